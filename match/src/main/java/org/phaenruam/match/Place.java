package org.phaenruam.match;

/**
 * The place a text names, as far as the text decides it.
 *
 * @param province code, or empty where the text does not decide
 * @param district code, or empty
 * @param subdistrict code, or empty
 * @param moo the number of the หมู่, or empty
 * @param why in Thai, what was read and why something stayed open
 */
public record Place(String province, String district, String subdistrict, String moo, String why) {}
