package dev.downbeat.scripting.typings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.Downbeat;
import dev.downbeat.scripting.Bindings;
import dev.downbeat.scripting.DocumentedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.world.Vocabulary;
import org.junit.jupiter.api.Test;

class TypingsTest {

    private static final String TEXT = Downbeat.typings(TestGame.BINDINGS);
    private static final String DOCUMENTED = Downbeat.typings(DocumentedGame.BINDINGS);

    private static void says(String text, String... lines) {
        assertThat(text).contains(String.join("\n", lines) + "\n");
    }

    @Test
    void isTheSameForTheSameBindings() {
        assertThat(Downbeat.typings(TestGame.BINDINGS)).isEqualTo(TEXT);
    }

    @Test
    void tellsWhatMayOnlyBeRead() {
        says(TEXT, "  readonly mass: number;");
        says(TEXT, "  readonly wave: number;");
        says(TEXT, "  hp: number;");
    }

    @Test
    void tellsTheRangeThatAFieldIsClampedTo() {
        says(TEXT, "  /** How far. Clamped to 0 at least and 1 at most. */", "  gap: number;");
        says(TEXT, "  /** A whole number. Clamped to 0 at least. */", "  visits: number;");
    }

    @Test
    void letsVectorsBeWrittenThoughTheirFieldsAreFinal() {
        says(TEXT, "  pos: Vector2d;");
        says(TEXT, "interface Vector2d {", "  x: number;", "  y: number;", "}");
    }

    @Test
    void tellsWhatMayBeNull() {
        says(TEXT, "  label: string | null;");
        says(TEXT, "  target: Drone | null;");
        says(DOCUMENTED, "  parts(prefix: string | null): readonly (Part | null)[] | null;");
    }

    @Test
    void readsListsAsArraysThatCannotBeChanged() {
        says(TEXT, "  history(more: readonly number[]): readonly number[];");
        says(TEXT, "  scores: readonly number[];");
        says(TEXT, "  patrol: [points: readonly Vector2d[]];");
    }

    @Test
    void takesAnythingWhereTheGameDoes() {
        says(TEXT, "  join(separator: string, ...parts: Anything[]): string;");
    }

    @Test
    void saysWhichKindsAClassHas() {
        says(TEXT, "  readonly kind: 'drone' | 'hunter';");
        says(TEXT, "interface Kinds {", "  'drone': Drone;", "  'hunter': Drone;", "  'door': Door;", "}");
        says(TEXT, "type Entity = Drone | Door;");
    }

    @Test
    void makesASharedSuperclassTheUnionOfItsKinds() {
        says(DOCUMENTED, "interface BodyMembers extends EntityMembers {", "  mass: number;", "}");
        says(DOCUMENTED, "interface PlainBody extends BodyMembers {", "  readonly kind: 'body';", "}");
        says(DOCUMENTED, "type Body = PlainBody | Gun;");
        says(DOCUMENTED, "interface Gun extends BodyMembers {", "  readonly kind: 'laser-gun';");
    }

    @Test
    void givesEachKindItsHandlers() {
        says(TEXT, "  hit(self: Self, by: Drone, damage: number): void;");
        says(TEXT, "  canOpen(self: Self, who: Entity): boolean;");
        says(TEXT, "  tickAll(selves: readonly Self[], dt: number): void;");
        says(TEXT, "interface HunterHandlers extends Handlers<Drone> {}");
        says(DOCUMENTED, "interface LaserGunHandlers extends Handlers<Gun> {}");
        says(DOCUMENTED, "  'laser-gun': LaserGunHandlers;");
    }

    @Test
    void tellsEventsThatAreQueuedFromQuestions() {
        says(TEXT, "  hit: [by: Drone, damage: number];");
        says(TEXT, "interface Answers {", "  canOpen: boolean;", "  strength: number;", "  next: Drone;");
        assertThat(TEXT)
                .doesNotContain("  tick: [")
                .doesNotContain("  tickAll: [")
                .doesNotContain("  canOpen: [who: Entity];\n}\n/** What may be asked");
    }

    @Test
    void returnsEntitiesOfTheKindThatIsNamed() {
        says(DOCUMENTED, "  near<K extends Kind>(kind: K): readonly Kinds[K][];");
        says(DOCUMENTED, "  count(kind: Kind): number;");
    }

    @Test
    void showsTheProse() {
        says(DOCUMENTED, "/** Shoots. */", "interface Gun extends BodyMembers {");
        says(DOCUMENTED, "  /** Shots left. A whole number. */", "  ammo: number;");
        says(
                DOCUMENTED,
                "  /**",
                "   * Turns it.",
                "   * @param angle Radians.",
                "   */",
                "  turn(angle: number, in_: number): void;");
        says(
                DOCUMENTED,
                "  /**",
                "   * Somebody pulled.",
                "   * @param force Newtons.",
                "   */",
                "  pull(self: Self, force: number): void;");
    }

    @Test
    void evadesNamesThatAreTaken() {
        says(DOCUMENTED, "declare const events: Events2;");
        says(DOCUMENTED, "interface Map2 {", "}");
        says(DOCUMENTED, "declare const chart: Map2;");
    }

    @Test
    void describesAGameWithoutEntities() {
        String text = Downbeat.typings(Bindings.of(Vocabulary.of()));

        says(text, "type Entity = never;");
    }
}
