package org.kettenregel.e2e.load;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with a page of their own who sends what no browser would. */
final class Attacker implements AutoCloseable {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String[] PAGES = {"?preset=xor", "?preset=expression-chain-rule", "?preset=shapes-cnn", "?preset=titanic"};

    private final Site site;
    private final String name;
    private final Random random;
    private UidlClient client;

    Attacker(Site site, String name, Random random) {
        this.site = site;
        this.name = name;
        this.random = random;
        this.client = open();
    }

    private UidlClient open() {
        UidlClient opened = UidlClient.open(site, name, PAGES[random.nextInt(PAGES.length)], _ -> false);
        opened.part("step-forward");
        return opened;
    }

    Site site() {
        return site;
    }

    Random random() {
        return random;
    }

    Site.Visitor visitor() {
        return client.visitor();
    }

    UidlClient client() {
        return client;
    }

    /** Opens another page where the server has closed the one before; gives whether it had. */
    boolean refresh() {
        boolean closed = !client.problems().isEmpty();
        if (closed) {
            client.close();
            client = open();
        }
        return closed;
    }

    String word(int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    /** Any of the nodes of the own page. */
    PageNode node() {
        return client.locked(found -> {
            List<PageNode> all = List.copyOf(found.all());
            return all.get(random.nextInt(all.size()));
        });
    }

    /** One that the server listens to. */
    PageNode listened() {
        return client.locked(found -> {
            List<PageNode> all = found.all().stream().filter(node -> !node.listeners().isEmpty()).toList();
            return all.isEmpty() ? found.find(1).orElseThrow() : all.get(random.nextInt(all.size()));
        });
    }

    List<String> wanted(PageNode node, String event) {
        return client.locked(found -> List.copyOf(found.wantedOf(node, event)));
    }

    /** A value of no particular type. */
    JsonNode odd() {
        return switch (random.nextInt(16)) {
            case 0 -> JSON.stringNode("NaN");
            case 1 -> JSON.numberNode(1e308);
            case 2 -> JSON.numberNode(-1);
            case 3 -> JSON.numberNode(Integer.MAX_VALUE);
            case 4 -> JSON.numberNode(Long.MIN_VALUE);
            case 5 -> JSON.nullNode();
            case 6 -> JSON.booleanNode(true);
            case 7 -> JSON.arrayNode().add(1).add("two");
            case 8 -> JSON.objectNode().put("@v-node", random.nextInt(100));
            case 9 -> JSON.stringNode("<img src=x onerror=alert(1)>");
            case 10 -> JSON.stringNode("x".repeat(20_000));
            case 11 -> JSON.numberNode(0.5);
            case 12 -> JSON.stringNode("");
            case 13 -> JSON.stringNode("\u0000\ud800\uffff");
            case 14 -> JSON.numberNode(random.nextInt(50));
            default -> JSON.stringNode("dense#" + random.nextInt(5) + "/weights");
        };
    }

    Map<String, JsonNode> forged(PageNode node, String event) {
        Map<String, JsonNode> data = new TreeMap<>();
        wanted(node, event).forEach(key -> data.put(key, odd()));
        return data;
    }

    /** A message as the own page would send it next. */
    ObjectNode message(ObjectNode... all) {
        ObjectNode message = JSON.objectNode().put("csrfToken", client.securityKey());
        var list = message.putArray("rpc");
        for (ObjectNode one : all) {
            list.add(one);
        }
        return message.put("syncId", client.lastSeen()).put("clientId", client.nextOwn());
    }

    String pageAddress(Object page) {
        return "?v-r=uidl&v-uiId=" + page;
    }

    /** To the own page; what the server answers is taken in, so that the next message fits. */
    Site.Reply post(String message) {
        Site.Reply reply = site.postJson(visitor(), pageAddress(client.page()), message);
        client.absorb(reply.text());
        return reply;
    }


    @Override
    public void close() {
        client.close();
    }
}
