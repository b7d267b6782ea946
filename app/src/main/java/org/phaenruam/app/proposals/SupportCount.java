package org.phaenruam.app.proposals;

/**
 * Who stands behind a need: persons one by one, and hands counted at forums. The two are never added up, because the same
 * person may be among both.
 */
public record SupportCount(int singles, int hands) {
    /** Below this, a figure could tell who it was. */
    public static final int FEWEST_SHOWN = 5;

    public static final SupportCount NONE = new SupportCount(0, 0);

    /** True when single supporters are so few that only "fewer than five" is said. */
    public boolean few() {
        return singles > 0 && singles < FEWEST_SHOWN;
    }
}
