package org.phaenruam.app.areas;

import org.phaenruam.app.kernel.Level;

/** What an area is called where it lies: Bangkok has khet and khwaeng, towns have communities beside villages. */
public enum AreaKind {
    NATION(Level.NATION, ""),
    REGION(Level.REGION, ""),
    CLUSTER(Level.CLUSTER, ""),
    PROVINCE(Level.PROVINCE, "จังหวัด"),
    CAPITAL(Level.PROVINCE, ""),
    DISTRICT(Level.DISTRICT, "อำเภอ"),
    KHET(Level.DISTRICT, "เขต"),
    TAMBON(Level.TAMBON, "ตำบล"),
    KHWAENG(Level.TAMBON, "แขวง"),
    VILLAGE(Level.VILLAGE, ""),
    COMMUNITY(Level.VILLAGE, "ชุมชน");

    private final Level level;
    private final String prefixTh;

    AreaKind(Level level, String prefixTh) {
        this.level = level;
        this.prefixTh = prefixTh;
    }

    public Level level() {
        return level;
    }

    /** The Thai word before the name, or an empty text. */
    public String prefixTh() {
        return prefixTh;
    }
}
