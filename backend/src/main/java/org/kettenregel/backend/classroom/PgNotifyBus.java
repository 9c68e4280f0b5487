package org.kettenregel.backend.classroom;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.store.Database;
import org.kettenregel.backend.store.Letters;
import org.kettenregel.backend.store.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all servers of one PostgreSQL by NOTIFY. One thread waits on a connection of its own, which is looked after every few seconds and opened anew when it was lost; as notices
 * are lost with it, everybody is then told to look again. Another one sends, in transactions that do nothing else. This server hears itself without that way round.
 */
public final class PgNotifyBus implements ClassBus {

    private static final Logger LOG = LoggerFactory.getLogger(PgNotifyBus.class);
    private static final String CHANNEL = "kettenregel_class";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Database database;
    private final String server = Letters.draw();
    private final Bells outgoing = new Bells();
    private volatile Optional<Delivery> delivery = Optional.empty();
    private volatile Optional<Notices> notices = Optional.empty();
    private volatile List<Courier> couriers = List.of();
    private boolean lost;

    public PgNotifyBus(Database database) {
        this.database = database;
    }

    @Override
    public void open(Hearer hearer) {
        delivery = Optional.of(new Delivery(hearer));
        notices = Optional.of(database.notices(CHANNEL));
        couriers = List.of(new Courier("class notices in", () -> listen(hearer)), new Courier("class notices out", this::send));
    }

    @Override
    public void ring(Doorbell bell) {
        delivery.ifPresent(here -> here.put(bell));
        outgoing.put(bell);
    }

    private void listen(Hearer hearer) {
        if (notices.isEmpty()) {
            notices = Optional.of(database.notices(CHANNEL));
        }
        if (lost) {
            hearer.missed();
            lost = false; // where the database is away still, it is told with the next round
        }
        try {
            notices.get().await(PATIENCE).forEach(this::hear);
        } catch (RuntimeException broken) {
            notices.get().close();
            notices = Optional.empty();
            lost = true;
            throw broken;
        }
    }

    /** Whatever else comes on the channel, of another version perhaps, is left alone. */
    private void hear(String words) {
        String[] parts = words.split(" ");
        boolean ours = parts.length == 4 && Letters.fit(parts[1]) && Arrays.stream(News.values()).anyMatch(news -> news.name().equals(parts[2])) && parts[3].matches("\\d{1,18}");
        if (!ours) {
            LOG.warn("A notice of {} characters about classes is none of this version.", words.length());
        } else if (!parts[0].equals(server)) {
            Doorbell bell = new Doorbell(new ClassId(parts[1]), News.valueOf(parts[2]), Long.parseLong(parts[3]));
            delivery.ifPresent(here -> here.put(bell));
        }
    }

    private void send() throws InterruptedException {
        Optional<Doorbell> next = outgoing.take(PATIENCE);
        if (next.isEmpty()) {
            return;
        }
        Doorbell bell = next.get();
        try {
            database.tell(CHANNEL, "%s %s %s %d".formatted(server, bell.id().word(), bell.news(), bell.sequence()));
        } catch (RuntimeException away) {
            outgoing.put(bell);
            throw away;
        }
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void close() {
        couriers.forEach(Courier::end);
        outgoing.close();
        notices.ifPresent(Notices::close);
        couriers.forEach(Courier::close);
        delivery.ifPresent(Delivery::close);
        notices.ifPresent(Notices::close); // where it was opened anew meanwhile
    }
}
