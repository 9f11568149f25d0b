package dev.downbeat.demo.picture;

import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameListener;
import dev.downbeat.demo.game.Ship;
import dev.downbeat.demo.report.TickTimes;
import dev.downbeat.demo.view.BenchView;
import dev.downbeat.demo.view.HudModel;
import dev.downbeat.demo.view.ProblemView;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.Quarantine;
import dev.downbeat.scripting.ReloadReport;
import java.util.ArrayList;
import java.util.List;

/** Gathers what the display over the picture says. Loop thread. */
public final class HudFeed implements GameListener {

    private static final double FLASH_SECONDS = 3;
    private static final double HINT_SECONDS = 12;
    private static final int TICKS_PER_SUMMARY = 30;

    private final String hint;
    private final TickTimes times = new TickTimes(TICKS_PER_SUMMARY);
    private double tickMillis;
    private List<String> reloadLines = List.of();
    private double reloadFlash;

    /** @param hint what a player might try first; shown for a while */
    public HudFeed(String hint) {
        this.hint = hint;
    }

    @Override
    public void reloaded(Game game, ReloadReport report) {
        // The first revision is no change of anything.
        if (report.outcome() != ReloadReport.Outcome.REJECTED && game.world().tickNumber() > 1) {
            reloadFlash = 1;
            reloadLines = ReloadLines.of(report, game.scripted().revision());
        }
    }

    @Override
    public void ticked(Game game, long nanos) {
        times.add(nanos);
        if (times.ticks() == TICKS_PER_SUMMARY) {
            tickMillis = times.sumUp().p50Nanos() / 1e6;
        }
        reloadFlash -= game.world().config().timestep().seconds() / FLASH_SECONDS;
    }

    /** What there is to say of a game. */
    public HudModel model(Game game, BenchView bench) {
        Ship ship = game.arena().player();
        List<Fault> faults = game.scripted().faults();
        return new HudModel(
                game.scripted().revision(),
                tickMillis,
                game.world().entityCount(),
                game.arena().score,
                game.arena().wave,
                ship == null ? 0 : (int) Math.ceil(100 * ship.health / ship.fullHealth),
                reloadLines,
                (float) reloadFlash,
                troubles(game, faults),
                (int) Math.min(
                        Integer.MAX_VALUE,
                        faults.stream().mapToLong(Fault::count).sum()),
                hint(game, bench),
                bench);
    }

    /** What keeps scripts from going live comes first, then what fails while it runs. */
    private static List<ProblemView> troubles(Game game, List<Fault> faults) {
        List<ProblemView> troubles = new ArrayList<>();
        for (Problem problem : game.scripted().problems()) {
            troubles.add(new ProblemView(problem.message(), problem.place(), problem.column(), problem.sourceLine()));
        }
        for (Quarantine quarantine : game.scripted().quarantines()) {
            Fault fault = quarantine.fault();
            troubles.add(ProblemView.of("quarantined until it is mended: " + fault.message(), fault.place()));
        }
        for (Fault fault : faults) {
            String times = fault.count() > 1 ? " (" + fault.count() + " times)" : "";
            troubles.add(ProblemView.of(fault.message() + times, fault.place()));
        }
        return troubles;
    }

    private String hint(Game game, BenchView bench) {
        double seconds =
                game.world().tickNumber() * game.world().config().timestep().seconds();
        String banner = game.arena().banner;
        if (!banner.isEmpty()) {
            return banner;
        }
        String first = seconds < HINT_SECONDS ? hint : "";
        String silence = bench.muted() ? "sound off: M turns it on" : "";
        return first + (first.isEmpty() || silence.isEmpty() ? "" : " · ") + silence;
    }
}
