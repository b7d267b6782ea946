package org.phaenruam.app.kernel;

/**
 * The seven levels of planning. The rung counts from the village (1) up to the nation (7), as people climb;
 * official lists count the other way.
 */
public enum Level {
    VILLAGE("VIL"),
    TAMBON("TAM"),
    DISTRICT("DIS"),
    PROVINCE("PRO"),
    CLUSTER("CLU"),
    REGION("REG"),
    NATION("NAT");

    private final String code;

    Level(String code) {
        this.code = code;
    }

    /** The three-letter code of the reference tables, such as {@code TAM}. */
    public String code() {
        return code;
    }

    /** 1 for the village up to 7 for the nation. */
    public int rung() {
        return ordinal() + 1;
    }

    /** Reads the three-letter code; throws {@link IllegalArgumentException} naming the value when there is none such. */
    public static Level ofCode(String code) {
        for (Level level : values()) {
            if (level.code.equals(code)) {
                return level;
            }
        }
        throw new IllegalArgumentException("no level has the code '" + code + "'; use VIL TAM DIS PRO CLU REG NAT");
    }

    /** Reads a rung from 1 to 7. */
    public static Level ofRung(int rung) {
        if (rung < 1 || rung > 7) {
            throw new IllegalArgumentException("rung " + rung + " is not between 1 and 7");
        }
        return values()[rung - 1];
    }
}
