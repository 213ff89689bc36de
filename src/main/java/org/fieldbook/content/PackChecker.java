package org.fieldbook.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.job.Progress;

/**
 * Checks the files of a pack as an editor would, and names every problem with file and line.
 *
 * <p>What a pack does not have is not asked of it: ids are held against a vocabulary only where the pack brings it, sources only
 * where there is a bibliography, headings and required keys only for the kinds that have a {@link HeadingTemplate}.
 */
public final class PackChecker {
    private final Path root;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();

    private PackChecker(Path root, Progress progress) {
        this.root = root;
        this.progress = progress;
    }

    /**
     * Every problem below a folder, by file and line. Takes about as long as reading every document once.
     *
     * @throws org.fieldbook.job.Stopped when asked to end
     */
    public static List<Problem> check(Path root, Progress progress) {
        PackChecker checker = new PackChecker(root, progress);
        checker.run();
        return checker.problems.stream().distinct().sorted(Problem.ORDER).toList();
    }

    private void run() {
        Vocabularies vocabularies = Vocabularies.read(List.of(root));
        Bibliography bibliography = Bibliography.read(List.of(root));
        problems.addAll(vocabularies.problems());
        problems.addAll(bibliography.problems());
        SourceCheck sources = new SourceCheck(Files.isRegularFile(root.resolve(Bibliography.FILE)), bibliography, vocabularies);
        VocabularyCheck.check(root.resolve("vocabulary"), sources, problems);
        sources.checkBibliography(root.resolve(Bibliography.FILE), problems);
        documents(vocabularies, sources);
    }

    private void documents(Vocabularies vocabularies, SourceCheck sources) {
        List<Path> files = PackFiles.documents(root, problems);
        ConnectionCheck connections = new ConnectionCheck(root);
        for (int i = 0; i < files.size(); i++) {
            progress.check();
            progress.report(i, files.size(), files.get(i).getFileName().toString());
            DocumentReader.Draft draft = DocumentReader.draft(files.get(i));
            Findings findings = new Findings(files.get(i), problems);
            problems.addAll(draft.document().problems());
            FrontMatterCheck.check(draft, vocabularies, findings);
            HeadingCheck.check(draft, findings);
            TableCheck.check(draft, findings);
            CalloutCheck.check(draft.document().blocks(), findings);
            FootnoteCheck.check(draft.document().blocks(), sources, findings);
            sources.checkFrontMatter(draft.matter(), findings);
            connections.add(draft, findings);
        }
        connections.finish();
        progress.report(files.size(), files.size(), "");
    }
}
