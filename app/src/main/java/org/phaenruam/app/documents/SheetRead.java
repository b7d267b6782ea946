package org.phaenruam.app.documents;

/** What came of reading a file as a sheet: its rows, or one clear refusal. */
public sealed interface SheetRead permits Sheet, SheetRefusal {}
