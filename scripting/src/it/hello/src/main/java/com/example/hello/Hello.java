package com.example.hello;

import dev.downbeat.Downbeat;
import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.loop.LoopRunner;
import dev.downbeat.scripting.Bindings;
import dev.downbeat.scripting.Bound;
import dev.downbeat.world.Vocabulary;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.io.IOException;
import java.nio.file.Path;

public final class Hello {

    public static final class Drone extends Entity {
        @Bound
        public double x;
    }

    public static void main(String[] args) throws IOException {
        var drone = new EntityKind<>("drone", Drone.class, Drone::new);
        var vocabulary = Vocabulary.of(drone);
        var config = WorldConfig.of(vocabulary);
        var world = new World(config);
        try (var scripts = Downbeat.watch(Path.of(args[0]), Bindings.of(vocabulary))) {
            scripts.attach(world);
            world.spawn(drone);
            LoopRunner.of(config.timestep(), world::tick).run();
        }
    }
}
