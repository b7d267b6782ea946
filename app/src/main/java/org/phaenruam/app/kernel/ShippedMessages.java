package org.phaenruam.app.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;

/** One module's messages for what is said outside a page, from the same files that pages use. */
public final class ShippedMessages {
    private final Properties thai;
    private final Properties english;

    private ShippedMessages(Properties thai, Properties english) {
        this.thai = thai;
        this.english = english;
    }

    /** The files {@code /messages/<name>_th.properties} and {@code _en}; throws when they are not shipped. */
    public static ShippedMessages of(String name) {
        return new ShippedMessages(read(name, Lang.TH), read(name, Lang.EN));
    }

    /** The message of this key, filled in; throws {@link IllegalArgumentException} when there is none. */
    public String text(Lang lang, String key, Object... args) {
        String pattern = (lang == Lang.TH ? thai : english).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message has the key '" + key + "' in " + lang.tag());
        }
        return new MessageFormat(pattern.replace("'", "''"), lang.locale()).format(args);
    }

    private static Properties read(String name, Lang lang) {
        String file = "/messages/" + name + "_" + lang.tag() + ".properties";
        Properties words = new Properties();
        try (InputStream in = ShippedMessages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not shipped with the product");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
