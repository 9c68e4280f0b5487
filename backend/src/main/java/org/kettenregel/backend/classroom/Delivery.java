package org.kettenregel.backend.classroom;

import java.time.Duration;
import org.kettenregel.backend.classroom.ClassBus.Doorbell;
import org.kettenregel.backend.classroom.ClassBus.Hearer;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Takes doorbells from whoever rings to the hearer of this server, on a thread of its own; those that find the database away wait until it is back. */
final class Delivery implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Bells bells = new Bells();
    private final Hearer hearer;
    private final Courier courier;

    Delivery(Hearer hearer) {
        this.hearer = hearer;
        this.courier = new Courier("class bells", this::deliver);
    }

    void put(Doorbell bell) {
        bells.put(bell);
    }

    private void deliver() throws InterruptedException {
        Doorbell bell = bells.take(PATIENCE).orElse(null);
        if (bell == null) {
            return;
        }
        try {
            hearer.rung(bell);
        } catch (DataAccessException | TransactionException away) {
            bells.put(bell);
            throw away;
        }
    }

    @Override
    public void close() {
        courier.end();
        bells.close();
        courier.close();
    }
}
