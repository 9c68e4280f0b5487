package org.kettenregel.backend.persistence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A value inside a document together with its path, so that a refusal can say where. */
record Place(String path, JsonNode node) {

    /** A found value is quoted up to this length. */
    private static final int QUOTED = 60;

    boolean isNull() {
        return node.isNull();
    }

    boolean isObject() {
        return node.isObject();
    }

    /** The place itself, if there is an object. */
    Place object() {
        if (!node.isObject()) {
            throw wrongType("an object");
        }
        return this;
    }

    Optional<Place> member(String name) {
        JsonNode member = node.get(name);
        return member == null ? Optional.empty() : Optional.of(new Place(path + "." + name, member));
    }

    Map<String, Place> members() {
        Map<String, Place> members = new LinkedHashMap<>();
        node.propertyNames().forEach(name -> members.put(name, member(name).orElseThrow()));
        return members;
    }

    List<Place> elements(int most) {
        if (!node.isArray()) {
            throw wrongType("a list");
        }
        if (node.size() > most) {
            throw new BadDocument(path, "list too long", "at most %d elements".formatted(most), String.valueOf(node.size()),
                    "take out what is not needed");
        }
        return IntStream.range(0, node.size()).mapToObj(i -> new Place(path + "[" + i + "]", node.get(i))).toList();
    }

    String text(String expected) {
        if (!node.isString()) {
            throw wrongType(expected);
        }
        return node.stringValue();
    }

    boolean toggle() {
        if (!node.isBoolean()) {
            throw wrongType("true or false");
        }
        return node.booleanValue();
    }

    double decimal(double most) {
        if (!node.isNumber()) {
            throw wrongType("a number");
        }
        double value = node.asDouble();
        if (!(Math.abs(value) <= most)) {
            throw problem("number out of range", "a number between -%s and %s".formatted(most, most), "write a smaller number");
        }
        return value;
    }

    /** Also takes 4.0, as some languages write every number so. */
    long whole(long least, long most) {
        if (!node.isNumber() || !node.isIntegralNumber() && node.asDouble() != Math.rint(node.asDouble())) {
            throw wrongType("a whole number");
        }
        if (!node.canConvertToLong() || node.asLong() < least || node.asLong() > most) {
            throw problem("number out of range", "a whole number between %d and %d".formatted(least, most), "write a number in this range");
        }
        return node.asLong();
    }

    /** Members that nothing reads would be lost silently when the document is written again. */
    void refuseOthers(Collection<String> known, boolean inFamily) {
        for (String name : node.propertyNames()) {
            if (!known.contains(name) && !(inFamily && name.equals(RecordWriter.ID))) {
                throw new BadDocument(path, "unknown member", known.isEmpty() ? "no members" : String.join(", ", known),
                        "'" + quoted(name) + "'", "correct its name or take it out");
            }
        }
    }

    BadDocument wrongType(String expected) {
        return problem("wrong type", expected, "write it in this form");
    }

    BadDocument missing(String name, String expected) {
        return new BadDocument(path + "." + name, "missing", expected, "nothing", "write it down");
    }

    /** @param cause what the record's own rule says, a sentence with expected and found */
    BadDocument refused(RuntimeException cause) {
        return new BadDocument(path, "value refused", "a value that keeps this rule (" + cause.getMessage() + ")", quoted(node.toString()),
                "change the value accordingly");
    }

    BadDocument problem(String what, String expected, String fix) {
        return new BadDocument(path, what, expected, quoted(node.toString()), fix);
    }

    private static String quoted(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "...";
    }
}
