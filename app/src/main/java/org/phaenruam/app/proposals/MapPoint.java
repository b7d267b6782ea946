package org.phaenruam.app.proposals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phaenruam.thaitext.ThaiDigits;

/** A place on a map, in degrees (WGS 84). */
public record MapPoint(double latitude, double longitude) {
    /** A hundred-thousandth of a degree is about a metre; nobody types more. */
    public MapPoint {
        latitude = Math.round(latitude * 1e5) / 1e5;
        longitude = Math.round(longitude * 1e5) / 1e5;
    }

    private static final String DEGREES = "(-?\\d{1,3}(?:\\.\\d{1,15})?)";
    /** Two numbers as typed; then the ways in which map links carry them. */
    private static final List<Pattern> WAYS = List.of(
            Pattern.compile("^\\(?" + DEGREES + "°?N?[,;\\s]\\s*" + DEGREES + "°?E?\\)?$"),
            Pattern.compile("!3d" + DEGREES + "!4d" + DEGREES),
            Pattern.compile("[?&]mlat=" + DEGREES + "&mlon=" + DEGREES),
            Pattern.compile("[?&](?:q|ll|query|destination|center)=(?:loc:)?" + DEGREES + "(?:,|%2C)\\+?" + DEGREES),
            Pattern.compile("@" + DEGREES + "," + DEGREES),
            Pattern.compile("#map=[\\d.]+/" + DEGREES + "/" + DEGREES),
            Pattern.compile("^geo:" + DEGREES + "," + DEGREES));

    /** Reads "18.79, 98.98" or the coordinates in a pasted map link; says nothing of where the point lies. */
    static Optional<MapPoint> read(String typed) {
        String text = ThaiDigits.toArabic(typed.strip());
        if (text.length() > 2000) {
            return Optional.empty();
        }
        for (Pattern way : WAYS) {
            Matcher found = way.matcher(text);
            if (found.find()) {
                return Optional.of(
                        new MapPoint(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))));
            }
        }
        return Optional.empty();
    }

    /** True between the country's outermost degrees; the product has no finer borders. */
    public boolean inThailand() {
        return latitude >= 5.5 && latitude <= 20.6 && longitude >= 97.2 && longitude <= 105.8;
    }

    /** The two numbers the other way round. */
    MapPoint swapped() {
        return new MapPoint(longitude, latitude);
    }

    /** As it is typed: 18.79012, 98.98123, to about a metre. */
    public String typed() {
        return String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
    }
}
