package org.phaenruam.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.phaenruam.app.kernel.Lang;

/** This module's messages, for pages and for what commands print, from the same files. */
final class DocumentWords {
    private static final Properties TH = read(Lang.TH);
    private static final Properties EN = read(Lang.EN);

    private DocumentWords() {}

    static String text(Lang lang, String key, Object... args) {
        String pattern = (lang == Lang.TH ? TH : EN).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message has the key '" + key + "' in " + lang.tag());
        }
        return new MessageFormat(pattern.replace("'", "''"), lang.locale()).format(args);
    }

    private static Properties read(Lang lang) {
        String file = "/messages/documents_" + lang.tag() + ".properties";
        Properties words = new Properties();
        try (InputStream in = DocumentWords.class.getResourceAsStream(file)) {
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
