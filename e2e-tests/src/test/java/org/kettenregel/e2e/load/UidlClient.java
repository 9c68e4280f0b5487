package org.kettenregel.e2e.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One page in one browser, as far as the server can tell: it takes in what is pushed, asks for frames, and says what a person does. Used by one thread. */
final class UidlClient implements AutoCloseable {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long MOST_OUT_OF_ORDER_MILLIS = 5000; // then a browser asks for the whole page
    private static final Set<String> ANSWERS = Set.of("sentence", "executed"); // what is said about the last step, and the cursor of the tape
    private static final int BODY = 1;

    private final Site site;
    private final Site.Visitor visitor;
    private final String location;
    private final int page;
    private final String securityKey;
    private final String pushId;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PageNodes nodes;
    private final Thread heart;
    private final MessageOrder order;
    private final PageFetches fetches;
    private final List<String> problems = new ArrayList<>();
    private int nextOwn;
    private boolean waiting; // for the answer to what was sent last
    private int resyncs;
    private long answers;
    private long answeredAt;
    private @Nullable PushSocket push;

    private UidlClient(Site site, Site.Visitor visitor, String location, JsonNode config, Predicate<String> kept) {
        this.site = site;
        this.location = location;
        this.visitor = visitor;
        this.nodes = new PageNodes(kept);
        this.page = config.path("v-uiId").asInt();
        JsonNode first = config.path("uidl");
        this.securityKey = first.path("Vaadin-Security-Key").asString("");
        this.pushId = first.path("Vaadin-Push-ID").asString("");
        this.order = new MessageOrder(first.path("syncId").asInt() - 1);
        this.fetches = new PageFetches(site, visitor);
        take(new UidlMessage(first));
        Duration interval = Duration.ofSeconds(config.path("heartbeatInterval").asInt());
        heart = Thread.startVirtualThread(() -> beat(interval));
        push = new PushSocket(site, visitor, page, pushId, this::pushed, this::ended);
    }

    /**
     * Opens a page in a browser of its own.
     *
     * @param location path and query
     */
    static UidlClient open(Site site, String name, String location) {
        return open(site, name, location, "sentence"::equals);
    }

    /** @param kept which drawings and texts are kept, by the names of their properties */
    static UidlClient open(Site site, String name, String location, Predicate<String> kept) {
        Site.Visitor stranger = new Site.Visitor(name, "");
        return again(site, new Site.Visitor(name, site.get(stranger, location).cookie().orElse("")), location, kept);
    }

    /** Opens another page in a browser that has been there before. */
    static UidlClient again(Site site, Site.Visitor visitor, String location, Predicate<String> kept) {
        int mark = location.indexOf('?');
        String path = mark < 0 ? location : location.substring(0, mark);
        String query = mark < 0 ? "" : location.substring(mark + 1);
        Site.Reply reply = site.get(visitor, "?v-r=init&location=%s&query=%s&v-sh=900&v-sw=1440&v-wh=900&v-ww=1440&v-bh=900&v-bw=1440&v-tzo=0&v-rtzo=0&v-dstd=0&v-dston=false&v-tzid=UTC&v-wn=%s&v-td=false&v-pr=1"
                .formatted(encoded(path), encoded(query), encoded("v-" + visitor.name())));
        if (reply.status() != 200) {
            throw new IllegalStateException("expected a first message, found %d: %s".formatted(reply.status(), reply.text()));
        }
        Site.Visitor known = new Site.Visitor(visitor.name(), reply.cookie().map(cookie -> joined(visitor.cookie(), cookie)).orElse(visitor.cookie()));
        UidlClient client = new UidlClient(site, known, location, JsonMapper.shared().readTree(reply.text()).path("appConfig"), kept);
        client.fire(BODY, "ui-navigate", Map.of(
                "route", JSON.stringNode(path), "query", JSON.stringNode(query), "appShellTitle", JSON.stringNode(""), "historyState", JSON.nullNode(),
                "trigger", JSON.stringNode("")));
        return client;
    }

