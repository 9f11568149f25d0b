package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.scripting.FaultPolicy;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.ScriptsBean;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** What JMX shows of a world. */
class ScriptsBeanTest {

    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    private final ScriptedGame game = new ScriptedGame(
            1, ScriptOptions.DEFAULT.withProbation(0, FaultPolicy.KEEP).withFaultTicks(3));

    private static Object read(String attribute) throws JMException {
        return SERVER.getAttribute(new ObjectName("dev.downbeat:type=Scripts,name=\"test, one\""), attribute);
    }

    private static String[] lines(String attribute) throws JMException {
        return (String[]) read(attribute);
    }

    @Test
    void showsNothingBeforeTheFirstTick() throws JMException {
        game.save("drone.js", "");
        try (ScriptsBean bean = ScriptsBean.register("test, one", game.scripts)) {
            assertThat(bean.getRevision()).isZero();
            assertThat(read("Revision")).isEqualTo(0L);
            assertThat(lines("Problems")).isEmpty();
        }
    }

    @Test
    void showsRevisionProblemsFaultsAndQuarantinesAsOfTheLatestTick() throws JMException {
        game.begin("drone.js", "function tick(self) { throw 1; }");
        try (ScriptsBean bean = ScriptsBean.register("test, one", game.scripts)) {
            game.tick();
            assertThat(bean.getRevision()).isEqualTo(1);
            assertThat(read("Revision")).isEqualTo(1L);
            assertThat(lines("Faults"))
                    .containsExactly("drone.js:1: 1 (drone 0.0, event tick, tick 4, revision 1, 2 times)");
            assertThat(lines("Quarantines")).isEmpty();

            game.save("drone.js", "let").tick();
            assertThat(read("Revision")).isEqualTo(1L);
            assertThat(lines("Problems")).hasSize(1);
            assertThat(lines("Quarantines"))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "drone.js is quarantined until it is mended: its handlers are off, because of drone.js:1");

            game.save("drone.js", "").tick();
            assertThat(read("Revision")).isEqualTo(3L);
            assertThat(lines("Problems")).isEmpty();
            assertThat(lines("Faults")).isEmpty();
            assertThat(lines("Quarantines")).isEmpty();
        }
    }

    @Test
    void refusesANameThatIsTaken() {
        ScriptsBean first = ScriptsBean.register("test, one", game.scripts);
        assertThatThrownBy(() -> ScriptsBean.register("test, one", game.scripts))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("another world is registered by this name: name=test, one");

        first.close();
        first.close();
        ScriptsBean.register("test, one", game.scripts).close();
    }

    @Test
    void makesNoNewStatusWhereNothingHasChanged() {
        game.begin("drone.js", "function tick(self) { self.hp++; }");

        assertThat(game.scripts.status()).isSameAs(game.tick(3).scripts.status());
    }
}
