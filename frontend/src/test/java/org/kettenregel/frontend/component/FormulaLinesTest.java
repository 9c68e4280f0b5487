package org.kettenregel.frontend.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kettenregel.frontend.component.data.FormulaText;
import org.kettenregel.frontend.component.data.FormulaText.Block;
import org.kettenregel.frontend.component.data.FormulaText.Row;
import org.kettenregel.frontend.component.data.FormulaText.Term;
import tools.jackson.databind.JsonNode;

class FormulaLinesTest {

    private final FormulaLines lines = new FormulaLines();

    @Test
    void words_and_numbers_keep_their_order() {
        lines.setExplanation(Optional.of(new FormulaText("z", "sample 7", List.of(new Block(
                true, false, "Value", "z = x \\cdot w", List.of(new Term("", 2, 4, 1, -1), Term.of(" · "), Term.of(-1.5)), 0, -3, false, List.of(new Row("value", -3)), "", "")))));

        JsonNode block = explanation().get("blocks").get(0);
        assertThat(block.get("terms").toString()).isEqualTo("[{\"text\":\"\",\"number\":2.0,\"node\":4,\"element\":1,\"row\":-1},"
                + "{\"text\":\" · \",\"number\":0.0,\"node\":-1,\"element\":0,\"row\":-1},{\"text\":\"\",\"number\":-1.5,\"node\":-1,\"element\":0,\"row\":-1}]");
        assertThat(block.get("result").asDouble()).isEqualTo(-3);
        assertThat(block.get("rows").get(0).get("label").asString()).isEqualTo("value");
    }

    @Test
    void nothing_to_explain_takes_the_formula_away() {
        lines.setExplanation(Optional.of(new FormulaText("z", "", List.of())));

        lines.setExplanation(Optional.empty());

        assertThat(explanation().isNull()).isTrue();
    }

    private JsonNode explanation() {
        return (JsonNode) lines.getElement().getPropertyRaw("explanation");
    }
}
