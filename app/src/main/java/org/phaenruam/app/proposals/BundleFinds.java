package org.phaenruam.app.proposals;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.phaenruam.app.proposals.bundles.Bundle;
import org.phaenruam.app.proposals.bundles.Bundles;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.stereotype.Component;

/** Finds a bundle by its code, as people type it. */
@Component
public class BundleFinds {
    private static final Pattern CODE = Pattern.compile("B-[0-9A-Z]{1,8}-[0-9]{4}-[0-9]{3,6}");

    private final Bundles bundles;

    BundleFinds(Bundles bundles) {
        this.bundles = bundles;
    }

    public Optional<String> findTyped(String typed) {
        String code = ThaiDigits.toArabic(typed.strip()).toUpperCase(Locale.ROOT);
        return CODE.matcher(code).matches() ? bundles.find(code).map(Bundle::code) : Optional.empty();
    }
}
