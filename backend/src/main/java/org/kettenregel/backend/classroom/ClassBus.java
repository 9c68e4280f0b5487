package org.kettenregel.backend.classroom;

import org.kettenregel.backend.store.Database;

/** Tells every server what has changed in a class. It carries no content: the rows have it, and who hears of a change reads them. */
public sealed interface ClassBus extends AutoCloseable permits LocalBus, PgNotifyBus {

    /** What of a class has changed. */
    enum News {
        STANDPOINT, PACE, HAND_OUT, SEATS, WALL, DOOR, QUESTION, ANSWERS, SNAPSHOTS, HANDED_IN, TASK, ENDED
    }

    /** @param sequence of the standpoint, or the number of what was handed out; else 0 */
    record Doorbell(ClassId id, News news, long sequence) {}

    /** Who hears, on a thread of the bus. */
    interface Hearer {

        /** Of several changes of the same in a class, the latest may come alone. */
        void rung(Doorbell bell);

        /** Something may have been missed. */
        void missed();
    }

    /** Begins to tell; once. */
    void open(Hearer hearer);

    /** Tells what is in the database already; returns at once and never fails. */
    void ring(Doorbell bell);

    /** Whether there are other servers, which see nothing but rows. */
    boolean isShared();

    @Override
    void close();

    /** The one that fits where the rows are. */
    static ClassBus over(Database database) {
        return database.isShared() ? new PgNotifyBus(database) : new LocalBus();
    }
}
