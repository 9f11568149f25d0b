package dev.downbeat.simulation;

import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.scripting.run.Realm;
import dev.downbeat.scripting.run.ScriptInstance;
import java.util.Map;

/** A realm in which loading takes long enough for a commit to come between, before it or after it. */
final class SlowRealm extends DecoratedRealm {

    private final Schedule schedule;

    SlowRealm(Realm realm, Schedule schedule) {
        super(realm);
        this.schedule = schedule;
    }

    @Override
    public LoadOutcome load(ScriptSet set, Map<String, ScriptInstance> kept) {
        takeTime();
        LoadOutcome outcome = super.load(set, kept);
        takeTime();
        return outcome;
    }

    private void takeTime() {
        schedule.pass(schedule.chance(20) ? schedule.between(1_000, 40_000) : 100);
    }
}
