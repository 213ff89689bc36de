package org.fieldbook.ui.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.search.Like;
import org.fieldbook.search.Selection;
import org.fieldbook.ui.kit.Texts;
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
    void theOrderInWhichChoicesWereMadeDoesNotMatter() {
        Selection first = Selection.NONE.with(Facet.COUNTRY, "UGA", Selection.State.INCLUDED).with(Facet.COUNTRY, "KEN", Selection.State.INCLUDED);
        Selection second = Selection.NONE.with(Facet.COUNTRY, "KEN", Selection.State.INCLUDED).with(Facet.COUNTRY, "UGA", Selection.State.INCLUDED);
        assertThat(new QueryText(" street  vendors", first).line()).isEqualTo(new QueryText("street vendors", second).line());
    }

    @Test
    void aQueryIsReadWithTheNamesOfItsChoices() {
        QueryText query = QueryText.parse("lantern theme:safety -country:KEN", (_, _) -> true);
        assertThat(query.readable(Vocabularies.none(), Texts.of(BrowseView.class, Locale.FRENCH))).isEqualTo("lantern · Safety · sauf Kenya");
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

    @Test
    void likenessStandsForWordsOnlyByItself() {
        QueryText query = QueryText.parse("like:my%20fund#a-section kind:manual", (_, _) -> true);
        assertThat(query.words()).isEmpty();
        assertThat(query.like()).contains(new Like("my fund", "a-section"));
        assertThat(query.line()).isEqualTo("like:my%20fund#a-section kind:manual");
        assertThat(QueryText.parse("hawkers like:fund", (_, _) -> false).words()).isEqualTo("hawkers like:fund");
    }
}
