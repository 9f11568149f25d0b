package dev.downbeat.jmh;

/** A peer that makes code of texts while it runs. */
interface ScriptPeer extends Peer {

    /** Makes code of a text that was not seen before, to be run or not. */
    Object compile(String text);

    /** The language that {@link #compile} takes. */
    default PeerScripts.Language language() {
        return PeerScripts.Language.JAVASCRIPT;
    }
}
