/** Runs scripts that mean harm beside others that must not notice: all by {@code HostileCorpus}, a few in every build. */
package dev.downbeat.hostile;
