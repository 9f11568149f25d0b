package dev.downbeat.simulation;

/** A script that runs in a world, as it should. Two of the same version over the same variables are two, as they are there. */
final class ModelScript {

    private final Version version;
    private final ModelScope scope;

    ModelScript(Version version, ModelScope scope) {
        this.version = version;
        this.scope = scope;
    }

    static ModelScript fresh(Version version) {
        return new ModelScript(version, new ModelScope(version.startOfM()));
    }

    Version version() {
        return version;
    }

    ModelScope scope() {
        return scope;
    }
}
