package org.fieldbook.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.fieldbook.notebook.Table.Column;

/**
 * JSON as journal, backup and export hold it: values that say nothing are left out, and lines are sealed with a SHA-256 of
 * what they say.
 */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SEAL = "{\"sum\":\"";
    private static final String SAYS = "\",\"says\":";
    private static final int SUM = 64;

    private Json() {
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** One line without a line feed. */
    static String text(JsonNode json) {
        return safe(json.toString());
    }

    /** Escapes half surrogate pairs in a JSON text, since UTF-8 cannot hold them. */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                safe.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                safe.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    static String sealed(JsonNode json) {
        String says = text(json);
        return SEAL + sha256(says) + SAYS + says + '}';
    }

    /** @throws Damaged when the line is not as it was sealed */
    static JsonNode unsealed(String line) {
        int start = SEAL.length() + SUM + SAYS.length();
        if (line.length() <= start || !line.startsWith(SEAL) || !line.endsWith("}")) {
            throw new Damaged("line without seal");
        }
        String says = line.substring(start, line.length() - 1);
        if (!line.substring(SEAL.length(), SEAL.length() + SUM).equals(sha256(says))) {
            throw new Damaged("line with broken seal");
        }
        return parsed(says);
    }

    /** @throws Damaged when the text is not JSON */
    static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Damaged("not JSON", e);
        }
    }

    static ObjectNode values(List<Column> columns, List<Object> values) {
        ObjectNode json = object();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).nothing().equals(values.get(i))) {
                json.set(columns.get(i).name(), MAPPER.valueToTree(values.get(i)));
            }
        }
        return json;
    }

    static List<Object> values(List<Column> columns, JsonNode json) {
        List<Object> values = new ArrayList<>();
        for (Column column : columns) {
            values.add(value(column, json.path(column.name())));
        }
        return values;
    }

    private static Object value(Column column, JsonNode json) {
        return switch (column.nothing()) {
            case Object nothing when json.isMissingNode() -> nothing;
            case Boolean _ when json.isBoolean() -> json.booleanValue();
            case Long _ when json.isIntegralNumber() && json.canConvertToLong() -> json.longValue();
            case String _ when json.isTextual() && (!column.isTime() || isTime(json.textValue())) -> json.textValue();
            default -> throw new Damaged("odd value in " + column.name());
        };
    }

    private static boolean isTime(String text) {
        try {
            return !Instant.parse(text).isBefore(Instant.EPOCH);
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
