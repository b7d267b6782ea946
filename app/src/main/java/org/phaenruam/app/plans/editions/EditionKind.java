package org.phaenruam.app.plans.editions;

/** ฉบับแรก, เพิ่มเติม, เปลี่ยนแปลง, แก้ไข. What each may change is a reference table ({@link EditionRule}). */
public enum EditionKind {
    FIRST,
    ADDITIONAL,
    CHANGED,
    AMENDED
}
