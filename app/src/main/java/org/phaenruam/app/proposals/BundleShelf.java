package org.phaenruam.app.proposals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.proposals.bundles.Bundle;
import org.phaenruam.app.proposals.bundles.Bundles;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.stereotype.Component;

/** The door to bundles for other modules: found by the code that people type, and those of the demonstration data. */
@Component
public class BundleShelf {
    private static final Pattern CODE = Pattern.compile("B-[0-9A-Z]{1,8}-[0-9]{4}-[0-9]{3,6}");

    private final Bundles bundles;

    BundleShelf(Bundles bundles) {
        this.bundles = bundles;
    }

    public Optional<String> findTyped(String typed) {
        String code = ThaiDigits.toArabic(typed.strip()).toUpperCase(Locale.ROOT);
        return CODE.matcher(code).matches() ? bundles.find(code).map(Bundle::code) : Optional.empty();
    }

    /** Puts an invented bundle into the demonstration data. */
    public void sample(AreaCode area, String name, String office, List<String> codes) {
        bundles.sample(area, name, office, codes);
    }
}
