package org.kettenregel.backend.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * What is called on a channel of a PostgreSQL server, heard on a connection that does nothing else. What is called while it is broken is lost; that it is broken is noticed with
 * the first waiting that ends without a call. For one thread; closing is for any.
 */
public final class Notices implements AutoCloseable {

    private static final int MOST_SILENT = 3; // s until a server that does not answer is given up

    private final Connection connection;

    private Notices(Connection connection) {
        this.connection = connection;
    }

    static Notices open(String url, String user, String password, String channel) {
        if (!channel.matches("[a-z_]+")) {
            throw new IllegalArgumentException("channel of notices: expected small letters, found %s".formatted(channel));
        }
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", String.valueOf(MOST_SILENT));
        properties.setProperty("socketTimeout", String.valueOf(MOST_SILENT));
        try {
            Connection connection = DriverManager.getConnection(url, properties);
            try (Statement statement = connection.createStatement()) {
                statement.execute("listen " + channel);
            }
            return new Notices(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be listened to: " + e.getMessage(), e);
        }
    }

    /** Returns with the first calls, or with none after so long. Throws where the connection is broken. */
    public List<String> await(Duration patience) {
        try {
            PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications((int) patience.toMillis());
            if (heard == null || heard.length == 0) {
                if (!connection.isValid(MOST_SILENT)) {
                    throw new IllegalStateException("The database that is listened to does not answer.");
                }
                return List.of();
            }
            return Arrays.stream(heard).map(PGNotification::getParameter).toList();
        } catch (SQLException e) {
            throw new IllegalStateException("The database that is listened to is gone: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyBroken) {
            // nothing of it is left to be closed
        }
    }
}
