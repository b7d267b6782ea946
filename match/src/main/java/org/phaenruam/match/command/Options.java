package org.phaenruam.match.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands behind a command's name: {@code --name VALUE}, flags, and the rest. */
final class Options {
    private final Map<String, String> values = new HashMap<>();
    private final List<String> rest = new ArrayList<>();

    Options(List<String> args, Set<String> known, Set<String> flags) {
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            int equals = arg.indexOf('=');
            String name = arg.startsWith("--") && equals > 0 ? arg.substring(0, equals) : arg;
            if (!arg.startsWith("--")) {
                rest.add(arg);
            } else if (flags.contains(name)) {
                values.put(name, "");
            } else if (!known.contains(name)) {
                throw new UsageException("ไม่มีตัวเลือก " + name + " / there is no option " + name);
            } else if (equals > 0) {
                values.put(name, arg.substring(equals + 1));
            } else if (i + 1 < args.size()) {
                values.put(name, args.get(++i));
            } else {
                throw new UsageException(name + " ต้องมีค่า / " + name + " needs a value");
            }
        }
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String get(String name) {
        return find(name)
                .orElseThrow(
                        () -> new UsageException("ต้องบอก " + name + " ด้วย / the option " + name + " is missing"));
    }

    int number(String name, int otherwise, int least) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException(name + " ต้องเป็นจำนวนเต็มตั้งแต่ " + least + " ขึ้นไป / " + name
                + " must be a whole number of at least " + least + ", not \"" + value + "\"");
    }

    String onlyFile() {
        if (rest.size() != 1) {
            throw new UsageException("ต้องมีชื่อไฟล์หนึ่งชื่อ / exactly one file must be named, not " + rest.size());
        }
        return rest.getFirst();
    }

    void noFile() {
        if (!rest.isEmpty()) {
            throw new UsageException(
                    "ไม่เข้าใจ \"" + rest.getFirst() + "\" / cannot place \"" + rest.getFirst() + "\"");
        }
    }
}
