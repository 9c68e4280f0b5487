package org.kettenregel.backend.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where rows are kept: H2 inside this process, in a folder or in memory, or a PostgreSQL server. Open ones have the newest tables. */
public final class Database implements AutoCloseable {

    private static final String FILE = "kettenregel";
    private static final String RUNS = "runs"; // the folder of their bytes

    /** Close when told and not before, and wait 3 s for rows of others; no log beside the file, which would repeat what people typed. */
    private static final String EMBEDDED = ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=3000;TRACE_LEVEL_FILE=0";

    private static final long MOST_WAITING = 3_000; // ms for a connection: an honest error is better than a frozen page
    private static final String MOST_SILENT = "10"; // s until a server that says nothing is given up
    private static final int CONNECTIONS = 8;

    /** What H2 has to be told; PostgreSQL does it by itself. */
    private enum Kind {
        /** Writes at each commit, and {@link #change} then waits for the disk, which H2 does not. */
        FILE(";WRITE_DELAY=0", "CHECKPOINT SYNC", "SHUTDOWN"),
        MEMORY("", "", "SHUTDOWN"),
        SERVER("", "", "");

        private final String options;
        private final String afterCommit;
        private final String atLast;

        Kind(String options, String afterCommit, String atLast) {
            this.options = options;
            this.afterCommit = afterCommit;
            this.atLast = atLast;
        }
    }

    private final Kind kind;
    private final Optional<Path> folder;
    private final HikariDataSource connections;
    private final FileCleaning cleaning;
    private final JdbcClient client;
    private final TransactionTemplate transactions;

    private Database(Kind kind, Optional<Path> folder, String url, String user, String password) {
        this.kind = kind;
        this.folder = folder;
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(MOST_WAITING);
        if (kind == Kind.SERVER) {
            config.addDataSourceProperty("socketTimeout", MOST_SILENT);
        }
        config.setAllowPoolSuspension(kind == Kind.FILE);
        connections = new HikariDataSource(config);
        cleaning = new FileCleaning(connections);
        client = JdbcClient.create(connections);
        transactions = new TransactionTemplate(new JdbcTransactionManager(connections));
        try {
            Flyway.configure().dataSource(connections).cleanDisabled(true).failOnMissingLocations(true).load().migrate();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** In one file of the folder, which is made where it is missing; only one process can have it open. */
    public static Database inFolder(Path folder) {
        Path file = folder.toAbsolutePath().normalize().resolve(FILE);
        if (file.toString().contains(";")) { // what follows it would be options of H2, which can run programs
            throw new IllegalArgumentException("Saved experiments cannot be kept in %s: the name has a semicolon in it. Choose a folder without one.".formatted(folder));
        }
        try {
            Files.createDirectories(file.getParent());
            return new Database(Kind.FILE, Optional.of(file.getParent()), "jdbc:h2:file:" + file + EMBEDDED + Kind.FILE.options, FILE, "");
        } catch (IOException e) {
            throw new UncheckedIOException("Saved experiments cannot be kept in %s: the folder cannot be made. Choose another one.".formatted(folder), e);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "Saved experiments in %s cannot be opened. End the other server that uses this folder, or choose another one.".formatted(folder), e);
        }
    }

    /** Gone when closed; of the same name, the same one within this process. */
    public static Database inMemory(String name) {
        return new Database(Kind.MEMORY, Optional.empty(), "jdbc:h2:mem:" + name + EMBEDDED + Kind.MEMORY.options, FILE, "");
    }

    /** @param url such as {@code jdbc:postgresql://host/database} */
    public static Database onServer(String url, String user, String password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("address of the database: expected jdbc:postgresql://host/database, found %s".formatted(url));
        }
        try {
            return new Database(Kind.SERVER, Optional.empty(), url, user, password);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The database at %s cannot be opened. See that it runs, and that name and password are right.".formatted(url.replaceFirst("\\?.*", "")), e);
        }
    }

    /** For reading; what changes rows is given to {@link #change}. */
    public JdbcClient client() {
        return client;
    }

    /** In files where the folder is this process's own, else in rows, which several servers see. */
    RunBytes runs() {
        return folder.<RunBytes>map(own -> new RunFiles(own.resolve(RUNS))).orElseGet(() -> new RunChunks(client));
    }

    /** All of the work or nothing; on disk once this returns. */
    public <T> T change(Supplier<T> work) {
        T result = transactions.execute(_ -> work.get());
        if (!kind.afterCommit.isEmpty()) {
            client.sql(kind.afterCommit).update();
        }
        return result;
    }

    /** All of the work or nothing; a power failure may take back the last second of it: for what is soon said anew. */
    public <T> T note(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }

    /**
     * Sees to it that what was deleted is not in the file any more: H2 writes changes behind what was there, so that old pages stay. Servers do this by themselves (VACUUM). Not
     * to be called within a change. Says whether it is done; while others work with the file for long, it is not.
     */
    public boolean forget() {
        return kind != Kind.FILE || cleaning.clean();
    }

    /** Whether other servers see the same rows. */
    public boolean isShared() {
        return kind == Kind.SERVER;
    }

    /** Calls out to all who listen on a channel; on PostgreSQL alone. */
    public void tell(String channel, String words) {
        client.sql("select pg_notify(?, ?)").params(channel, words).query((_, _) -> true).list();
    }

    /** What is called on a channel from now on; on PostgreSQL alone. */
    public Notices notices(String channel) {
        return Notices.open(connections.getJdbcUrl(), connections.getUsername(), connections.getPassword(), channel);
    }

    /** The pool first: while it fills, it would open again what was shut down. */
    @Override
    public void close() {
        if (connections.isClosed()) {
            return;
        }
        connections.close();
        if (!kind.atLast.isEmpty()) {
            try (Connection last = DriverManager.getConnection(connections.getJdbcUrl(), connections.getUsername(), ""); Statement statement = last.createStatement()) {
                statement.execute(kind.atLast);
            } catch (SQLException e) {
                throw new IllegalStateException("Saved experiments could not be closed. Each save that was answered is on disk.", e);
            }
        }
    }
}
