package org.phaenruam.app.areas;

/** One line of a village file as it stands there; columns that the file does not have are empty. */
record VillageRow(
        long line,
        String code,
        String moo,
        String nameTh,
        String nameEn,
        String tambon,
        String district,
        String province) {}
