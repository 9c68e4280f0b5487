package org.kettenregel.e2e.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;

/** Somebody who steps through an experiment of their own, whose title, group and data nobody else may see. */
final class HonestPerson implements AutoCloseable {

    private static final Duration MOST = Duration.ofSeconds(30);
    private static final String DOCUMENT = """
            {"version":3,"experiment":{"title":"%s","data":{"id":"own-points","points":[%s],"classes":true},"split":{"train":100,"validation":0,"test":0},\
            "layers":[{"id":1,"spec":{"id":"dense","units":16,"activation":"tanh","bias":true,"initializer":"glorot-uniform"},"inputs":[0]},\
            {"id":2,"spec":{"id":"dense","units":16,"activation":"tanh","bias":true,"initializer":"glorot-uniform"},"inputs":[1]},\
            {"id":3,"spec":{"id":"dense","units":1,"activation":"sigmoid","bias":true,"initializer":"glorot-uniform"},"inputs":[2]}],\
            "loss":{"id":"binary-cross-entropy","fromLogits":false},"training":{"batchSize":4,"shuffle":true,\
            "optimizer":{"id":"sgd","learningRate":0.03,"momentum":0.9,"nesterov":false},"schedule":"constant","clipping":"none",\
            "regularization":{"l1":0.0,"l2":0.0},"stopping":{"patience":0,"leastGain":0.0}},"seed":1,"ownValues":[],"heads":[],\
            "groups":[{"name":"%s","layers":[1,2],"collapsed":false}]}}""";

    private final Canaries.Canary canary;
    private final UidlClient client;

    HonestPerson(Site site, String name, Canaries canaries) {
        canary = canaries.of(name);
        client = UidlClient.open(site, name, "?e=" + link(document(canary)));
        client.awaitAnswer(0, Site.PATIENCE);
        client.await("the own title", found -> title().equals(canary.word()));
    }

    private static String document(Canaries.Canary canary) {
        String points = IntStream.range(0, canary.points().size() / 2)
                .mapToObj(i -> String.format(Locale.ROOT, "{\"features\":[%s,%s],\"target\":%d}", canary.points().get(2 * i), canary.points().get(2 * i + 1), i % 2))
                .collect(Collectors.joining(","));
        return DOCUMENT.formatted(canary.word(), points, canary.word());
    }

    /** As links hold experiments. */
    static String link(String document) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(document.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            byte[] packed = new byte[document.length() + 100];
            int length = deflater.deflate(packed);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(packed, length));
        } finally {
            deflater.end();
        }
    }

    UidlClient client() {
        return client;
    }

    private String title() {
        return client.locked(found -> found.byTestId("title").map(found::text).orElse(""));
    }

    /** Steps at these moments, as nanoseconds from the start. */
    void step(List<Long> moments, long start, Latencies latencies, List<String> errors) {
        for (long moment : moments) {
            try {
                long left = start + moment - System.nanoTime();
                if (left > 0) {
                    Thread.sleep(Duration.ofNanos(left));
                }
                long before = client.answers();
                client.click("step-forward");
                latencies.add(client.awaitAnswer(before, MOST) - start - moment);
            } catch (RuntimeException failed) {
                errors.add(failed.toString());
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What is not as it was left; empty where nothing is. */
    Optional<String> harm() {
        return !title().equals(canary.word()) ? Optional.of("the title is '%s'".formatted(title()))
                : client.problems().stream().findFirst();
    }

    @Override
    public void close() {
        client.close();
    }
}
