package dev.downbeat.scripting.run;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.Population;
import dev.downbeat.event.Event;
import dev.downbeat.world.EntityRun;
import org.jspecify.annotations.Nullable;

/** A handler whose calls a profile measures. Loop thread. */
record TimedHandler(Handler handler, OpenProfile profile, CallCounter counter) implements Handler {

    @Override
    public void handle(Entity self, Event event) {
        profile.begin();
        try {
            handler.handle(self, event);
        } finally {
            profile.end(counter, 1);
        }
    }

    @Override
    public void spawn(Entity self) {
        profile.begin();
        try {
            handler.spawn(self);
        } finally {
            profile.end(counter, 1);
        }
    }

    @Override
    public void tick(Entity self, double dt) {
        profile.begin();
        try {
            handler.tick(self, dt);
        } finally {
            profile.end(counter, 1);
        }
    }

    @Override
    public @Nullable Entity tick(EntityRun run, double dt) {
        Entity self = run.next(); // one at a time: the longest call is told, too
        if (self != null) {
            tick(self, dt);
        }
        return self;
    }

    @Override
    public void tickAll(Population selves, double dt) {
        profile.begin();
        try {
            handler.tickAll(selves, dt);
        } finally {
            profile.end(counter, 1);
        }
    }

    @Override
    public Object ask(Entity self, Object... arguments) {
        profile.begin();
        try {
            return handler.ask(self, arguments);
        } finally {
            profile.end(counter, 1);
        }
    }
}
