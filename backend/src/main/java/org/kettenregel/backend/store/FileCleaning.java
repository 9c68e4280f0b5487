package org.kettenregel.backend.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.IntSupplier;

/**
 * Writes an H2 file anew with what is alive in it. It is closed for that moment, in which whoever wants a connection waits; what the store of H2 offers for open files ends in
 * failed assertions and closes the file for good.
 */
final class FileCleaning {

    private static final long LONGEST = 3_000; // ms until those who work with the file are done
    private static final long LOOK = 5; // ms

    private final HikariDataSource connections;

    FileCleaning(HikariDataSource connections) {
        this.connections = connections;
    }

    /** Says whether it could be done, which it cannot while somebody works with the file for long. */
    synchronized boolean clean() {
        HikariPoolMXBean pool = connections.getHikariPoolMXBean();
        pool.suspendPool();
        try {
            if (!isNone(pool::getActiveConnections)) {
                return false;
            }
            if (!isNone(() -> {
                pool.softEvictConnections(); // again and again: one that was being opened comes after the pool was stopped
                return pool.getTotalConnections();
            })) {
                return false;
            }
            try (Connection last = DriverManager.getConnection(connections.getJdbcUrl(), connections.getUsername(), ""); Statement statement = last.createStatement()) {
                statement.execute("shutdown defrag");
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("What was deleted could not be removed from the file; it is not shown any more.", e);
        } finally {
            pool.resumePool();
        }
    }

    private static boolean isNone(IntSupplier count) {
        long end = System.nanoTime() + LONGEST * 1_000_000;
        while (count.getAsInt() > 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
