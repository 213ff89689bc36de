package org.fieldbook.ui.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.search.Explanation;
import org.fieldbook.search.Selection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhyModelTest {
    private static final Explanation BECAUSE = new Explanation(List.of(new Explanation.Match("lantern", List.of(Explanation.Place.TEXT), "")),
            Optional.empty(), 1, 0);
    private final BrowseModel model = new BrowseModel((request, answer) -> answer.accept(BrowseModelTest.results(request)));
    private final List<WhyModel.Question> asked = new ArrayList<>();
    private final List<Runnable> answers = new ArrayList<>();
    private final WhyModel why = new WhyModel(model, (question, answer) -> {
        asked.add(question);
        answers.add(() -> answer.accept(Optional.of(BECAUSE)));
    });

    @BeforeEach
    void search() {
        model.textProperty().set("lantern");
    }

    @Test
    void aRowSaysWhyItIsThereAndThenNoMore() {
        ResultRow first = model.rows().getFirst();
        why.toggle(first);
        assertThat(why.said(first)).as("not known yet").isEmpty();
        answers.getLast().run();
        assertThat(why.said(first)).contains(BECAUSE);
        assertThat(asked.getLast().document()).isEqualTo("safer-homes");
        assertThat(asked.getLast().anchor()).isEqualTo("checklist");
        why.toggle(first);
        assertThat(why.said(first)).isEmpty();
    }

    @Test
    void aSectionSaysItForItself() {
        model.toggle(model.rows().getFirst().hit());
        why.toggle(model.rows().get(1));
        answers.getLast().run();
        assertThat(asked.getLast().anchor()).isEqualTo("step-by-step");
        assertThat(why.said(model.rows().get(1))).contains(BECAUSE);
        assertThat(why.said(model.rows().getFirst())).isEmpty();
    }

    @Test
    void itIsAskedAnewWhenTheFinishedQueryIsAnswered() {
        why.toggle(model.rows().getFirst());
        answers.getLast().run();
        model.settle();
        assertThat(why.said(model.rows().getFirst())).as("what was said stays until more is known").contains(BECAUSE);
        assertThat(asked.getLast().request().typing()).isFalse();
    }

    @Test
    void anAnswerThatComesTooLateIsDropped() {
        why.toggle(model.rows().getFirst());
        why.toggle(model.rows().getFirst());
        answers.getLast().run();
        assertThat(why.shownProperty().get()).isEmpty();
    }

    @Test
    void withoutWordsAndInLikenessThereIsNothingToSay() {
        model.set(QueryText.parse("like:safer-homes", (_, _) -> true));
        why.toggle(model.rows().getFirst());
        model.set(new QueryText("", Selection.NONE));
        why.toggle(model.rows().getFirst());
        assertThat(why.speaks()).isFalse();
        assertThat(asked).isEmpty();
    }
}
