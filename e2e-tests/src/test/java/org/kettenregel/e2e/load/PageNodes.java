package org.kettenregel.e2e.load;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** All nodes of one page, kept up to date by the changes in messages. Touched by one thread at a time. */
final class PageNodes {

    private final Map<Integer, PageNode> nodes = new HashMap<>();
    private final Map<String, JsonNode> constants = new HashMap<>();
    private final Predicate<String> kept;

    /** @param kept which properties are kept where they are larger than a word; the drawings of hundreds of pages would take gigabytes */
    PageNodes(Predicate<String> kept) {
        this.kept = kept;
        forget();
    }

    private void forget() {
        nodes.clear();
        nodes.put(1, new PageNode(1)); // the body, which is never announced
    }

    /** Takes in a message; gives the names of the properties that it has set, wherever they are. */
    Set<String> apply(UidlMessage message) {
        if (message.isWholePage()) {
            forget();
        }
        message.constants().propertyStream().forEach(constant -> constants.put(constant.getKey(), constant.getValue()));
        Set<String> set = new TreeSet<>();
        for (JsonNode change : message.changes()) {
            apply(change, set);
        }
        return set;
    }

    private void apply(JsonNode change, Set<String> set) {
        int id = change.path("node").asInt();
        String type = change.path("type").asString("");
        int feature = change.path("feat").asInt();
        String key = change.path("key").asString("");
        switch (type) {
            case "attach" -> nodes.put(id, new PageNode(id));
            case "detach" -> nodes.remove(id);
            case "put" -> {
                if (feature == PageNode.PROPERTIES) {
                    set.add(key);
                }
                node(id).put(feature, key, change.has("nodeValue") ? change.get("nodeValue") : value(feature, key, change.get("value")));
            }
            case "remove" -> node(id).remove(feature, key);
            case "clear" -> node(id).clear(feature);
            case "splice" -> node(id).splice(feature, change.path("index").asInt(), change.path("remove").asInt(),
                    change.path(change.has("addNodes") ? "addNodes" : "add"));
            case "empty" -> {} // says only that there is a list or a map
            default -> throw new IllegalArgumentException("expected a known kind of change, found: " + change);
        }
    }

    private JsonNode value(int feature, String key, JsonNode value) {
        return feature == PageNode.PROPERTIES && value.isContainer() && !kept.test(key) ? NullNode.getInstance() : value;
    }

    private PageNode node(int id) {
        return nodes.computeIfAbsent(id, PageNode::new);
    }

    Optional<PageNode> find(int id) {
        return Optional.ofNullable(nodes.get(id));
    }

    Optional<PageNode> byTestId(String testId) {
        return first(node -> node.attribute("data-testid").equals(testId));
    }

    Optional<PageNode> first(Predicate<PageNode> wanted) {
        return nodes.values().stream().filter(wanted).findFirst();
    }

    Collection<PageNode> all() {
        return nodes.values();
    }

    /** What the server wants to know about an event: expressions that the browser would evaluate. */
    Set<String> wantedOf(PageNode node, String event) {
        JsonNode key = node.listeners().get(event);
        JsonNode wanted = key == null ? null : constants.get(key.asString(""));
        return wanted == null ? Set.of() : new TreeSet<>(wanted.propertyNames());
    }

    /** The words inside a node and all nodes in it. */
    String text(PageNode node) {
        StringBuilder text = new StringBuilder(node.get(PageNode.TEXT, "text").asString(""));
        node.children().forEach(child -> find(child).ifPresent(inside -> text.append(text(inside))));
        return text.toString();
    }
}
