package org.phaenruam.app.proposals.counts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says before counting begins when the memory will hardly do. What is kept grows with the places, and with the needs of a
 * place as long as they differ; the figures were measured with the invented needs of a whole country, 4 and 40 to a place.
 */
final class RoomForCounts {
    private static final Logger LOG = LoggerFactory.getLogger(RoomForCounts.class);

    private static final long BYTES_OF_THE_REST = 150L << 20;
    private static final long BYTES_OF_A_PLACE = 1_000;
    private static final long BYTES_OF_A_NEED = 40;
    private static final long ROUND = 256;

    private RoomForCounts() {}

    static void check(long needs, long areas) {
        long bytes = bytes(needs, areas);
        long most = Runtime.getRuntime().maxMemory();
        if (bytes > most) {
            long megabytes = (bytes >> 20) / ROUND * ROUND + 2 * ROUND;
            LOG.warn(
                    "หน่วยความจำ {} MB น่าจะไม่พอสำหรับความต้องการ {} เรื่อง ถ้าระบบช้าหรือหยุดเอง เปิดใหม่ด้วย"
                            + " PHAEN_JAVA_OPTS=-Xmx{}m ./phaen run / {} MB of memory will hardly do for {} needs; if the"
                            + " server is slow or ends, start it with PHAEN_JAVA_OPTS=-Xmx{}m ./phaen run",
                    most >> 20,
                    needs,
                    megabytes,
                    most >> 20,
                    needs,
                    megabytes);
        }
    }

    /** What a server needs in all while it counts: as many places as there are areas, but no more than needs. */
    static long bytes(long needs, long areas) {
        return BYTES_OF_THE_REST + Math.min(needs, areas) * BYTES_OF_A_PLACE + needs * BYTES_OF_A_NEED;
    }
}
