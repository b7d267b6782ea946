package org.phaenruam.bench.bulk;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** The most heap that was in use after a collection since this was made: what had to be kept, not what was littered. */
final class Peak {
    private volatile long most;
    private volatile boolean ended;

    Peak() {
        System.gc();
        Thread.ofPlatform().daemon().start(() -> {
            while (!ended) {
                long kept = ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getCollectionUsage)
                        .filter(usage -> usage != null)
                        .mapToLong(usage -> usage.getUsed())
                        .sum();
                most = Math.max(most, kept);
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    double megabytes() {
        ended = true;
        return most / 1e6;
    }
}
