package dev.downbeat.jmh;

/** The peers by their names. */
final class Peers {

    private Peers() {}

    static Peer make(String name) {
        return switch (name) {
            case "java" -> new JavaPeer(JavaPeer.Call.DIRECT);
            case "java-megamorphic" -> new JavaPeer(JavaPeer.Call.MEGAMORPHIC);
            default -> makeScripted(name);
        };
    }

    static ScriptPeer makeScripted(String name) {
        return switch (name) {
            case "downbeat" -> new DownbeatPeer();
            case "rhino-tutorial" -> new TutorialRhinoPeer();
            case "nashorn" -> new NashornPeer();
            case "graaljs" -> new GraalPeer();
            case "luaj" -> new LuaJPeer();
            case "luajit" -> new LuaJitPeer(Calls.EACH);
            case "luajit-once" -> new LuaJitPeer(Calls.ONCE);
            case "v8" -> new JavetPeer(Calls.EACH);
            case "v8-once" -> new JavetPeer(Calls.ONCE);
            default -> throw new IllegalArgumentException("no such peer: " + name);
        };
    }
}
