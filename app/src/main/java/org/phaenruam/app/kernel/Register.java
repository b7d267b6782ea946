package org.phaenruam.app.kernel;

/** The two registers of Thai on every page: people's words (ภาษาชาวบ้าน) and official words (ภาษาราชการ). */
public enum Register {
    PLAIN,
    OFFICIAL
}
