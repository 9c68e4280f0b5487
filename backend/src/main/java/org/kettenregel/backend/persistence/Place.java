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
            throw wrongType(Saying.of("object"));
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
            throw wrongType(Saying.of("list"));
        }
        if (node.size() > most) {
            throw new BadDocument(path, Saying.of("list-long"), Saying.of("elements", most), Saying.plain(node.size()), Saying.of("take-out"));
        }
        return IntStream.range(0, node.size()).mapToObj(i -> new Place(path + "[" + i + "]", node.get(i))).toList();
    }

    String text(Saying expected) {
        if (!node.isString()) {
            throw wrongType(expected);
        }
        return node.stringValue();
    }

    boolean toggle() {
        if (!node.isBoolean()) {
            throw wrongType(Saying.of("true-or-false"));
        }
        return node.booleanValue();
    }

    double decimal(double most) {
        if (!node.isNumber()) {
            throw wrongType(Saying.of("number"));
        }
        double value = node.asDouble();
        if (!(Math.abs(value) <= most)) {
            throw problem(Saying.of("range"), Saying.of("between", "-" + most, most), Saying.of("smaller"));
        }
        return value;
    }

    /** Also takes 4.0, as some languages write every number so. */
    long whole(long least, long most) {
        if (!node.isNumber() || !node.isIntegralNumber() && node.asDouble() != Math.rint(node.asDouble())) {
            throw wrongType(Saying.of("whole"));
        }
        if (!node.canConvertToLong() || node.asLong() < least || node.asLong() > most) {
            throw problem(Saying.of("range"), Saying.of("whole-between", least, most), Saying.of("in-range"));
        }
        return node.asLong();
    }

    /** Members that nothing reads would be lost silently when the document is written again. */
    void refuseOthers(Collection<String> known, boolean inFamily) {
        for (String name : node.propertyNames()) {
            if (!known.contains(name) && !(inFamily && name.equals(RecordWriter.ID))) {
                throw new BadDocument(path, Saying.of("unknown-member"), known.isEmpty() ? Saying.of("no-members") : Saying.plain(String.join(", ", known)),
                        Saying.plain("'" + quoted(name) + "'"), Saying.of("correct-name"));
            }
        }
    }

    BadDocument wrongType(Saying expected) {
        return problem(Saying.of("wrong-type"), expected, Saying.of("this-form"));
    }

    BadDocument missing(String name, Saying expected) {
        return new BadDocument(path + "." + name, Saying.of("missing"), expected, Saying.of("nothing"), Saying.of("write-down"));
    }

    /** @param cause what the record's own rule says, a sentence with expected and found */
    BadDocument refused(RuntimeException cause) {
        return new BadDocument(path, Saying.of("refused"), Saying.of("rule", cause.getMessage()), Saying.plain(quoted(node.toString())), Saying.of("accordingly"));
    }

    BadDocument problem(Saying what, Saying expected, Saying fix) {
        return new BadDocument(path, what, expected, Saying.plain(quoted(node.toString())), fix);
    }

    private static String quoted(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "...";
    }
}
