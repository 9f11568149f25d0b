package dev.downbeat.scripting;

import java.util.List;

/**
 * What JMX shows of the scripts of a world, as of its latest tick: {@code jconsole} and whatever else speaks JMX can read it. See
 * {@link ScriptsBean}.
 */
public interface ScriptsMXBean {

    /** The revision that is live; 0 before the first. */
    long getRevision();

    /** What is wrong with the scripts folder, one line each. */
    List<String> getProblems();

    /** The faults of the live scripts, one line each with its count, latest first. */
    List<String> getFaults();

    /** The behaviours that are off, one line each. */
    List<String> getQuarantines();
}
