package org.phaenruam.bench;

import java.nio.file.Path;

/** Where the product and the data lie, how many needs there shall be, how long each figure is measured. */
record Setting(Path home, Path data, int needs, int seconds) {
    Setting withNeeds(int other) {
        return new Setting(home, data.resolveSibling("bench-" + other), other, seconds);
    }
}