    private static String joined(String cookies, String more) {
        return cookies.isEmpty() ? more : cookies + "; " + more;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /* ---- what arrives ---- */

    private void pushed(String text) {
        site.hear(visitor, "push", text);
        absorb(text); // all but the greeting of the WebSocket
    }

    private void arrived(String text) {
        lock.lock();
        try {
            take(UidlMessage.parse(text));
        } catch (RuntimeException broken) {
            problems.add(broken.toString());
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    private void ended(String why) {
        lock.lock();
        try {
            if (push != null) {
                problems.add("the WebSocket: " + why);
            }
            push = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void take(UidlMessage message) {
        if (message.isExpired() || !message.failure().isEmpty()) {
            problems.add(message.isExpired() ? "the session has expired" : "the server says " + message.failure());
        }
        if (!message.isUnasked()) {
            waiting = false;
        }
        order.take(message).forEach(this::apply);
        if (order.isWaiting()) {
            Thread.startVirtualThread(this::askForWholePage);
        }
    }

    private void apply(UidlMessage message) {
        nextOwn = Math.max(nextOwn, message.nextClientId());
        Set<String> set = nodes.apply(message);
        if (set.stream().anyMatch(ANSWERS::contains)) {
            answers++;
            answeredAt = System.nanoTime();
        }
        fetches.follow(nodes, set);
        message.scripts().forEach(this::tellAddress);
    }

    /** The only scripts whose outcome the server ever waits for ask where the browser is. */
    private void tellAddress(JsonNode script) {
        if (script.path(script.size() - 1).asString("").contains("window.location.href")) {
            script.valueStream().map(given -> given.path("@v-return")).filter(JsonNode::isArray).findFirst().ifPresent(channel ->
                    Thread.startVirtualThread(() -> send(List.of(Rpc.answer(channel, JSON.stringNode(site.address(location).toString()))))));
        }
    }

    private void askForWholePage() {
        int before = lastSeen();
        try {
            Thread.sleep(MOST_OUT_OF_ORDER_MILLIS);
        } catch (InterruptedException interruption) {
            return;
        }
        lock.lock();
        try {
            if (push != null && order.isWaiting() && order.last() == before) {
                resync();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Asks for the whole page, as a browser does that has missed something. */
    void resync() {
        resyncs++;
        transmit(message(List.of()).put("resynchronize", true));
    }

    /* ---- what a person does ---- */

    void click(String testId) {
        click(part(testId));
    }

    void click(PageNode node) {
        fire(node.id(), "click", Map.of("event.detail", JSON.numberNode(1)));
    }

    /** Something happens on an element; what the server wants to know and is not said is nothing, 0 or empty. */
    void fire(int node, String event, Map<String, JsonNode> said) {
        Map<String, JsonNode> data = new TreeMap<>();
        List<ObjectNode> all = new ArrayList<>();
        locked(found -> {
            for (String wanted : found.find(node).map(element -> found.wantedOf(element, event)).orElse(Set.of())) {
                if (wanted.startsWith("}")) {
                    String property = wanted.substring(1);
                    all.add(Rpc.sync(node, property, said.getOrDefault(property, found.find(node).orElseThrow().property(property))));
                } else {
                    data.put(wanted, said.getOrDefault(wanted, wanted.endsWith("Key") ? JSON.booleanNode(false) : JSON.numberNode(0)));
                }
            }
            return found;
        });
        said.forEach(data::putIfAbsent);
        all.add(Rpc.event(node, event, data));
        send(all);
    }

    /** A field is given another value. */
    void set(String testId, String property, JsonNode value) {
        send(List.of(Rpc.sync(part(testId).id(), property, value)));
    }

    void call(String testId, String method, JsonNode... arguments) {
        send(List.of(Rpc.call(part(testId).id(), method, arguments)));
    }

    /** Sends when what was sent before has been answered, as browsers do. */
    void send(List<ObjectNode> all) {
        lock.lock();
        try {
            await("an answer to what was sent before", _ -> !waiting);
            transmit(message(all));
        } finally {
            lock.unlock();
        }
    }

    private ObjectNode message(List<ObjectNode> all) {
        ObjectNode message = JSON.objectNode().put("csrfToken", securityKey);
        ArrayNode list = message.putArray("rpc");
        all.forEach(list::add);
        return message.put("syncId", order.last()).put("clientId", nextOwn++);
    }

    private void transmit(ObjectNode message) {
        waiting = true;
        if (push == null) {
            throw new IllegalStateException(visitor.name() + ": the WebSocket is gone: " + problems);
        }
        push.send(message.toString());
    }

    /** A page that says nothing for three times as long is closed. */
    private void beat(Duration interval) {
        try {
            while (true) {
                Thread.sleep(interval);
                site.post(visitor, "?v-r=heartbeat&v-uiId=" + page, "text/plain", new byte[0]);
            }
        } catch (InterruptedException | RuntimeException closed) {
            // the page is closed, or the server has gone, which others notice
        }
    }

    /* ---- what is there ---- */

    /** The part with this test id, as soon as it is there. */
    PageNode part(String testId) {
        await("there is " + testId, found -> found.byTestId(testId).isPresent());
        return locked(found -> found.byTestId(testId).orElseThrow());
    }

    <T> T locked(Function<PageNodes, T> look) {
        lock.lock();
        try {
            return look.apply(nodes);
        } finally {
            lock.unlock();
        }
    }

    void await(String description, Predicate<PageNodes> wanted) {
        await(description, Site.PATIENCE, wanted);
    }

    void await(String description, Duration patience, Predicate<PageNodes> wanted) {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!wanted.test(nodes)) {
                if (left <= 0) {
                    throw new IllegalStateException("%s: waited %s for: %s; so far %s".formatted(visitor.name(), patience, description, problems));
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        } finally {
            lock.unlock();
        }
    }

    /** How often something was said about the last step, or the cursor moved. */
    long answers() {
        return locked(_ -> answers);
    }

    /** Waits until there were more answers; gives when the newest came, on the clock of {@link System#nanoTime}. */
    long awaitAnswer(long before, Duration patience) {
        await("an answer to a step", patience, _ -> answers > before);
        return locked(_ -> answeredAt);
    }

    /** Takes in what came another way, where it is a message. */
    void absorb(String text) {
        if (UidlMessage.isOne(text)) {
            arrived(text);
        }
    }

    /** Addresses at which this page takes files or hands them out. */
    List<String> streams() {
        return locked(found -> found.all().stream()
                .flatMap(node -> Stream.of(node.attribute("href"), node.attribute("target"), node.attribute("src")))
                .filter(address -> address.contains("VAADIN/dynamic")).toList());
    }

    Site.Visitor visitor() {
        return visitor;
    }

    String pushId() {
        return pushId;
    }

    int page() {
        return page;
    }

    String securityKey() {
        return securityKey;
    }

    int lastSeen() {
        return locked(_ -> order.last());
    }

    int nextOwn() {
        return locked(_ -> nextOwn);
    }

    Optional<FrameLoop> frames() {
        return locked(_ -> fetches.frames());
    }

    int resyncs() {
        return locked(_ -> resyncs);
    }

    List<String> problems() {
        return locked(_ -> List.copyOf(problems));
    }

    /** Closes the page as a browser does that is closed: it says so in passing. */
    @Override
    public void close() {
        PushSocket open = locked(_ -> {
            PushSocket last = push;
            push = null;
            return last;
        });
        fetches.close();
        heart.interrupt();
        try {
            site.postJson(visitor, "?v-r=uidl&v-uiId=" + page, message(List.of()).put("UNLOAD", true).toString());
        } catch (RuntimeException gone) {
            problems.add(gone.toString());
        }
        if (open != null) {
            open.close();
        }
    }
}
