package org.fieldbook.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The characters of a file, decoded as well as they can be, with line ends as {@code \n} and without a byte-order mark. */
record FileText(String text, List<Problem> problems) {
    static final int LIMIT = 32 << 20;
    private static final int BINARY_PROBE = 8 << 10;
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    /** Reads a regular file; what cannot be read becomes an empty text with a problem that says why. Never throws. */
    static FileText read(Path file) {
        try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LIMIT);
            List<Problem> problems = new ArrayList<>();
            if (in.read() >= 0) {
                problems.add(Problem.at(file, 0, Problem.What.TOO_LARGE, (LIMIT >> 20) + " MB"));
            }
            return decode(file, bytes, problems);
        } catch (NoSuchFileException e) {
            return failed(file, Problem.What.VANISHED, "");
        } catch (IOException e) {
            return failed(file, Problem.What.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private static FileText decode(Path file, byte[] bytes, List<Problem> problems) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            return new FileText(lines(new String(bytes, marked)), problems);
        }
        for (int i = 0; i < Math.min(bytes.length, BINARY_PROBE); i++) {
            if (bytes[i] == 0) {
                return failed(file, Problem.What.BINARY, "");
            }
        }
        return new FileText(lines(strict(file, bytes, problems)), problems);
    }

    private static String strict(Path file, byte[] bytes, List<Problem> problems) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            boolean cut = problems.stream().anyMatch(p -> p.what() == Problem.What.TOO_LARGE);
            if (cut) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
            problems.add(Problem.at(file, lineOfFirstBadByte(bytes), Problem.What.NOT_UTF8));
            return new String(bytes, FALLBACK);
        }
    }

    private static int lineOfFirstBadByte(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, java.nio.CharBuffer.allocate(bytes.length + 1), true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
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
