package org.kettenregel.frontend.state;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kettenregel.backend.persistence.BadDocument;
import org.kettenregel.backend.persistence.RecordJson;

/**
 * Standpoints as JSON, for classes, and in a short form for addresses, which say beside it which experiment is meant: {@code b3.x17.r2.n4.e1.sgraph}. What
 * is as in {@link Standpoint#Standpoint()} is left out. Pure; reading never does more than say no.
 */
public final class StandpointCodec {

    /** Of the short form. */
    public static final int LONGEST = 240;

    private static final Pattern SHORT = Pattern.compile(
            "(k(?<run>[0-9a-f]{64})\\.)?(b(?<batch>\\d{1,13})\\.)?(x(?<executed>\\d{1,9})\\.)?((?<source>[rfgu])(?<sample>\\d{1,9})\\.)?"
                    + "(n(?<node>\\d{1,9})\\.)?(e(?<element>\\d{1,9})\\.)?(s(?<sheet>[a-z]{1,9})\\.)?(d(?<detail>[a-z-]{1,24})\\.)?(l(?<layer>\\d{1,9})\\.)?"
                    + "(p(?<unitLayer>\\d{1,9})-(?<unit>\\d{1,9})\\.)?");
    private static final String SOURCES = "rfgu"; // letters in the order of the sources

    private final RecordJson json = new RecordJson();

    /** At most {@link Standpoint#LONGEST} characters. */
    public String write(Standpoint standpoint) {
        return json.write(standpoint, Standpoint.class);
    }

    public Standpoint read(String text) throws BadLink {
        if (text.length() > Standpoint.LONGEST) {
            throw new BadLink(BadLink.Reason.NO_PLACE, "expected at most %d characters, found %d".formatted(Standpoint.LONGEST, text.length()));
        }
        try {
            return json.read(text, Standpoint.class);
        } catch (BadDocument bad) {
            throw new BadLink(BadLink.Reason.NO_PLACE, bad.getMessage());
        }
    }

    /** The place alone, without the experiment. */
    public String shorten(Standpoint at) {
        StringBuilder text = new StringBuilder();
        at.run().ifPresent(hash -> add(text, "k", hash));
        add(text, "b", at.batch(), 0);
        add(text, "x", at.executed(), -1);
        if (!at.sample().equals(new Standpoint.Sample())) {
            add(text, SOURCES.substring(at.sample().source().ordinal(), at.sample().source().ordinal() + 1), String.valueOf(at.sample().number()));
        }
        add(text, "n", at.node(), -1);
        add(text, "e", at.element(), -1);
        if (at.sheet() != Standpoint.Sheet.NETWORK) {
            add(text, "s", at.sheet().name().toLowerCase(Locale.ROOT));
        }
        if (!at.detail().isEmpty()) {
            add(text, "d", at.detail());
        }
        add(text, "l", at.layer(), 0);
        at.unit().ifPresent(unit -> add(text, "p", unit.layer() + "-" + unit.number()));
        return text.isEmpty() ? "" : text.substring(0, text.length() - 1);
    }

    private static void add(StringBuilder text, String letter, long value, long usual) {
        if (value != usual) {
            add(text, letter, String.valueOf(value));
        }
    }

    private static void add(StringBuilder text, String letter, String value) {
        text.append(letter).append(value).append('.');
    }

    /** From the short form; of another version of the program nothing but the place can have become another one. */
    public Standpoint lengthen(String text) throws BadLink {
        Matcher found = SHORT.matcher(text + (text.isEmpty() ? "" : "."));
        if (text.length() > LONGEST || !found.matches()) {
            throw new BadLink(BadLink.Reason.NO_PLACE, "expected parts like b3.x17.r2, found " + text.length() + " other characters");
        }
        try {
            return new Standpoint(
                    Optional.empty(), Optional.empty(), Optional.ofNullable(found.group("run")), number(found, "batch", 0), (int) number(found, "executed", -1),
                    sample(found), (int) number(found, "node", -1), (int) number(found, "element", -1), sheet(found),
                    Optional.ofNullable(found.group("detail")).orElse(""), (int) number(found, "layer", 0), unit(found));
        } catch (IllegalArgumentException impossible) {
            throw new BadLink(BadLink.Reason.NO_PLACE, impossible.getMessage());
        }
    }

    private static long number(Matcher found, String part, long usual) {
        return found.group(part) == null ? usual : Long.parseLong(found.group(part));
    }

    private static Standpoint.Sample sample(Matcher found) {
        return found.group("source") == null
                ? new Standpoint.Sample()
                : new Standpoint.Sample(Standpoint.Source.values()[SOURCES.indexOf(found.group("source"))], (int) number(found, "sample", 0));
    }

    private static Standpoint.Sheet sheet(Matcher found) {
        return found.group("sheet") == null ? Standpoint.Sheet.NETWORK : Standpoint.Sheet.valueOf(found.group("sheet").toUpperCase(Locale.ROOT));
    }

    private static Optional<Standpoint.Unit> unit(Matcher found) {
        return found.group("unit") == null
                ? Optional.empty()
                : Optional.of(new Standpoint.Unit((int) number(found, "unitLayer", 0), (int) number(found, "unit", 0)));
    }
}
