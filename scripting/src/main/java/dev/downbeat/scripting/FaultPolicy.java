package dev.downbeat.scripting;

/** What becomes of a commit of which a changed handler faults, or overruns its budget, while it is on probation. */
public enum FaultPolicy {
    /** The whole revision is undone at the next tick boundary: the last good one goes on. */
    ROLL_BACK,
    /** The behaviour is quarantined: its handlers are off until its file changes, or one that it imports from. */
    QUARANTINE,
    /** Nothing but the fault's report. */
    KEEP
}
