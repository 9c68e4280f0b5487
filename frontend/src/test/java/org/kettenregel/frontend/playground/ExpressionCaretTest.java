package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionCaretTest {

    @Test
    void a_caret_stands_below_the_sign() {
        assertThat(ExpressionCaret.under("a + ?", 4)).isEqualTo("a + ?\n    ^");
    }

    @Test
    void what_is_missing_is_pointed_at_behind_the_end() {
        assertThat(ExpressionCaret.under("a +", 3)).isEqualTo("a +\n   ^");
        assertThat(ExpressionCaret.under("", 0)).isEqualTo("\n^");
    }

    @Test
    void of_a_long_text_only_what_is_around_it_is_shown() {
        assertThat(ExpressionCaret.under("0123456789abcdefghijklmnopqrstuvwxyz", 18)).isEqualTo("…789abcdefghijklmnopqrst…\n            ^");
    }

    @Test
    void of_several_lines_only_its_own() {
        assertThat(ExpressionCaret.under("x = 1;\ny = ?;\nz", 11)).isEqualTo("y = ?;\n    ^");
    }
}
