package org.fieldbook.ui.reader;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A picture inside a pack that may be decoded: its place and its size in pixels, read from the file's head.
 *
 * <p>A destination is judged as text before the file system hears of it, so that no form of path makes the system ask another
 * computer; then the real path must lie inside the pack. Only PNG, JPEG, GIF and BMP are shown, up to 30 MB and 40 million
 * pixels; a GIF, whose frames multiply, up to 4 million.
 */
record PictureFile(Path file, int width, int height) {
    private static final long MOST_BYTES = 30_000_000;
    private static final long MOST_PIXELS = 40_000_000;
    private static final long MOST_GIF_PIXELS = 4_000_000;
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\\\:]|^[/~]|(^|/)\\.\\.(/.*)?$|(^|/)\\.\\./");
    private static final Pattern DEVICE = Pattern.compile("(?i)(^|/)(con|prn|aux|nul|com\\d|lpt\\d)(\\.[^/]*)?(/|$)");

    /** The picture a document names, if it is one that may be shown; never fails. */
    static Optional<PictureFile> find(Path root, Path document, String source) {
        try {
            String path = plain(source, root, document);
            if (path.isEmpty()) {
                return Optional.empty();
            }
            Path folder = root.toRealPath();
            Path file = folder.resolve(path).toRealPath();
            return file.startsWith(folder) && Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES ? read(file) : Optional.empty();
        } catch (IOException | InvalidPathException | SecurityException _) {
            return Optional.empty();
        }
    }

    /** The path from the pack's root, or empty when it leads out of it or is no plain path. */
    private static String plain(String source, Path root, Path document) {
        String decoded = decoded(source.strip());
        String beside = unsafeAside(decoded) ? "" : normal(root.toAbsolutePath().normalize(), document, decoded);
        return UNSAFE.matcher(beside).find() || DEVICE.matcher(beside).find() ? "" : beside;
    }

    private static boolean unsafeAside(String decoded) {
        return decoded.isEmpty() || decoded.startsWith("/") || decoded.startsWith("~") || decoded.matches("(?s).*[\\p{Cntrl}\\\\:].*");
    }

    private static String normal(Path root, Path document, String decoded) {
        Path parent = document.toAbsolutePath().normalize().getParent();
        if (parent == null || !parent.startsWith(root)) {
            return "";
        }
        return root.relativize(parent.resolve(decoded).normalize()).toString().replace('\\', '/');
    }

    private static String decoded(String source) {
        try {
            return URLDecoder.decode(source.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return source;
        }
    }

    private static Optional<PictureFile> read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file); DataInputStream in = new DataInputStream(new BufferedInputStream(bytes))) {
            int magic = in.readUnsignedShort();
            int[] size = switch (magic) {
                case 0x8950 -> png(in);
                case 0xFFD8 -> jpeg(in);
                case 0x4749 -> gif(in);
                case 0x424D -> bmp(in);
                default -> new int[] {0, 0};
            };
            long pixels = (long) size[0] * size[1];
            boolean fits = size[0] > 0 && size[1] > 0 && pixels <= (magic == 0x4749 ? MOST_GIF_PIXELS : MOST_PIXELS);
            return fits ? Optional.of(new PictureFile(file, size[0], size[1])) : Optional.empty();
        }
    }

    /** PNG specification, 5.2 and 11.2.2: signature, then the chunk IHDR with width and height. */
    private static int[] png(DataInputStream in) throws IOException {
        in.skipNBytes(6 + 4);
        return in.readInt() == 0x49484452 ? new int[] {in.readInt(), in.readInt()} : new int[] {0, 0};
    }

    /** ITU T.81, B.1 and B.2.2: segments up to the first start of frame, which holds height and width. */
    private static int[] jpeg(DataInputStream in) throws IOException {
        while (true) {
            int marker = in.readUnsignedByte();
            while (marker != 0xFF) {
                marker = in.readUnsignedByte();
            }
            while (marker == 0xFF) {
                marker = in.readUnsignedByte();
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            int length = in.readUnsignedShort();
            if (frame) {
                in.skipNBytes(1);
                int height = in.readUnsignedShort();
                return new int[] {in.readUnsignedShort(), height};
            }
            in.skipNBytes(Math.max(0, length - 2));
        }
    }

    /** GIF89a, section 18: the logical screen, least significant byte first. */
    private static int[] gif(DataInputStream in) throws IOException {
        in.skipNBytes(4);
        return new int[] {Short.toUnsignedInt(Short.reverseBytes(in.readShort())), Short.toUnsignedInt(Short.reverseBytes(in.readShort()))};
    }

    private static int[] bmp(DataInputStream in) throws IOException {
        in.skipNBytes(16);
        return new int[] {Integer.reverseBytes(in.readInt()), Math.abs(Integer.reverseBytes(in.readInt()))};
    }

}
