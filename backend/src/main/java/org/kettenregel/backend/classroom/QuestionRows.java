package org.kettenregel.backend.classroom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of questions to the class. */
final class QuestionRows {

    private final JdbcClient client;

    QuestionRows(JdbcClient client) {
        this.client = client;
    }

    /** The question itself, without answers. */
    record Asked(int number, String text, List<String> options, OptionalInt right, boolean revealed) {}

    void insert(ClassId id, int number, String text, List<String> options, OptionalInt right) {
        client.sql("insert into class_question (class_id, number, question, correct_option, revealed) values (?, ?, ?, ?, false)")
                .params(id.word(), number, text).param(right.isPresent() ? right.getAsInt() : null).update();
        for (int option = 0; option < options.size(); option++) {
            client.sql("insert into class_option (class_id, number, words) values (?, ?, ?)").params(id.word(), option, options.get(option)).update();
        }
    }

    boolean delete(ClassId id) {
        return client.sql("delete from class_question where class_id = ?").param(id.word()).update() == 1;
    }

    Optional<Asked> find(ClassId id) {
        List<String> options = client.sql("select words from class_option where class_id = ? order by number").param(id.word()).query(String.class).list();
        return client.sql("select number, question, correct_option, revealed from class_question where class_id = ?").param(id.word())
                .query((row, _) -> new Asked(
                        row.getInt("number"), row.getString("question"), options,
                        Columns.number(row, "correct_option").map(OptionalInt::of).orElseGet(OptionalInt::empty), row.getBoolean("revealed")))
                .optional();
    }

    void answer(ClassId id, int seat, int option) {
        int changed = client.sql("update class_answer set chosen = ? where class_id = ? and seat = ?").params(option, id.word(), seat).update();
        if (changed == 0) {
            client.sql("insert into class_answer (class_id, seat, chosen) values (?, ?, ?)").params(id.word(), seat, option).update();
        }
    }

    /** What was chosen, by seat. */
    Map<Integer, Integer> answers(ClassId id) {
        Map<Integer, Integer> answers = new HashMap<>();
        client.sql("select seat, chosen from class_answer where class_id = ?").param(id.word())
                .query((row, _) -> answers.put(row.getInt("seat"), row.getInt("chosen"))).list();
        return answers;
    }

    boolean reveal(ClassId id) {
        return client.sql("update class_question set revealed = true where class_id = ?").param(id.word()).update() == 1;
    }
}
