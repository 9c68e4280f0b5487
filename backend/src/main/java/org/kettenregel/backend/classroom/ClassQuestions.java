package org.kettenregel.backend.classroom;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.kettenregel.backend.classroom.ClassBus.News;
import org.kettenregel.backend.store.OwnerKey;

/** One question at a time: everybody predicts, then the teacher reveals. */
public final class ClassQuestions {

    private final ClassGate gate;
    private final QuestionRows rows;

    ClassQuestions(ClassGate gate) {
        this.gate = gate;
        this.rows = new QuestionRows(gate.database.client());
    }

    /**
     * By teachers; takes the place of the question before.
     *
     * @param right among the options, from 0; empty where none is
     */
    public boolean ask(OwnerKey owner, ClassId id, String text, List<String> options, OptionalInt right) {
        String question = ClassText.line(text, ClassLimits.MOST_TEXT);
        if (options.size() < 2 || options.size() > ClassLimits.MOST_OPTIONS || right.isPresent() && (right.getAsInt() < 0 || right.getAsInt() >= options.size())) {
            throw new RefusedInClass(RefusedInClass.Reason.OPTIONS, options.size(), ClassLimits.MOST_OPTIONS);
        }
        List<String> lines = options.stream().map(option -> ClassText.line(option, ClassLimits.MOST_OPTION)).toList();
        return gate.command(owner, id, ClassGate.TEACHERS, News.QUESTION, (row, _) -> {
            rows.delete(id);
            rows.insert(id, gate.rows.nextNumber(row), question, lines, right);
            return true;
        });
    }

    /**
     * By students, as often as they like until it is revealed; the last one counts.
     *
     * @param number of the question that was seen
     */
    public boolean answer(OwnerKey owner, ClassId id, int number, int option) {
        return gate.command(owner, id, ClassGate.STUDENTS, News.ANSWERS, (_, you) -> {
            Optional<QuestionRows.Asked> open = rows.find(id).filter(asked -> asked.number() == number && !asked.revealed() && option >= 0 && option < asked.options().size());
            open.ifPresent(_ -> rows.answer(id, you.number(), option));
            return open.isPresent();
        });
    }

    /** By teachers: everybody sees what was chosen how often, and what is right. */
    public boolean reveal(OwnerKey owner, ClassId id) {
        return gate.command(owner, id, ClassGate.TEACHERS, News.QUESTION, (_, _) -> rows.reveal(id));
    }

    /** By teachers: there is no question any more. */
    public boolean close(OwnerKey owner, ClassId id) {
        return gate.command(owner, id, ClassGate.TEACHERS, News.QUESTION, (_, _) -> rows.delete(id));
    }

    public Optional<ClassQuestion> current(OwnerKey owner, ClassId id) {
        return gate.read(owner, id, ClassGate.INSIDE, you -> you).flatMap(you -> rows.find(id).map(asked -> seenBy(you, asked, rows.answers(id))));
    }

    private static ClassQuestion seenBy(Seat you, QuestionRows.Asked asked, Map<Integer, Integer> answers) {
        boolean open = asked.revealed() || you.role().teaches();
        int options = asked.options().size();
        List<Integer> counts = open ? IntStream.range(0, options).mapToObj(option -> Collections.frequency(answers.values(), option)).toList() : Collections.nCopies(options, 0);
        Integer mine = answers.get(you.number());
        return new ClassQuestion(
                asked.number(), asked.text(), asked.options(), counts, open ? asked.right() : OptionalInt.empty(), asked.revealed(), answers.size(),
                mine == null ? OptionalInt.empty() : OptionalInt.of(mine));
    }
}
