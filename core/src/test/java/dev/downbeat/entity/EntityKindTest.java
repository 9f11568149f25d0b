package dev.downbeat.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EntityKindTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Drone", "1drone", "_drone", "fire ball", "../drone", "drone.js", "größe", "drone\n"})
    void refusesANameThatCannotBeAScript(String name) {
        assertThatThrownBy(() -> new EntityKind<>(name, Drone.class, Drone::new))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kind must be letters, digits, _ and -, starting with a lower-case letter: name=" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "drone", "fireBall", "fire-ball", "fire_ball2"})
    void takesANameThatCanBeAScript(String name) {
        assertThat(new EntityKind<>(name, Drone.class, Drone::new).name()).isEqualTo(name);
    }

    private static final class Drone extends Entity {}
}
