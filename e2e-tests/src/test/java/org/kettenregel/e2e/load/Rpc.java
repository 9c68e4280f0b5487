package org.kettenregel.e2e.load;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a browser tells the server that has happened on the page. */
final class Rpc {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Rpc() {}

    static ObjectNode event(int node, String type, Map<String, JsonNode> data) {
        ObjectNode event = JSON.objectNode().put("type", "event").put("node", node).put("event", type);
        ObjectNode values = event.putObject("data");
        data.forEach(values::set);
        return event;
    }

    /** A property of an element that the person has changed, such as the value of a field. */
    static ObjectNode sync(int node, String property, JsonNode value) {
        ObjectNode sync = JSON.objectNode().put("type", "mSync").put("node", node).put("feature", PageNode.PROPERTIES).put("property", property);
        sync.set("value", value);
        return sync;
    }

    /** A call of a method that the server offers on an element. */
    static ObjectNode call(int node, String method, JsonNode... arguments) {
        ObjectNode call = JSON.objectNode().put("type", "publishedEventHandler").put("node", node).put("templateEventMethodName", method);
        var list = call.putArray("templateEventMethodArgs");
        for (JsonNode argument : arguments) {
            list.add(argument);
        }
        return call.put("promise", -1); // nobody waits for what it gives
    }

    /** What a script gave that the server has asked to run, for those who wait for it there. */
    static ObjectNode answer(JsonNode channel, JsonNode value) {
        ObjectNode answer = JSON.objectNode().put("type", "channel").put("node", channel.path(0).asInt()).put("channel", channel.path(1).asInt());
        answer.putArray("args").add(value);
        return answer;
    }
}
