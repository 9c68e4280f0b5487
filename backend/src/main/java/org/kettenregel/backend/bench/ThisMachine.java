package org.kettenregel.backend.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The clock of the Java machine, and what Linux tells under {@code /proc}. */
final class ThisMachine implements Machine {

    private static final Path ALL = Path.of("/proc/stat");
    private static final Path OWN = Path.of("/proc/self/stat");
    private static final Path MEMORY = Path.of("/proc/self/status");
    private static final double TICKS_PER_SECOND = 100; // USER_HZ

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public long millis() {
        return System.currentTimeMillis();
    }

    @Override
    public double secondsOfOthers() {
        try (BufferedReader all = Files.newBufferedReader(ALL)) {
            return (busyTicks(all.readLine()) - ownTicks(Files.readString(OWN))) / TICKS_PER_SECOND;
        } catch (IOException notLinux) {
            return 0;
        }
    }

    /** Of {@code cpu user nice system idle iowait irq softirq steal ...}: all that is neither idle nor waiting; guests are counted in the first two. */
    static long busyTicks(String line) {
        String[] fields = line.trim().split(" +");
        long busy = 0;
        for (int field : new int[] {1, 2, 3, 6, 7, 8}) {
            busy += Long.parseLong(fields[field]);
        }
        return busy;
    }

    /** Fields 14 and 15, user and system time; the name of the process in field 2 may hold blanks and parentheses. */
    static long ownTicks(String line) {
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    @Override
    public long peakMegabytes() {
        try {
            return Files.readAllLines(MEMORY).stream()
                    .filter(line -> line.startsWith("VmHWM:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024) // from kB
                    .findFirst().orElse(-1);
        } catch (IOException notLinux) {
            return -1;
        }
    }
}
