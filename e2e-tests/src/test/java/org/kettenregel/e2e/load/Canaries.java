package org.kettenregel.e2e.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Random words and numbers, each of which one honest person has in an experiment: nobody else may ever be sent one. Hears everything that is sent to anybody,
 * also inside links, and whether it tells how the server is made.
 */
final class Canaries implements Site.Ear {

    private static final int POINTS = 6;
    private static final Pattern LINK = Pattern.compile("[?&]e=([A-Za-z0-9_-]{40,})");
    private static final Pattern INNARDS = Pattern.compile(
            "org\\.kettenregel|com\\.vaadin\\.flow|org\\.springframework|org\\.apache\\.|org\\.atmosphere|java\\.(lang|util|io)\\.|tools\\.jackson|\\bat [a-z]+(\\.[A-Za-z$]+)+\\(|Exception\\b");

    private final SecureRandom random = new SecureRandom();
    private final String mark = "canary" + hex(4);
    private final String digits = String.format(Locale.ROOT, "0.%03d", 100 + random.nextInt(900));
    private final Pattern number = Pattern.compile(Pattern.quote(digits) + "\\d{4,6}");
    private final Map<String, String> ownersOfWords = new ConcurrentHashMap<>();
    private final Map<Float, String> ownersOfNumbers = new ConcurrentHashMap<>();
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
    private final Queue<String> disclosures = new ConcurrentLinkedQueue<>();

    /**
     * What one person has, and nobody else.
     *
     * @param word   for titles and names
     * @param points pairs of coordinates, one behind the other
     */
    record Canary(String word, List<Float> points) {}

    Canary of(String person) {
        String word = mark + "x" + hex(8);
        ownersOfWords.put(word, person);
        List<Float> points = IntStream.range(0, 2 * POINTS).mapToObj(_ -> Float.parseFloat(digits + String.format(Locale.ROOT, "%05d", random.nextInt(100_000)))).toList();
        points.forEach(point -> ownersOfNumbers.put(point, person));
        return new Canary(word, points);
    }

    private String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    @Override
    public void hear(String whom, String where, String text) {
        look(whom, where, text);
        Matcher links = LINK.matcher(text);
        while (links.find()) {
            look(whom, where + " (in a link)", unpacked(links.group(1)));
        }
        Matcher innards = INNARDS.matcher(text);
        if (!where.contains("/VAADIN/build/") && innards.find()) {
            disclosures.add("%s got from %s: …%s…".formatted(whom, where, text.substring(Math.max(0, innards.start() - 60), Math.min(text.length(), innards.end() + 100))));
        }
    }

    private void look(String whom, String where, String text) {
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            String word = text.substring(at, Math.min(text.length(), at + mark.length() + 17));
            String owner = ownersOfWords.get(word);
            if (owner != null && !owner.equals(whom)) {
                leaks.add("%s got the word of %s from %s".formatted(whom, owner, where));
            }
        }
        Map<String, Set<Float>> found = new HashMap<>();
        Matcher numbers = number.matcher(text);
        while (numbers.find()) {
            float value = Float.parseFloat(numbers.group());
            String owner = ownersOfNumbers.get(value);
            if (owner != null && !owner.equals(whom)) {
                found.computeIfAbsent(owner, _ -> new HashSet<>()).add(value);
            }
        }
        found.forEach((owner, values) -> {
            if (values.size() > 1) { // one alone may be chance
                leaks.add("%s got %d numbers of %s from %s".formatted(whom, values.size(), owner, where));
            }
        });
    }

    private static String unpacked(String link) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(Base64.getUrlDecoder().decode(link));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[4096];
            int count;
            while ((count = inflater.inflate(chunk)) > 0) {
                out.write(chunk, 0, count);
            }
            return out.toString(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | DataFormatException noLink) {
            return "";
        } finally {
            inflater.end();
        }
    }

    /** Who got what belongs to somebody else. */
    List<String> leaks() {
        return List.copyOf(leaks);
    }

    /** Who got names or traces of the program. */
    List<String> disclosures() {
        return List.copyOf(disclosures);
    }
}
