/** Tests of the JavaScript that authors write: small programs on their whole way, from a save to an answer. */
package dev.downbeat.scripting.language;
