/**
 * From files to a settled snapshot: {@link dev.downbeat.scripting.source.ScriptFolder} reads a whole folder,
 * {@link dev.downbeat.scripting.source.FolderWatch} decides when to look and what to believe,
 * {@link dev.downbeat.scripting.source.FolderWatcher} does so on a thread of its own, woken by
 * {@link dev.downbeat.scripting.source.LastingHints}.
 */
package dev.downbeat.scripting.source;
