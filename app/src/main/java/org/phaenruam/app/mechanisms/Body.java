package org.phaenruam.app.mechanisms;

import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.Wording;

/** One body: a committee of an area, or a local government. The code is the type and the area, such as {@code KBO-5001}. */
public record Body(String code, BodyType type, AreaCode area, Wording name) {
    public Level level() {
        return type.level();
    }
}
