package dev.downbeat.scripting.run;

import dev.downbeat.entity.Entity;
import dev.downbeat.event.EventType;
import dev.downbeat.scripting.Answer;
import dev.downbeat.world.Vocabulary;

/** Puts questions to the handlers of a world. Owned by the loop thread. */
final class Questions implements Asker {

    /** The most questions that may wait for each other's answers; beyond, two behaviours ask each other without end. */
    static final int MAX_DEPTH = 16;

    private static final Answer NO_HANDLER = new Answer.NoHandler();

    private final Vocabulary vocabulary;
    private final Realm realm;
    private final ActiveHandlers handlers;
    private final Consequences consequences;
    private int depth;

    Questions(Vocabulary vocabulary, Realm realm, ActiveHandlers handlers, Consequences consequences) {
        this.vocabulary = vocabulary;
        this.realm = realm;
        this.handlers = handlers;
        this.consequences = consequences;
    }

    @Override
    public Answer ask(Entity entity, EventType question, Object... arguments) {
        int number = vocabulary.numberOf(question);
        if (question.answer().isEmpty()) {
            throw new IllegalArgumentException("an event is posted, not asked: type=" + question);
        }
        question.check(arguments);
        Handler handler = entity.present() ? handlers.find(entity.kindIndex(), number) : null;
        if (handler == null) {
            return NO_HANDLER;
        }
        if (depth == MAX_DEPTH) {
            throw new IllegalStateException(
                    "questions are nested too deep: limit=" + MAX_DEPTH + ", question=" + question.name());
        }
        depth++;
        try {
            Answer[] answer = new Answer[1];
            realm.around(() -> answer[0] = answer(handler, entity, question, arguments));
            return answer[0];
        } finally {
            depth--;
        }
    }

    private Answer answer(Handler handler, Entity entity, EventType question, Object[] arguments) {
        try {
            return new Answer.Value(handler.ask(entity, arguments));
        } catch (HandlerFailure failure) {
            return new Answer.Failed(consequences.of(failure, entity, question));
        }
    }
}
