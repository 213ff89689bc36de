package org.fieldbook.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** Writes lists as JSON, an object an entry. Streams, so that no data binding has to be loaded. */
final class Json implements AutoCloseable {
    private final PrintWriter out;
    private final JsonGenerator generator;

    /** Writes the members of one object. */
    @FunctionalInterface
    interface Members<T> {
        void write(T value) throws IOException;
    }

    Json(PrintWriter out) throws IOException {
        this.out = out;
        this.generator = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setPrettyPrinter(new DefaultPrettyPrinter());
    }

    /** Writes the members of one object that is a member itself. */
    @FunctionalInterface
    interface Inner {
        void write() throws IOException;
    }

    void object(String name, Inner members) throws IOException {
        generator.writeObjectFieldStart(name);
        members.write();
        generator.writeEndObject();
    }

    <T> void array(String name, List<T> values, Members<T> members) throws IOException {
        generator.writeFieldName(name);
        array(values, members);
    }

    <T> void array(List<T> values, Members<T> members) throws IOException {
        generator.writeStartArray();
        for (T value : values) {
            generator.writeStartObject();
            members.write(value);
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    void text(String name, String value) throws IOException {
        generator.writeStringField(name, value);
    }

    void number(String name, int value) throws IOException {
        generator.writeNumberField(name, value);
    }

    void number(String name, float value) throws IOException {
        generator.writeNumberField(name, value);
    }

    void texts(String name, List<String> values) throws IOException {
        generator.writeArrayFieldStart(name);
        for (String value : values) {
            generator.writeString(value);
        }
        generator.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        generator.close();
        out.println();
    }
}
