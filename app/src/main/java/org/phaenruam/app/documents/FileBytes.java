package org.phaenruam.app.documents;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Where the bytes of a file are; they may be opened as often as needed. */
sealed interface FileBytes {
    long size() throws IOException;

    InputStream open() throws IOException;

    /** As a package of Office Open XML; the caller closes it. */
    OPCPackage pack() throws IOException, InvalidFormatException;

    /** As a compound file of old Office; the caller closes it. */
    POIFSFileSystem compound() throws IOException;

    /** The first bytes, at most so many. */
    default byte[] head(int most) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(most);
        }
    }

    /** Held in memory. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never shown
    record Memory(byte[] content) implements FileBytes {
        @Override
        public long size() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public OPCPackage pack() throws IOException, InvalidFormatException {
            return OPCPackage.open(open());
        }

        @Override
        public POIFSFileSystem compound() throws IOException {
            return new POIFSFileSystem(open());
        }
    }

    /** On disk: read in pieces, never as a whole. */
    record Disk(Path path) implements FileBytes {
        private static final int PIECE = 64 * 1024;

        @Override
        public long size() throws IOException {
            return Files.size(path);
        }

        @Override
        public InputStream open() throws IOException {
            return new BufferedInputStream(Files.newInputStream(path), PIECE);
        }

        @Override
        public OPCPackage pack() throws InvalidFormatException {
            return OPCPackage.open(path.toFile(), PackageAccess.READ);
        }

        @Override
        public POIFSFileSystem compound() throws IOException {
            return new POIFSFileSystem(path.toFile(), true);
        }
    }
}
