package org.kettenregel.frontend.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.atmosphere.cpr.AtmosphereResource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * WebSockets on which a message of the browser may be only so long. It comes in pieces behind the length that it claims to have, and Vaadin's own limit is
 * looked at when all have come: until then they filled the memory.
 */
public class BoundedPush implements PushConnectionFactory {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedPush.class);
    private static final long serialVersionUID = 1;

    @Override
    public PushConnection apply(UI ui) {
        return new Connection(ui, ui.getSession().getConfiguration().getMaxRequestBodySize());
    }

    private static final class Connection extends AtmospherePushConnection {

        private static final long serialVersionUID = 1;

        private final long most;
        private transient @Nullable BoundedMessage message;

        Connection(UI ui, long most) {
            super(ui);
            this.most = most;
        }

        @Override
        public FragmentedMessage getOrCreateFragmentedMessage(AtmosphereResource resource) {
            BoundedMessage begun = message != null ? message : new BoundedMessage(most, resource);
            message = begun;
            return begun;
        }

        @Override
        public void clearFragmentedMessage(AtmosphereResource resource) {
            message = null;
        }
    }

    /** Drops all that comes when it has become too long, and closes the connection. */
    static final class BoundedMessage extends AtmospherePushConnection.FragmentedMessage {

        private static final long serialVersionUID = 1;

        private final long most;
        private final transient AtmosphereResource resource;
        private long arrived;

        BoundedMessage(long most, AtmosphereResource resource) {
            this.most = most;
            this.resource = resource;
        }

        @Override
        public boolean append(Reader reader) throws IOException {
            String piece = reader.readAllAsString(); // as long as one frame of a WebSocket
            boolean fitted = fits();
            arrived += piece.length();
            if (fits()) {
                return super.append(new StringReader(piece));
            }
            if (fitted) {
                LOG.warn("Closed a connection: a message on it was longer than the {} characters that one may have", most);
                resource.close();
            }
            return false;
        }

        /** Below 0 there is no limit. */
        private boolean fits() {
            return most < 0 || arrived <= most;
        }
    }
}
