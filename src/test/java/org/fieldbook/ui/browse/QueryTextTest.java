package org.fieldbook.ui.browse;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fieldbook.content.Facet;
import org.fieldbook.search.Selection;
import org.junit.jupiter.api.Test;

class QueryTextTest {

    @Test
    void wordsAndChoicesAreOneLineAndComeApartAgain() {
        Selection selection = Selection.NONE.with(Facet.THEME, "savings-and-credit", Selection.State.INCLUDED)
                .with(Facet.COUNTRY, "KEN", Selection.State.EXCLUDED);
        QueryText query = new QueryText("\"street vendors\" -loans", selection);
        assertThat(query.line()).isEqualTo("\"street vendors\" -loans theme:savings-and-credit -country:KEN");
        assertThat(QueryText.parse(query.line(), (_, _) -> true)).isEqualTo(query);
    }

    @Test
    void aValueNobodyKnowsStaysAmongTheWords() {
        QueryText query = QueryText.parse("country:Kenya title:loans waste", (_, value) -> value.equals("KEN"));
        assertThat(query.words()).isEqualTo("country:Kenya title:loans waste");
        assertThat(query.selection().isEmpty()).isTrue();
    }

    @Property(tries = 300)
    void anyLineIsTakenApartWithoutLoss(@ForAll String line) {
        QueryText once = QueryText.parse(line, (_, _) -> true);
        assertThat(QueryText.parse(once.line(), (_, _) -> true)).isEqualTo(new QueryText(once.words().strip(), once.selection()));
    }
}
