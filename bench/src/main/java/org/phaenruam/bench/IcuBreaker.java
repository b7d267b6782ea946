package org.phaenruam.bench;

import java.lang.reflect.Method;
import java.util.BitSet;
import java.util.Locale;

/** ICU4J's word breaker where its jar is on the class path; by reflection, because only one bench needs it. */
final class IcuBreaker {
    private static final int DONE = -1;

    private IcuBreaker() {}

    static WordBreaking.Breaker make() throws ReflectiveOperationException {
        Class<?> type = Class.forName("com.ibm.icu.text.BreakIterator");
        Object iterator = type.getMethod("getWordInstance", Locale.class).invoke(null, Locale.of("th"));
        Method setText = type.getMethod("setText", String.class);
        Method next = type.getMethod("next");
        return text -> {
            BitSet at = new BitSet(text.length() + 1);
            setText.invoke(iterator, text);
            for (int i = (int) next.invoke(iterator); i != DONE; i = (int) next.invoke(iterator)) {
                at.set(i);
            }
            return at;
        };
    }
}
