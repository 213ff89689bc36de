package org.fieldbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fieldbook.search.DocumentHit;
import org.fieldbook.search.Request;
import org.fieldbook.search.SearchIndex;

/** Answers a file of queries, {@code qid<TAB>query} a line, with one TREC line a document, in the order of the file. */
final class BatchSearch {
    private static final int AHEAD = 256;
    private static final String RUN = "fieldbook";

    private final SearchIndex index;
    private final Request request;
    private final Terminal terminal;
    private boolean whole = true;

    /** @param request carries limit and filters; its text is set by each query, or joined to it */
    BatchSearch(SearchIndex index, Request request, Terminal terminal) {
        this.index = index;
        this.request = request.atLeast(request.limit());
        this.terminal = terminal;
    }

    /** @return the exit code: problems when a line was no query */
    int run(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Deque<Future<String>> ahead = new ArrayDeque<>();
        try (ExecutorService searchers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    ahead.add(searchers.submit(() -> answer(line.substring(0, tab).strip(), line.substring(tab + 1).strip())));
                } else if (!line.isBlank()) {
                    terminal.err().println(file + ":" + (i + 1) + ": " + Texts.of("say.batch-line"));
                    whole = false;
                }
                if (ahead.size() >= AHEAD) {
                    print(ahead.poll());
                }
            }
            ahead.forEach(this::print);
        }
        terminal.out().flush();
        return whole ? Fieldbook.DONE : Fieldbook.NOTHING_OR_PROBLEMS;
    }

    private String answer(String qid, String query) {
        Request asked = request.asking((query + " " + request.text()).strip());
        StringBuilder answer = new StringBuilder();
        float above = Float.POSITIVE_INFINITY;
        int rank = 0;
        for (DocumentHit hit : index.search(asked).documents()) {
            // Whoever reads this sorts by score, so equal scores would lose the order.
            float score = Math.min(hit.score(), Math.nextDown(above));
            answer.append(qid).append(" Q0 ").append(hit.entry().id().replaceAll("\\s", "_")).append(' ').append(++rank).append(' ')
                    .append(score).append(' ').append(RUN).append('\n');
            above = score;
        }
        return answer.toString();
    }

    private void print(Future<String> answer) {
        try {
            terminal.out().print(answer.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
