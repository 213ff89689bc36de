package org.fieldbook.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fieldbook.search.Stamp;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Path PACK = Path.of("/pack");

    @Test
    void theFirstFileGetsTheIdAndLaterOnesGoByTheirPath() {
        assertThat(settle(known("README.md", "README"), known("a/README.md", "README"), known("b/README.md", "README")))
                .containsEntry(PACK.resolve("README.md"), "README")
                .containsEntry(PACK.resolve("a/README.md"), "a/README")
                .containsEntry(PACK.resolve("b/README.md"), "b/README");
    }

    @Test
    void aPathThatIsTakenAsAnIdIsNumbered() {
        assertThat(settle(known("x.md", "y"), known("y.md", "y"), known("z.md", "z"))).containsValues("y", "y~2", "z");
    }

    @Property
    void everyFileGetsAnIdOfItsOwn(@ForAll @Size(max = 30) List<@IntRange(max = 6) Integer> wanted) {
        List<Known> files = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            files.add(known("f" + i % 7 + "/" + i + ".md", wanted.get(i) == 0 ? "f" + (i + 1) % 7 + "/" + (i + 1) : "id" + wanted.get(i)));
        }
        Map<Path, String> ids = settle(files.toArray(Known[]::new));
        assertThat(ids.keySet()).hasSize(files.size());
        assertThat(ids.values()).doesNotHaveDuplicates().noneMatch(String::isEmpty);
        Ids.owners(files).forEach((id, file) -> assertThat(ids).containsEntry(file, id));
    }

    private static Map<Path, String> settle(Known... files) {
        List<Known> inOrder = List.of(files);
        return new Ids(List.of(PACK)).settle(inOrder, Ids.owners(inOrder));
    }

    private static Known known(String file, String wanted) {
        return new Known(new Stamp(PACK.resolve(file), 1, 1, "hash"), wanted, wanted, false, List.of());
    }
}
