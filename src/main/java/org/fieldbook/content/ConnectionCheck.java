package org.fieldbook.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks how the documents of a pack hang together: ids, aliases and titles that stand once, links that resolve, no orphans. */
final class ConnectionCheck {
    private static final long LARGEST_IMAGE = 1L << 20;

    private final Path root;
    private final List<Page> pages = new ArrayList<>();
    private final Map<String, Page> names = new HashMap<>();
    private final Map<String, Page> titles = new HashMap<>();

    ConnectionCheck(Path root) {
        this.root = root;
    }

    /** What is kept of a document until all are known. */
    private record Page(String id, Findings findings, Set<String> anchors, List<Pointer> pointers, List<FrontMatter.Value> aliases) {
    }

    /** A link to a heading of a document, or an entry under {@code related}; the document is empty for the page itself. */
    private record Pointer(String document, String anchor, int line, boolean related) {
    }

    void add(DocumentReader.Draft draft, Findings findings) {
        Document document = draft.document();
        List<Pointer> pointers = new ArrayList<>();
        draft.matter().values("related").forEach(value -> pointers.add(new Pointer(value.text(), "", value.line(), true)));
        draft.matter().entries().forEach((key, entry) -> {
            if (Question.isKey(key)) {
                entry.values().forEach(value -> pointers.add(new Pointer("", Question.of(value.text(), "").anchor(), value.line(), false)));
            }
        });
        InlineWalk.each(document.blocks(), (inline, line) -> {
            if (inline instanceof Inline.Link link) {
                link(link.target(), line, document.file(), findings, pointers);
            } else if (inline instanceof Inline.Image image) {
                image(image, line, document.file(), findings);
            }
        });
        Set<String> anchors = new HashSet<>(Set.of(""));
        BlockWalk.all(document.blocks(), Block.Heading.class).forEach(heading -> anchors.add(heading.anchor()));
        Page page = new Page(document.id(), findings, anchors, pointers, draft.matter().values("aliases"));
        pages.add(page);
        once(names, document.id(), page, draft.matter().line("id"), Problem.What.DOUBLE_ID);
        once(titles, document.title(), page, draft.matter().line("title"), Problem.What.TITLE_TWICE);
    }

    /** Called when every document was added. */
    void finish() {
        pages.forEach(page -> page.aliases().forEach(alias -> once(names, alias.text(), page, alias.line(), Problem.What.ALIAS_TAKEN)));
        pages.forEach(page -> names.putIfAbsent(DocumentReader.nameOf(page.findings().file()), page));
        Set<Page> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Page page : pages) {
            page.pointers().forEach(pointer -> follow(page, pointer, reached));
        }
        if (Files.isDirectory(root.resolve("vocabulary")) && pages.size() > 1) {
            pages.stream().filter(page -> !reached.contains(page)).forEach(page -> page.findings().add(0, Problem.What.ORPHAN, page.id()));
        }
    }

    private void once(Map<String, Page> taken, String name, Page page, int line, Problem.What what) {
        Page first = taken.putIfAbsent(name, page);
        if (first != null) {
            page.findings().add(line, what, name, root.relativize(first.findings().file()).toString());
        }
    }

    private void follow(Page page, Pointer pointer, Set<Page> reached) {
        Page target = pointer.document().isEmpty() ? page : names.get(pointer.document());
        if (target == null) {
            page.findings().add(pointer.line(), pointer.related() ? Problem.What.RELATED_UNKNOWN : Problem.What.LINK_UNKNOWN, pointer.document());
            return;
        }
        if (target != page) {
            reached.add(target);
        }
        if (!target.anchors().contains(pointer.anchor())) {
            page.findings().add(pointer.line(), Problem.What.ANCHOR_UNKNOWN, pointer.anchor(), target.id());
        }
    }

    private void link(LinkTarget target, int line, Path file, Findings findings, List<Pointer> pointers) {
        switch (target) {
            case LinkTarget.Here(String anchor) -> pointers.add(new Pointer("", anchor, line, false));
            case LinkTarget.There(String document, String anchor) -> pointers.add(new Pointer(document, anchor, line, false));
            case LinkTarget.Resource(String path) -> resource(path, line, file, findings);
            case LinkTarget.Refused(String destination) -> findings.add(line, Problem.What.LINK_REFUSED, destination);
            case LinkTarget.Outside _ -> { }
        }
    }

    private void image(Inline.Image image, int line, Path file, Findings findings) {
        if (PlainText.ofInlines(image.alternative()).isBlank()) {
            findings.add(line, Problem.What.IMAGE_UNDESCRIBED, image.source());
        }
        switch (LinkTarget.of(image.source())) {
            case LinkTarget.Outside(String address) -> findings.add(line, Problem.What.IMAGE_REMOTE, address);
            case LinkTarget.Refused(String destination) -> findings.add(line, Problem.What.LINK_REFUSED, destination);
            case LinkTarget.Resource(String path) -> resource(path, line, file, findings);
            case LinkTarget.Here _, LinkTarget.There _ -> findings.add(line, Problem.What.FILE_MISSING, image.source());
        }
    }

    private void resource(String path, int line, Path file, Findings findings) {
        PackFiles.resource(root, file, path).ifPresentOrElse(found -> {
            if (sizeOf(found) > LARGEST_IMAGE && PackFiles.isPicture(found)) {
                findings.add(line, Problem.What.IMAGE_LARGE, path, (sizeOf(found) >> 10) + " KB");
            }
        }, () -> {
            if (!PackFiles.isFolder(root, file, path)) {
                findings.add(line, PackFiles.leaves(root, file, path) ? Problem.What.FILE_OUTSIDE : Problem.What.FILE_MISSING, path);
            }
        });
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException _) {
            return 0;
        }
    }
}
