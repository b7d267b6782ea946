package org.phaenruam.app.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** This server's Ed25519 key (RFC 8032), kept in the data folder for its owner's eyes only. Everything in lower-case hex. */
final class SigningKey {
    private static final String FILE = "audit-key.ed25519";

    private final PrivateKey privateKey;
    private final String publicHex;

    private SigningKey(PrivateKey privateKey, String publicHex) {
        this.privateKey = privateKey;
        this.publicHex = publicHex;
    }

    /** Reads the key of this data folder; makes one where there is none. */
    static SigningKey in(Path folder) {
        try {
            Path file = folder.resolve(FILE);
            if (!Files.exists(file)) {
                make(file);
            }
            List<String> lines = Files.readAllLines(file);
            PrivateKey key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(HexFormat.of().parseHex(lines.get(0))));
            return new SigningKey(key, lines.get(1));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("The key " + FILE + " in " + folder + " cannot be read: " + e, e);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        HexFormat hex = HexFormat.of();
        String text = hex.formatHex(pair.getPrivate().getEncoded()) + "\n"
                + hex.formatHex(pair.getPublic().getEncoded()) + "\n";
        Path fresh = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text, StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    String publicHex() {
        return publicHex;
    }

    /** Names the key: the first 16 hex digits of the public key's SHA-256. */
    String name() {
        return nameOf(publicHex);
    }

    static String nameOf(String publicHex) {
        return RecordLine.sha256(publicHex.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .substring(0, 16);
    }

    String sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(bytes);
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The audit key cannot sign", e);
        }
    }

    /** True when this exact hex text is the signature of the bytes; another spelling of the same number is not. */
    static boolean verifies(String publicHex, byte[] bytes, String signatureHex) {
        byte[] raw = exactHex(signatureHex);
        byte[] key = exactHex(publicHex);
        if (raw == null || key == null) {
            return false;
        }
        try {
            PublicKey publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(publicKey);
            signature.update(bytes);
            return signature.verify(raw);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte @Nullable [] exactHex(String text) {
        return text.matches("([0-9a-f]{2})+") ? HexFormat.of().parseHex(text) : null;
    }
}
