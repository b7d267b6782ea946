package org.phaenruam.app.ops;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Set;

/**
 * The full collections of this Java machine, which look through the whole memory. Collections of the young part are none:
 * they are many in the best of health. A collector that is not known here is not watched.
 */
final class FullCollections {
    private static final Set<String> FULL = Set.of("MarkSweepCompact", "PS MarkSweep", "G1 Old Generation");
    private static final Set<String> WHAT_LASTS = Set.of("Tenured Gen", "PS Old Gen", "G1 Old Gen");

    private final List<GarbageCollectorMXBean> collectors =
            ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
                    .filter(collector -> FULL.contains(collector.getName()))
                    .toList();

    FullMemory.Seen at(long millis) {
        long times = 0;
        long collecting = 0;
        double full = 0;
        for (GarbageCollectorMXBean collector : collectors) {
            times += collector.getCollectionCount();
            collecting += collector.getCollectionTime();
            GcInfo last = collector.getLastGcInfo();
            full = Math.max(full, last == null ? 0 : full(last));
        }
        return new FullMemory.Seen(millis, times, collecting, full);
    }

    private static double full(GcInfo collection) {
        double full = 0;
        for (var pool : collection.getMemoryUsageAfterGc().entrySet()) {
            MemoryUsage after = pool.getValue();
            if (WHAT_LASTS.contains(pool.getKey()) && after.getMax() > 0) {
                full = Math.max(full, (double) after.getUsed() / after.getMax());
            }
        }
        return full;
    }
}
