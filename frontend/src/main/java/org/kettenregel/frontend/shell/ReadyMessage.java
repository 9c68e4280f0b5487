package org.kettenregel.frontend.shell;

import org.kettenregel.frontend.bridge.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where to look and what the server computes on. */
@Component
class ReadyMessage {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyMessage.class);

    private final Sessions sessions;

    ReadyMessage(Sessions sessions) {
        this.sessions = sessions;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info("Kettenregel is ready: http://localhost:{}/ (computing on {})", web.getWebServer().getPort(), sessions.device().description());
        }
    }
}
