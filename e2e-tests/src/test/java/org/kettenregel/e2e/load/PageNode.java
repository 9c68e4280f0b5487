package org.kettenregel.e2e.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One node of the page as the server keeps it: an element, a piece of text, or something between them. */
final class PageNode {

    static final int DATA = 0;
    static final int PROPERTIES = 1;
    static final int CHILDREN = 2;
    static final int ATTRIBUTES = 3;
    static final int LISTENERS = 4;
    static final int TEXT = 7;
    static final int CLASSES = 11;
    static final int SERVER_METHODS = 19;

    private final int id;
    private final Map<Integer, Map<String, JsonNode>> maps = new HashMap<>();
    private final Map<Integer, List<JsonNode>> lists = new HashMap<>();

    PageNode(int id) {
        this.id = id;
    }

    int id() {
        return id;
    }

    String tag() {
        return get(DATA, "tag").asString("");
    }

    String attribute(String name) {
        return get(ATTRIBUTES, name).asString("");
    }

    JsonNode property(String name) {
        return get(PROPERTIES, name);
    }

    boolean isEnabled() {
        return !property("disabled").asBoolean(false) && get(ATTRIBUTES, "disabled").isMissingNode();
    }

    boolean hasClass(String name) {
        return list(CLASSES).stream().anyMatch(word -> word.asString("").equals(name));
    }

    /** Names of the events that the server wants to hear of, each with the key of what it wants to know. */
    Map<String, JsonNode> listeners() {
        return maps.getOrDefault(LISTENERS, Map.of());
    }

    List<String> serverMethods() {
        return list(SERVER_METHODS).stream().map(name -> name.asString("")).toList();
    }

    List<Integer> children() {
        return list(CHILDREN).stream().map(JsonNode::asInt).toList();
    }

    JsonNode get(int feature, String key) {
        return maps.getOrDefault(feature, Map.of()).getOrDefault(key, MissingNode.getInstance());
    }

    private List<JsonNode> list(int feature) {
        return lists.getOrDefault(feature, List.of());
    }

    void put(int feature, String key, JsonNode value) {
        maps.computeIfAbsent(feature, _ -> new HashMap<>()).put(key, value);
    }

    void remove(int feature, String key) {
        maps.getOrDefault(feature, new HashMap<>()).remove(key);
    }

    void clear(int feature) {
        lists.remove(feature);
    }

    void splice(int feature, int index, int removed, Iterable<JsonNode> added) {
        List<JsonNode> list = lists.computeIfAbsent(feature, _ -> new ArrayList<>());
        list.subList(index, index + removed).clear();
        int at = index;
        for (JsonNode one : added) {
            list.add(at++, one);
        }
    }
}
