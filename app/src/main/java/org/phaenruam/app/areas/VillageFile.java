package org.phaenruam.app.areas;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetLimits;
import org.phaenruam.app.documents.SheetRead;
import org.phaenruam.app.documents.SheetReader;
import org.phaenruam.app.documents.SheetRefusal;
import org.phaenruam.app.documents.SheetRow;

/**
 * Reads a village file: CSV in any encoding and with any separator that offices use, or a workbook; one header line,
 * columns in any order, further columns ignored. Whatever else comes in ends in one problem for the whole file, never in
 * an exception.
 */
final class VillageFile {
    private final List<VillageRow> rows = new ArrayList<>();
    private final ProblemList problems = new ProblemList();
    private String sha256 = "";

    private VillageFile() {}

    /** Reads it to the end; the caller closes the stream. */
    static VillageFile read(InputStream in) {
        VillageFile file = new VillageFile();
        try {
            byte[] content = in.readNBytes(SheetLimits.COMMAND.bytes() + 1);
            file.read(content);
        } catch (IOException e) {
            file.problems.add(ImportProblem.of(ImportProblem.Kind.FILE_UNREADABLE, String.valueOf(e.getMessage())));
        }
        return file;
    }

    List<VillageRow> rows() {
        return rows;
    }

    ProblemList problems() {
        return problems;
    }

    /** Empty when the file was not read to its end. */
    String sha256() {
        return sha256;
    }

    private void read(byte[] content) {
        SheetRead read = SheetReader.read(content, SheetLimits.COMMAND);
        switch (read) {
            case SheetRefusal refusal -> problems.add(problem(refusal));
            case Sheet sheet -> {
                sha256 = sha256(content);
                read(sheet);
            }
        }
    }

    private void read(Sheet sheet) {
        VillageColumns columns = VillageColumns.of(sheet.rows().getFirst().cells(), problems);
        if (!problems.none()) {
            return;
        }
        for (SheetRow row : sheet.rows().subList(1, sheet.rows().size())) {
            columns.row(row, problems).ifPresent(rows::add);
        }
        if (rows.isEmpty() && problems.none()) {
            problems.add(ImportProblem.of(ImportProblem.Kind.NO_ROWS));
        }
    }

    /** One message for the whole file. */
    private static ImportProblem problem(SheetRefusal refusal) {
        return switch (refusal.kind()) {
            case EMPTY -> ImportProblem.of(ImportProblem.Kind.FILE_EMPTY);
            case NO_ROWS, NO_SUCH_SHEET -> ImportProblem.of(ImportProblem.Kind.NO_ROWS);
            case TOO_LARGE, TOO_MANY_ROWS, TOO_MANY_COLUMNS ->
                ImportProblem.of(ImportProblem.Kind.FILE_TOO_LARGE, tooLarge());
            case PDF -> ImportProblem.of(ImportProblem.Kind.FILE_PDF);
            case ENCODING -> ImportProblem.of(ImportProblem.Kind.FILE_NOT_UTF8);
            case BROKEN_TEXT -> ImportProblem.of(ImportProblem.Kind.FILE_BROKEN, String.join(", ", refusal.values()));
            case WEB_PAGE, PICTURE, PROGRAM, NOT_TEXT -> ImportProblem.of(ImportProblem.Kind.FILE_NOT_TEXT);
            case OLD_EXCEL, LOCKED, MACROS, BINARY_WORKBOOK, OTHER_ARCHIVE, BROKEN_WORKBOOK, BOMB, UNREADABLE ->
                ImportProblem.of(ImportProblem.Kind.FILE_SPREADSHEET);
        };
    }

    private static String tooLarge() {
        return (SheetLimits.COMMAND.bytes() >> 20) + " MB, " + "%,d".formatted(SheetLimits.COMMAND.rows());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
