package org.phaenruam.app.kernel;

/** How sure a fact is. Everything but {@link #PUBLIC_SOURCE} shows as "ยังไม่ได้ตรวจสอบ" to administrators. */
public enum SourceStatus {
    PUBLIC_SOURCE("S"),
    GENERAL_KNOWLEDGE("K"),
    OUR_DESIGN("D"),
    UNKNOWN("?");

    private final String mark;

    SourceStatus(String mark) {
        this.mark = mark;
    }

    /** The mark of the reference tables: S, K, D or ?. */
    public String mark() {
        return mark;
    }

    public boolean verified() {
        return this == PUBLIC_SOURCE;
    }

    public static SourceStatus ofMark(String mark) {
        for (SourceStatus status : values()) {
            if (status.mark.equals(mark)) {
                return status;
            }
        }
        throw new IllegalArgumentException("source status '" + mark + "' is not one of S, K, D, ?");
    }
}
