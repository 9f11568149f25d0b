/** The way in: {@link dev.downbeat.Downbeat} watches a folder of scripts and attaches worlds to it. */
package dev.downbeat;
