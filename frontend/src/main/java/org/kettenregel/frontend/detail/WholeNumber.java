package org.kettenregel.frontend.detail;

import java.util.Locale;

/** Large counts as people read them. */
final class WholeNumber {

    private static final double EXACT = 1e15;
    private static final String GAP = "\u00a0"; // never a line break
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private WholeNumber() {}

    /** Digits in groups of three from five on, as on the chips; where they are too many, the first two and a power of ten. */
    static String of(double count) {
        if (count >= EXACT) {
            int power = (int) Math.floor(Math.log10(count));
            StringBuilder raised = new StringBuilder();
            String.valueOf(power).chars().forEach(digit -> raised.append(RAISED.charAt(digit - '0')));
            return Double.isInfinite(count) ? "10³⁰⁸" : String.format(Locale.ROOT, "%.1f", count / Math.pow(10, power)) + " · 10" + raised;
        }
        String digits = String.valueOf((long) count);
        return digits.length() < 5 ? digits : digits.replaceAll("\\B(?=(\\d{3})+$)", GAP);
    }
}
