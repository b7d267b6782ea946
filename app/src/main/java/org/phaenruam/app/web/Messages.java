package org.phaenruam.app.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Register;
import org.phaenruam.app.kernel.Wording;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What the product says, by key: every {@code messages/<module>_th.properties} (the source) and {@code _en.properties}
 * on the classpath, read once as UTF-8. A Thai key may have a sister {@code key.official} for readers of the official
 * register. A single quote is a plain character; {@code {0}} is filled in.
 */
@Component
final class Messages implements Texts {
    private final Map<Lang, Map<String, String>> texts = new EnumMap<>(Lang.class);
    /** Never changed once made; looked into a hundred times a page, which a plain table does quickest. */
    private final Map<Lang, Map<String, Filling>> fillings = new EnumMap<>(Lang.class);

    private final boolean strict;

    /** A missing key throws when strict (tests, development); else the key itself is shown, so that it is seen. */
    @Autowired
    Messages(@Value("${phaen.messages.strict:false}") boolean strict) {
        this.strict = strict;
        for (Lang lang : Lang.values()) {
            Map<String, String> found = read(lang);
            texts.put(lang, found);
            Map<String, Filling> ready = new HashMap<>();
            found.forEach((key, pattern) -> ready.put(key, new Filling(pattern, lang)));
            fillings.put(lang, ready);
        }
    }

    Map<String, String> all(Lang lang) {
        return texts.getOrDefault(lang, Map.of());
    }

    String text(Lang lang, Register register, String key, Object... args) {
        Map<String, Filling> known = fillings.getOrDefault(lang, Map.of());
        Filling filling = register == Register.OFFICIAL ? known.get(key + ".official") : null;
        if (filling == null) {
            filling = known.get(key);
        }
        if (filling == null) {
            if (strict) {
                throw new IllegalArgumentException("no message has the key '" + key + "' in " + lang.tag()
                        + "; add it to messages/<module>_" + lang.tag() + ".properties");
            }
            return "⟦" + key + "⟧";
        }
        return filling.with(args);
    }

    @Override
    public String in(Lang lang, String key, Object... args) {
        return text(lang, Register.PLAIN, key, shown(lang, Register.PLAIN, args));
    }

    /** Dates and wordings as they are read in this language. */
    static Object[] shown(Lang lang, Register register, Object... args) {
        Object[] shown = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            shown[i] = switch (args[i]) {
                case LocalDate date -> Dates.full(date, lang);
                case Wording wording -> wording.in(lang, register);
                default -> args[i];
            };
        }
        return shown;
    }

    private static Map<String, String> read(Lang lang) {
        Map<String, String> found = new HashMap<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + lang.tag() + ".properties");
            for (Resource file : files) {
                Properties properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> found.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the message files cannot be read", e);
        }
        return Map.copyOf(found);
    }
}
