/** Tests of what editors are told: the text, and the declared builtins against those of a real realm. */
package dev.downbeat.scripting.typings;
