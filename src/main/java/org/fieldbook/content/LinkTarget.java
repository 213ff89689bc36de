package org.fieldbook.content;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Where a link leads, told apart when the document is read so that nobody has to parse a destination again.
 *
 * <p>Only {@code http}, {@code https} and {@code mailto} lead outside; every other scheme, and every form of path that a system
 * might open or send a password to ({@code \\host}, {@code //host}, drive letters), is {@link Refused} and shown as text.
 */
public sealed interface LinkTarget {

    /** A heading of the same document. */
    record Here(String anchor) implements LinkTarget {
    }

    /** Another document by id (or by file name without its ending), and a heading in it or the empty text. */
    record There(String document, String anchor) implements LinkTarget {
    }

    /** An address outside, opened only after a question. */
    record Outside(String address) implements LinkTarget {
    }

    /** A file of the pack that is no document, a picture for example; a path as in the file system, percent signs decoded. */
    record Resource(String path) implements LinkTarget {
    }

    /** A destination that is shown and never followed. */
    record Refused(String destination) implements LinkTarget {
    }

    /** Tells what a destination means; never fails. */
    static LinkTarget of(String destination) {
        String written = destination.strip();
        String decoded = decode(written);
        if (written.isEmpty() || Patterns.UNSAFE.matcher(decoded).find()) {
            return new Refused(written);
        }
        if (decoded.startsWith("#")) {
            return new Here(Anchors.of(decoded.substring(1)));
        }
        if (Patterns.OUTSIDE.matcher(decoded).lookingAt()) {
            return new Outside(written);
        }
        if (Patterns.SCHEME.matcher(decoded).lookingAt()) {
            return new Refused(written);
        }
        return inside(decoded);
    }

    /** Tells what a wiki link such as {@code id#heading} means; the ending {@code .md} may be missing. */
    static LinkTarget ofWiki(String page, String anchor) {
        String name = withoutEnding(lastName(page.strip()));
        return name.isEmpty() ? new Here(Anchors.of(anchor)) : new There(name, Anchors.of(anchor));
    }

    private static LinkTarget inside(String path) {
        int hash = path.indexOf('#');
        String file = hash < 0 ? path : path.substring(0, hash);
        String anchor = hash < 0 ? "" : Anchors.of(path.substring(hash + 1));
        String name = lastName(file);
        boolean document = !name.isEmpty() && (name.indexOf('.') < 0 || Patterns.ENDING.matcher(name).find());
        return document ? new There(withoutEnding(name), anchor) : new Resource(file);
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String withoutEnding(String name) {
        return Patterns.ENDING.matcher(name).replaceFirst("");
    }

    private static String decode(String text) {
        return URLDecoder.decode(Patterns.BARE_PERCENT.matcher(text).replaceAll("%25").replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The shapes a destination is told apart by. */
    final class Patterns {
        /** Hosts, shares, drives, and whatever could make a destination look like another one. */
        private static final Pattern UNSAFE = Pattern.compile("^[/\\\\]{2}|^\\\\|^[A-Za-z]:[\\\\/]|[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");
        private static final Pattern OUTSIDE = Pattern.compile("(?i)https?://(?=[^/\\\\])|mailto:(?=.)");
        private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
        private static final Pattern ENDING = Pattern.compile("(?i)(?<=.)\\.(?:md|markdown)$");
        private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

        private Patterns() {
        }
    }
}
