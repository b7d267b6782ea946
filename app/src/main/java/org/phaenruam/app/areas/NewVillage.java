package org.phaenruam.app.areas;

/**
 * A village or urban community that somebody adds, as typed. {@code moo} is needed for a village and left empty for a
 * community, whose code is given out by us (province, 99, running number).
 */
public record NewVillage(String tambon, boolean community, String moo, String nameTh, String nameEn) {}
