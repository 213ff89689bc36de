package org.fieldbook.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The keys and values between the {@code ---} lines at the head of a file, every value a list of texts.
 *
 * @param values    in the order written; keys in lower case
 * @param lines     the line of each key in the file, from 1
 * @param body      what follows the closing line
 * @param bodyLine  the line in the file where the body begins, from 1
 */
record FrontMatter(Map<String, List<String>> values, Map<String, Integer> lines, String body, int bodyLine, List<Problem> problems) {
    private static final int LIMIT = 64 << 10;
    private static final Pattern OPENING = Pattern.compile("\\A---[ \\t]*\\n");
    private static final Pattern CLOSING = Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.MULTILINE);

    /** Cuts the front matter off; what is not front matter, or broken, stays body or becomes a problem. Never throws. */
    static FrontMatter of(Path file, String text) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.find()) {
            return none(text);
        }
        Matcher closing = CLOSING.matcher(text).region(opening.end(), Math.min(text.length(), LIMIT)).useAnchoringBounds(false);
        if (!closing.find()) {
            FrontMatter none = none(text);
            // A rule may open a document; an unclosed block of keys is a slip.
            if (text.substring(opening.end()).matches("(?s)[\\w-]+:.*")) {
                none.problems.add(Problem.at(file, 1, Problem.What.FRONT_MATTER_UNCLOSED));
            }
            return none;
        }
        String yaml = text.substring(opening.end(), closing.start());
        int bodyLine = 1 + count(text, closing.end());
        FrontMatter matter = new FrontMatter(new LinkedHashMap<>(), new LinkedHashMap<>(), text.substring(closing.end()), bodyLine, new ArrayList<>());
        matter.read(file, yaml);
        return matter;
    }

    /** The first value of a key. */
    String first(String key) {
        List<String> all = values.getOrDefault(key, List.of());
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    /** All values of a key, without doubles. */
    List<String> all(String key) {
        return values.getOrDefault(key, List.of()).stream().map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
    }

    int line(String key) {
        return lines.getOrDefault(key, 1);
    }

    private static FrontMatter none(String text) {
        return new FrontMatter(new LinkedHashMap<>(), new LinkedHashMap<>(), text, 1, new ArrayList<>());
    }

    private void read(Path file, String yaml) {
        try {
            Node root = new Yaml(new SafeConstructor(options())).compose(new java.io.StringReader(yaml));
            switch (root) {
                case null -> { }
                case MappingNode mapping -> mapping.getValue().forEach(tuple -> take(file, tuple));
                default -> problems.add(Problem.at(file, 1, Problem.What.FRONT_MATTER_INVALID, "not keys and values"));
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 2;
            problems.add(Problem.at(file, line, Problem.What.FRONT_MATTER_INVALID, String.valueOf(e.getProblem())));
        } catch (YAMLException | StackOverflowError e) {
            problems.add(Problem.at(file, 1, Problem.What.FRONT_MATTER_INVALID, String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    private void take(Path file, NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            problems.add(Problem.at(file, lineOf(tuple.getKeyNode()), Problem.What.FRONT_MATTER_INVALID, "a key that is no text"));
            return;
        }
        String name = key.getValue().strip().toLowerCase(java.util.Locale.ROOT);
        if (values.containsKey(name)) {
            problems.add(Problem.at(file, lineOf(key), Problem.What.FRONT_MATTER_INVALID, "the key " + name + " stands twice"));
            return;
        }
        List<String> texts = new ArrayList<>();
        if (flatten(tuple.getValueNode(), texts, 0)) {
            problems.add(Problem.at(file, lineOf(key), Problem.What.FRONT_MATTER_NESTED, name));
        }
        values.put(name, List.copyOf(texts));
        lines.put(name, lineOf(key));
    }

    /** Collects every text below a node, so that nothing is lost; true when keys are nested. */
    private static boolean flatten(Node node, List<String> into, int depth) {
        if (depth > 20 || into.size() > 10_000) {
            return true;
        }
        return switch (node) {
            case ScalarNode scalar -> {
                if (!scalar.getValue().isEmpty()) {
                    into.add(scalar.getValue());
                }
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

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 2;
    }

    private static int count(String text, int end) {
        int lines = 0;
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                lines++;
            }
        }
        return lines;
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(true);
        options.setMaxAliasesForCollections(50);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(LIMIT);
        options.setAllowRecursiveKeys(false);
        return options;
    }
}
