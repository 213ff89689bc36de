package org.fieldbook.content;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the keys of a front matter: as YAML with every scalar as text, or line by line where it is no YAML. */
final class FrontMatterKeys {
    /** How many pieces of a value are looked at: aliases can make a short text endless. */
    private static final int PIECES = 10_000;
    private static final int DEPTH = 20;
    /** The opening {@code ---} and counting from one. */
    private static final int FIRST_LINE = 2;
    private static final Pattern KEY = Pattern.compile("([\\p{L}\\p{N}_][\\p{L}\\p{N}_ .-]*?)[ \\t]*:(?:[ \\t]+(.*))?");

    private final Path file;
    private final List<Problem> problems;
    private final Map<String, FrontMatter.Entry> entries = new LinkedHashMap<>();
    private int pieces;

    private FrontMatterKeys(Path file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    static Map<String, FrontMatter.Entry> read(Path file, String yaml, List<Problem> problems) {
        FrontMatterKeys keys = new FrontMatterKeys(file, problems);
        try {
            keys.yaml(yaml);
        } catch (YAMLException e) {
            YamlFault fault = YamlFault.of(e);
            keys.broken(yaml, fault.line() + FIRST_LINE, fault.why());
        } catch (StackOverflowError _) {
            keys.broken(yaml, FIRST_LINE, "too deep");
        }
        return keys.entries;
    }

    private void yaml(String yaml) {
        Node root = new Yaml(new SafeConstructor(options())).compose(new StringReader(yaml));
        switch (root) {
            case null -> { }
            case MappingNode mapping -> mapping.getValue().forEach(this::take);
            default -> throw new YAMLException("not keys and values");
        }
    }

    private void take(NodeTuple tuple) {
        List<FrontMatter.Value> values = new ArrayList<>();
        int line = lineOf(tuple.getKeyNode());
        if (tuple.getKeyNode() instanceof ScalarNode key) {
            if (flatten(tuple.getValueNode(), values, 0)) {
                problems.add(Problem.at(file, line, Problem.What.FRONT_MATTER_NESTED, key.getValue()));
            }
            put(key.getValue(), line, values);
        } else {
            invalid(line, "a key that is no text");
            flatten(tuple.getKeyNode(), values, 0);
            flatten(tuple.getValueNode(), values, 0);
            put("", line, values);
        }
    }

    private void put(String key, int line, List<FrontMatter.Value> values) {
        String name = key.strip().toLowerCase(Locale.ROOT);
        FrontMatter.Entry first = entries.get(name);
        if (first == null) {
            entries.put(name, new FrontMatter.Entry(line, List.copyOf(values)));
            return;
        }
        problems.add(Problem.at(file, line, Problem.What.FRONT_MATTER_TWICE, name));
        List<FrontMatter.Value> all = new ArrayList<>(first.values());
        all.addAll(values);
        entries.put(name, new FrontMatter.Entry(first.line(), List.copyOf(all)));
    }

    /** Collects every text below a node, so that nothing is lost; true when keys are nested. */
    private boolean flatten(Node node, List<FrontMatter.Value> into, int depth) {
        if (depth > DEPTH || ++pieces > PIECES) {
            return true;
        }
        return switch (node) {
            case ScalarNode scalar -> {
                add(scalar.getValue(), lineOf(scalar), into);
                yield false;
            }
            case SequenceNode sequence -> {
                boolean nested = false;
                for (Node item : sequence.getValue()) {
                    nested |= flatten(item, into, depth + 1) || item instanceof SequenceNode;
                }
                yield nested;
            }
            case MappingNode mapping -> {
                for (NodeTuple tuple : mapping.getValue()) {
                    flatten(tuple.getKeyNode(), into, depth + 1);
                    flatten(tuple.getValueNode(), into, depth + 1);
                }
                yield true;
            }
            default -> false;
        };
    }

    /** Keys and values as a person would read them off a text that is no YAML, a title with a colon in it most often. */
    private void broken(String yaml, int problemLine, String why) {
        entries.clear();
        invalid(problemLine, why);
        String key = "";
        int keyLine = FIRST_LINE;
        List<FrontMatter.Value> loose = new ArrayList<>();
        List<FrontMatter.Value> values = loose;
        int line = FIRST_LINE;
        for (String written : yaml.split("\n", -1)) {
            Matcher start = KEY.matcher(written);
            if (start.matches()) {
                finish(key, keyLine, values);
                key = start.group(1);
                keyLine = line;
                values = new ArrayList<>();
                items(start.group(2), line, values);
            } else if (written.strip().startsWith("#")) {
                add(written.strip(), line, loose);
            } else {
                add(unquoted(written.strip().replaceFirst("^-\\s+", "")), line, values);
            }
            line++;
        }
        finish(key, keyLine, values);
        if (!loose.isEmpty()) {
            put("", FIRST_LINE, loose);
        }
    }

    private void finish(String key, int line, List<FrontMatter.Value> values) {
        if (!key.isEmpty()) {
            put(key, line, values);
        }
    }

    private static void items(String written, int line, List<FrontMatter.Value> into) {
        String value = written == null ? "" : written.strip();
        if (value.startsWith("[")) {
            for (String item : value.replaceAll("^\\[|]$", "").split(",")) {
                add(unquoted(item.strip()), line, into);
            }
        } else if (!value.matches("[|>][+-]?")) {
            add(unquoted(value), line, into);
        }
    }

    private static String unquoted(String value) {
        char quote = value.isEmpty() ? 0 : value.charAt(0);
        boolean quoted = value.length() > 1 && (quote == '"' || quote == '\'') && value.charAt(value.length() - 1) == quote;
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static void add(String text, int line, List<FrontMatter.Value> into) {
        if (!text.isBlank()) {
            into.add(new FrontMatter.Value(text.strip(), line));
        }
    }

    private void invalid(int line, String why) {
        problems.add(Problem.at(file, line, Problem.What.FRONT_MATTER_INVALID, why));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + FIRST_LINE;
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(true);
        options.setMaxAliasesForCollections(50);
        options.setNestingDepthLimit(DEPTH);
        options.setCodePointLimit(FrontMatter.LIMIT);
        options.setAllowRecursiveKeys(false);
        return options;
    }
}
