package org.fieldbook.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The characters of a file, decoded as well as they can be, with line ends as {@code \n} and without a byte-order mark. */
record FileText(String text, List<Problem> problems) {
    static final int LIMIT = 32 << 20;
    private static final int BINARY_PROBE = 8 << 10;
    private static final int LONGEST_CHARACTER = 4;
    private static final int WINDOW = 8 << 10;
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    /** Reads a regular file; what cannot be read becomes an empty text with a problem that says why. Never throws. */
    static FileText read(Path file) {
        try {
            // Opening a pipe would wait for its other end.
            if (!Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).isRegularFile()) {
                return failed(file, Problem.What.UNREADABLE, "not a regular file");
            }
            return read(file, Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return failed(file, Problem.What.VANISHED, "");
        } catch (IOException | SecurityException e) {
            return failed(file, Problem.What.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    /** A text that came from elsewhere, with the same line ends. */
    static FileText of(String text) {
        return new FileText(lines(text), List.of());
    }

    private static FileText read(Path file, InputStream opened) throws IOException {
        try (InputStream in = opened) {
            byte[] bytes = in.readNBytes(LIMIT);
            boolean cut = in.read() >= 0;
            List<Problem> problems = new ArrayList<>();
            if (cut) {
                problems.add(Problem.at(file, 0, Problem.What.TOO_LARGE, (LIMIT >> 20) + " MB"));
            }
            return decode(file, bytes, cut, problems);
        }
    }

    private static FileText decode(Path file, byte[] bytes, boolean cut, List<Problem> problems) {
        Charset marked = byMark(bytes);
        if (marked == StandardCharsets.UTF_16) {
            return new FileText(lines(new String(bytes, marked)), problems);
        }
        for (int i = 0; i < Math.min(bytes.length, BINARY_PROBE); i++) {
            if (bytes[i] == 0) {
                return failed(file, Problem.What.BINARY, "");
            }
        }
        int bad = firstBadByte(bytes);
        boolean utf8 = bad < 0 || marked != null || cut && bad > bytes.length - LONGEST_CHARACTER;
        if (!utf8 || bad >= 0 && !cut) {
            problems.add(Problem.at(file, lineOf(bytes, bad), Problem.What.NOT_UTF8));
        }
        return new FileText(lines(new String(bytes, utf8 ? StandardCharsets.UTF_8 : FALLBACK)), problems);
    }

    /** Where the bytes stop being UTF-8, or -1; looks through a small window, for a file may be large. */
    private static int firstBadByte(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer window = CharBuffer.allocate(WINDOW);
        CoderResult result;
        do {
            window.clear();
            result = decoder.decode(in, window, true);
        } while (result.isOverflow());
        return result.isError() ? in.position() : -1;
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static Charset byMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (b.length >= 2 && (b[0] == (byte) 0xFE && b[1] == (byte) 0xFF || b[0] == (byte) 0xFF && b[1] == (byte) 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        return null;
    }

    private static String lines(String text) {
        String body = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
        return body.indexOf('\r') < 0 ? body : body.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static FileText failed(Path file, Problem.What what, String about) {
        return new FileText("", List.of(Problem.at(file, 0, what, about)));
    }
}
