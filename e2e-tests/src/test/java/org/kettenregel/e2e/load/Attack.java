package org.kettenregel.e2e.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What hostile people try; each is one request or a few. */
enum Attack {

    FOREIGN_PAGE {
        @Override
        Outcome run(Attacker by, Victim victim) {
            return Outcome.of(by.site().postJson(by.visitor(), by.pageAddress(victim.page() + by.random().nextInt(5)), by.message(click(by.random().nextInt(200))).toString()));
        }
    },
    FOREIGN_KEY {
        @Override
        Outcome run(Attacker by, Victim victim) {
            return Outcome.of(by.post(by.message(click(by.node().id())).put("csrfToken", by.random().nextBoolean() ? victim.securityKey() : by.word(36)).toString()));
        }
    },
    /** All that the other page says, but for the cookie, which nobody can know. */
    GUESSED_COOKIE {
        @Override
        Outcome run(Attacker by, Victim victim) {
            Site.Visitor guessed = new Site.Visitor(by.visitor().name(), "JSESSIONID=" + by.word(32).toUpperCase(Locale.ROOT));
            return Outcome.of(by.site().postJson(guessed, by.pageAddress(victim.page()), by.message(click(7)).put("csrfToken", victim.securityKey()).toString()));
        }
    },
    GUESSED_FRAMES {
        @Override
        Outcome run(Attacker by, Victim victim) {
            return Outcome.secret(by.site().get(by.visitor(), "frames/" + by.word(24) + "?after=-1"));
        }
    },
    FOREIGN_FRAMES {
        @Override
        Outcome run(Attacker by, Victim victim) {
            Site.Visitor who = by.random().nextBoolean() ? by.visitor() : new Site.Visitor(by.visitor().name(), "");
            return Outcome.secret(by.site().get(who, "frames/" + victim.frames() + "?after=" + (by.random().nextBoolean() ? "-1" : "0")));
        }
    },
    FOREIGN_BUNDLE {
        @Override
        Outcome run(Attacker by, Victim victim) {
            return Outcome.secret(by.site().get(by.visitor(), "frames/" + victim.frames() + "/" + List.of("graph", "sample", "confusion").get(by.random().nextInt(3)) + "/1"));
        }
    },
    ODD_FRAMES {
        @Override
        Outcome run(Attacker by, Victim victim) {
            String token = by.client().frames().map(FrameLoop::token).orElse("none");
            return Outcome.of(by.site().get(by.visitor(), "frames/" + token + List.of(
                    "?after=abc", "?after=-9999999999999999999", "/../x/1", "/graph/x", "/%00/1", "/graph/99999999999999999999").get(by.random().nextInt(6))));
        }
    },
    FOREIGN_STREAM {
        @Override
        Outcome run(Attacker by, Victim victim) {
            String address = victim.streams().isEmpty() || by.random().nextInt(3) == 0
                    ? "VAADIN/dynamic/resource/%d/%s/upload".formatted(by.random().nextInt(3), UUID.randomUUID())
                    : victim.streams().get(by.random().nextInt(victim.streams().size()));
            return Outcome.secret(by.random().nextBoolean() ? by.site().get(by.visitor(), address)
                    : by.site().post(by.visitor(), address, "application/octet-stream", "{\"version\":3}".getBytes(StandardCharsets.UTF_8)));
        }
    },
    REPLAY {
        @Override
        Outcome run(Attacker by, Victim victim) {
            String message = by.message(click(by.listened().id())).toString();
            by.post(message);
            return Outcome.of(by.post(message));
        }
    },
    WRONG_NUMBERS {
        @Override
        Outcome run(Attacker by, Victim victim) {
            var message = by.message(click(by.listened().id()));
            message.set(by.random().nextBoolean() ? "syncId" : "clientId", by.odd());
            return Outcome.of(by.post(message.toString()));
        }
    },
    WRONG_NODE {
        @Override
        Outcome run(Attacker by, Victim victim) {
            var event = click(0);
            event.set("node", by.random().nextBoolean() ? by.odd() : JsonNodeFactory.instance.numberNode(by.random().nextInt(100_000)));
            return Outcome.of(by.post(by.message(event).toString()));
        }
    },
    FORGED_EVENT {
        @Override
        Outcome run(Attacker by, Victim victim) {
            PageNode node = by.listened();
            List<String> events = List.copyOf(node.listeners().keySet());
            String event = events.isEmpty() ? "click" : events.get(by.random().nextInt(events.size()));
            return Outcome.of(by.post(by.message(Rpc.event(node.id(), event, by.forged(node, event))).toString()));
        }
    },
    UNKNOWN_EVENT {
        @Override
        Outcome run(Attacker by, Victim victim) {
            List<String> events = List.of("pg-next", "pg-point", "ui-navigate", "ui-leave-navigation", "opened-changed", "pg-edit-parameter", "value-changed", "x".repeat(5000));
            return Outcome.of(by.post(by.message(Rpc.event(by.node().id(), events.get(by.random().nextInt(events.size())), Map.of("event.detail", by.odd(), "route", by.odd()))).toString()));
        }
    },
    FORGED_PROPERTY {
        @Override
        Outcome run(Attacker by, Victim victim) {
            List<String> names = List.of("innerHTML", "frames", "bundle", "value", "disabled", "texts", "hidden", "__proto__", "numbers", "opened");
            var sync = Rpc.sync(by.node().id(), names.get(by.random().nextInt(names.size())), by.odd());
            if (by.random().nextInt(3) == 0) {
                sync.put("feature", by.random().nextInt(40) - 5);
            }
            return Outcome.of(by.post(by.message(sync).toString()));
        }
    },
    FORGED_CALL {
        @Override
        Outcome run(Attacker by, Victim victim) {
            List<String> names = List.of("getClass", "connectClient", "setTitle", "close", "wait", "toString", "resolveClass", "confirmUpdate", "setRequestedRange", by.word(8));
            PageNode node = by.node();
            String method = node.serverMethods().isEmpty() ? names.get(by.random().nextInt(names.size())) : node.serverMethods().getFirst();
            return Outcome.of(by.post(by.message(Rpc.call(node.id(), method, by.odd(), by.odd())).toString()));
        }
    },
    UNKNOWN_KIND {
        @Override
        Outcome run(Attacker by, Victim victim) {
            List<String> kinds = List.of("channel", "navigation", "attachExistingElement", "attachExistingElementById", "template", "", "ECHO", "localeChange");
            var rpc = click(by.node().id()).put("type", kinds.get(by.random().nextInt(kinds.size()))).put("attachReqId", 3).put("attachAssignedId", 4);
            rpc.set("location", by.odd());
            rpc.set("channel", by.odd());
            rpc.set("args", by.odd());
            return Outcome.of(by.post(by.message(rpc).toString()));
        }
    },
    NO_MESSAGE {
        @Override
        Outcome run(Attacker by, Victim victim) {
            String whole = by.message(click(3)).toString();
            List<String> broken = List.of("", "[]", "null", "7", "{}", "{\"rpc\":7}", whole.substring(0, whole.length() / 2), "[".repeat(50_000), "{\"a\":".repeat(20_000),
                    whole.replace("\"rpc\":[", "\"rpc\":[null,7,\"x\",[],"), "<xml/>", whole.replace("\"rpc\"", "\"rcp\""), "\ufeff" + whole, "{\"csrfToken\":1e99999}");
            return Outcome.of(by.post(broken.get(by.random().nextInt(broken.size()))));
        }
    },
    HUGE_MESSAGE {
        @Override
        Outcome run(Attacker by, Victim victim) {
            String huge = "y".repeat(by.random().nextInt(10) == 0 ? 3_000_000 : 300_000);
            return Outcome.of(by.post(by.message(Rpc.event(by.listened().id(), "click", Map.of("event.detail", JsonNodeFactory.instance.stringNode(huge)))).toString()));
        }
    },
    BAD_LINK {
        @Override
        Outcome run(Attacker by, Victim victim) {
            String good = HonestPerson.link("{\"version\":3,\"experiment\":{\"title\":\"" + "z".repeat(by.random().nextInt(5000)) + "\"}}");
            List<String> queries = List.of("e=" + good, "e=" + by.word(300), "e=" + "A".repeat(9000), "preset=" + by.word(20), "e=%00%ff", "preset=../../etc/passwd", "at=" + by.word(200),
                    "e=" + HonestPerson.link("[".repeat(30_000)), "e=" + HonestPerson.link("{\"version\":" + "9".repeat(400) + "}"));
            String query = queries.get(by.random().nextInt(queries.size()));
            try (UidlClient page = UidlClient.again(by.site(), by.visitor(), "?" + query, _ -> false)) {
                page.part("step-forward");
                return new Outcome("opened", false);
            }
        }
    },
    GUESSED_PATH {
        @Override
        Outcome run(Attacker by, Victim victim) {
            List<String> paths = List.of("actuator/env", "actuator/heapdump", "actuator", "h2-console", "error", "VAADIN/%2e%2e/%2e%2e/application.properties", "..%2f..%2fetc/passwd",
                    "VAADIN/config/stats.json", "VAADIN/build/../../application.properties", "META-INF/MANIFEST.MF", "BOOT-INF/classes/application.properties", "%00", "a;b=c/../d",
                    "?v-r=uidl", "?v-r=heartbeat&v-uiId=99", "?v-r=init&location=%00", "?v-r=push&v-uiId=0", "?v-r=i18n", "?v-r=webcomponent-resync", "VAADIN/push?v-r=push&v-uiId=0",
                    "?v-r=init&location=" + by.word(10), "sw.js", "web.xml");
            String path = paths.get(by.random().nextInt(paths.size()));
            Site.Reply reply = by.site().get(by.visitor(), path);
            return reply.status() < 500 ? Outcome.of(reply) : new Outcome(reply.status() + " for " + path, false);
        }
    },
    /** Wherever secrets are part of the path. */
    GUESSED_TOKEN {
        @Override
        Outcome run(Attacker by, Victim victim) {
            List<String> paths = List.of("v/" + by.word(22), "f/" + by.word(22), "j/" + by.word(6).toUpperCase(Locale.ROOT), "class/" + by.word(12), "t/" + by.word(22));
            String path = paths.get(by.random().nextInt(paths.size()));
            try (UidlClient page = UidlClient.again(by.site(), by.visitor(), path, _ -> false)) {
                page.await("something about the guess", found -> found.all().size() > 3);
                return new Outcome("opened", false);
            }
        }
    },
    WRONG_PUSH {
        @Override
        Outcome run(Attacker by, Victim victim) {
            Site.Visitor who = by.random().nextBoolean() ? by.visitor() : new Site.Visitor(by.visitor().name(), "JSESSIONID=" + by.word(32));
            var said = new ConcurrentLinkedQueue<String>();
            PushSocket socket = new PushSocket(by.site(), who, by.random().nextBoolean() ? victim.page() : by.random().nextInt(50), victim.pushId(),
                    text -> {
                        by.site().hear(who, "push of others", text);
                        said.add(text);
                    }, said::add);
            socket.sendPiece(List.of("abc|{}", "-5|x", "99999999999999|x", "12|" + "x".repeat(3000), "|", "2147483647|" + "x".repeat(4000)).get(by.random().nextInt(6)));
            socket.close();
            return new Outcome("tried", false);
        }
    };

    /** What hostile people may have found out about somebody else, but for the cookie. */
    record Victim(int page, String securityKey, String pushId, String frames, List<String> streams) {}

    /**
     * @param answer  in a word
     * @param granted whether something was handed out that belongs to somebody else
     */
    record Outcome(String answer, boolean granted) {

        static Outcome of(Site.Reply reply) {
            return new Outcome(String.valueOf(reply.status()), false);
        }

        /** Nothing but a refusal is right. */
        static Outcome secret(Site.Reply reply) {
            return new Outcome(String.valueOf(reply.status()), reply.status() < 400);
        }
    }

    abstract Outcome run(Attacker by, Victim victim);

    private static ObjectNode click(int node) {
        return Rpc.event(node, "click", Map.of());
    }
}
