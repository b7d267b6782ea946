package org.phaenruam.app.proposals.uploads;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * A photo drawn anew: upright, no larger than a screen needs, without anything that the camera wrote into the file – place,
 * time, device, hidden text. What is kept are pixels only.
 */
public record Photo(byte[] jpeg, byte[] thumbnail) {
    static final int LARGE = 1600;
    static final int SMALL = 320;
    /** Decoding needs memory: so many photos at a time, the others wait. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    /** Why a photo was not taken. */
    public enum Refusal {
        /** More pixels than is allowed; found in the header, nothing was decoded. */
        TOO_MANY_PIXELS,
        /** The picture is broken or of a sort that cannot be opened. */
        UNREADABLE
    }

    /** The photo, or why not. */
    public sealed interface Made {
        record Done(Photo photo) implements Made {}

        record Refused(Refusal why) implements Made {}
    }

    /** Draws the photo anew, if its header promises no more than so many pixels. */
    public static Made of(Look look, byte[] bytes, long mostPixels) {
        Optional<PhotoHeader> header = PhotoHeader.of(look, bytes);
        if (header.isEmpty()) {
            return new Made.Refused(Refusal.UNREADABLE);
        }
        if (header.get().pixels() > mostPixels) {
            return new Made.Refused(Refusal.TOO_MANY_PIXELS);
        }
        AT_ONCE.acquireUninterruptibly();
        try {
            BufferedImage upright =
                    turned(decode(look, bytes, header.get()), header.get().orientation());
            BufferedImage large = within(upright, LARGE);
            return new Made.Done(new Photo(encode(large, 0.82f), encode(within(large, SMALL), 0.75f)));
        } catch (IOException | RuntimeException e) {
            // decoders answer broken pictures with any exception; the person hears that the picture cannot be opened
            return new Made.Refused(Refusal.UNREADABLE);
        } finally {
            AT_ONCE.release();
        }
    }

    private static BufferedImage decode(Look look, byte[] bytes, PhotoHeader header) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(look == Look.PNG ? "png" : "jpeg");
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) != header.pixels()) {
                throw new IOException("the picture is not as large as its header says");
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(header.width(), header.height()) / (2 * LARGE));
            param.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    /** Turns the picture as the camera was held, on white ground. */
    private static BufferedImage turned(BufferedImage image, int orientation) {
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        boolean lies = orientation >= 5 && orientation <= 8;
        BufferedImage upright = new BufferedImage(lies ? h : w, lies ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        pen.drawImage(image, turn, null);
        pen.dispose();
        return upright;
    }

    private static BufferedImage within(BufferedImage image, int most) throws IOException {
        int longer = Math.max(image.getWidth(), image.getHeight());
        if (longer <= most) {
            return image;
        }
        int w = Math.max(1, Math.round((float) image.getWidth() * most / longer));
        int h = Math.max(1, Math.round((float) image.getHeight() * most / longer));
        return Thumbnails.of(image)
                .forceSize(w, h)
                .imageType(BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
    }

    private static byte[] encode(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
