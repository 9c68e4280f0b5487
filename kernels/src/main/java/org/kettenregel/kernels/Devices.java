package org.kettenregel.kernels;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The devices of this machine, usable or not; a provider is asked once, when it first matters, as looking at hardware takes its time. What it opens
 * checks every argument.
 */
public final class Devices {

    private static final String AUTO = "auto";

    private final List<Found> found;

    private Devices(List<Found> found) {
        this.found = found;
    }

    /** Those of every provider on the class path. */
    public static Devices probe() {
        return of(ServiceLoader.load(DeviceProvider.class).stream().map(ServiceLoader.Provider::get).toList());
    }

    static Devices of(List<DeviceProvider> providers) {
        return new Devices(providers.stream()
                .sorted(Comparator.comparingInt(DeviceProvider::preference).reversed().thenComparing(DeviceProvider::id))
                .map(Found::new)
                .toList());
    }

    /** All of them, in the order in which {@code auto} prefers them. */
    public List<Listing> listings() {
        return found.stream().map(Found::listing).toList();
    }

    /**
     * Opens a device; the caller closes it.
     *
     * @param choice an id from {@link #listings()}, or {@code auto} for the first usable one
     * @throws DeviceUnavailable if there is no such device or it cannot be used
     */
    public Device open(String choice) {
        return new CheckedDevice(usable(choice).open().get());
    }

    /** Like {@link #open(String)}, with so many threads, the calling one included, where the device computes with threads of the processor. */
    public Device open(String choice, int threads) {
        return new CheckedDevice(usable(choice).openWith().apply(threads));
    }

    private Probe.Usable usable(String choice) {
        for (Found candidate : found) {
            if (candidate.id().equals(choice) || choice.equals(AUTO) && candidate.probe() instanceof Probe.Usable) {
                return candidate.usable();
            }
        }
        throw new DeviceUnavailable(choice.equals(AUTO)
                ? "No device is usable on this machine."
                : "There is no device \"%s\". Choose one of: %s.".formatted(choice, choices()));
    }

    private String choices() {
        return found.stream().map(Found::id).sorted().collect(Collectors.joining(", ", AUTO + ", ", ""));
    }

    private static final class Found {

        private final DeviceProvider provider;
        private @Nullable Probe probe; // until it was asked

        Found(DeviceProvider provider) {
            this.provider = provider;
        }

        String id() {
            return provider.id();
        }

        synchronized Probe probe() {
            Probe known = probe;
            if (known == null) {
                known = provider.probe();
                probe = known;
            }
            return known;
        }

        Listing listing() {
            return switch (probe()) {
                case Probe.Usable usable -> new Listing(id(), usable.description(), true, "", "");
                case Probe.Unusable unusable -> new Listing(id(), "", false, unusable.reason(), unusable.fix());
            };
        }

        Probe.Usable usable() {
            return switch (probe()) {
                case Probe.Usable usable -> usable;
                case Probe.Unusable unusable -> throw new DeviceUnavailable(
                        "Device \"%s\" cannot be used: %s. %s.".formatted(id(), unusable.reason(), unusable.fix()));
            };
        }
    }

    /**
     * One line of the list of devices.
     *
     * @param description empty where the device is not usable
     * @param reason      why it is not usable; empty where it is
     * @param fix         what the user can do about it; empty where it is usable
     */
    public record Listing(String id, String description, boolean usable, String reason, String fix) {}
}
