package org.phaenruam.app.accounts;

/** What is done to areas. The module of areas lies below this one and asks for no rights; its pages do. */
public final class AreaDeeds {
    /** Renaming, moving, splitting, merging, abolishing: in the area above, before and after. */
    public static final Deed CHANGE = Deed.of("area.change", Capacity.ADMINISTRATOR);

    private AreaDeeds() {}
}
