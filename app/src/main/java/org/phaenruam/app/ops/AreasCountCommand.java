package org.phaenruam.app.ops;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.Level;
import org.springframework.stereotype.Component;

/** {@code areas count}: the nation's levels from the widest to the village, as one JSON object. */
@Component
class AreasCountCommand implements Command {
    private static final List<Level> WIDEST_FIRST = List.of(
            Level.NATION, Level.REGION, Level.CLUSTER, Level.PROVINCE, Level.DISTRICT, Level.TAMBON, Level.VILLAGE);

    private final Areas areas;

    AreasCountCommand(Areas areas) {
        this.areas = areas;
    }

    @Override
    public String name() {
        return "areas count";
    }

    @Override
    public int run(List<String> arguments, Progress out) {
        AreaTree tree = areas.tree();
        Stream<String> counts = WIDEST_FIRST.stream()
                .map(level -> "\"" + level.name().toLowerCase(Locale.ROOT) + "\":" + tree.count(level));
        out.say(counts.collect(Collectors.joining(",", "{", "}")));
        return 0;
    }
}
