package org.fieldbook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.job.Progress;
import org.fieldbook.job.Stopped;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningTest {
    private static final String DOGS = "# Dogs\n\nA puppy barks at strangers and wags its tail when its owner comes home.\n";
    private static final String MONEY = "# Credit\n\nThe bank lends small sums to families, who pay them back every month.\n";
    private static final String RAIN = "# Weather\n\nHeavy storms flood the valley each spring.\n";

    @TempDir
    private static Path cache;
    private static Interpreter model;
    @TempDir
    private Path folder;
    private SearchIndex index;

    @BeforeAll
    static void load() {
        model = Interpreter.with(cache);
    }

    @AfterAll
    static void free() {
        model.close();
    }

    @BeforeEach
    void open() {
        index = SearchIndex.open(folder.resolve("index"), Vocabularies.none(), model);
        SampleLibrary.put(index, "dogs.md", DOGS);
        SampleLibrary.put(index, "credit.md", MONEY);
        SampleLibrary.put(index, "weather.md", RAIN);
        index.commit();
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static Learned learn(SearchIndex index) {
        return index.learn(List.of(), 1, Progress.none());
    }

    @Test
    void aQueryWithoutAnyOfTheWordsFindsWhatItMeans() {
        assertThat(learn(index).made()).isEqualTo(3);
        Results results = index.search(Request.of("loyal hound"));
        assertThat(SampleLibrary.ids(results)).startsWith("dogs");
        assertThat(results.understanding().relaxed()).isEqualTo(Understanding.Relaxed.MEANING);
        assertThat(results.totalDocuments()).isEqualTo(results.documents().size());
    }

    @Test
    void oneWordIsLookedForByItsMeaningWhereItStandsNowhere() {
        learn(index);
        Results nowhere = index.search(Request.of("terrier"));
        assertThat(SampleLibrary.ids(nowhere)).startsWith("dogs").doesNotContain("weather");
        assertThat(nowhere.understanding().relaxed()).isEqualTo(Understanding.Relaxed.MEANING);
        assertThat(nowhere.understanding().failed()).containsExactly("terrier");
        assertThat(SampleLibrary.ids(index, "puppy")).containsExactly("dogs");
        assertThat(index.search(Request.of("qxzvw")).documents()).as("no word of the model's language").isEmpty();
    }

    @Test
    void whatStandsThereAndIsLeftOutIsNotLookedForByItsMeaning() {
        learn(index);
        Results leftOut = index.search(Request.of("puppy -tail"));
        assertThat(leftOut.documents()).isEmpty();
        assertThat(leftOut.understanding().relaxed()).isEqualTo(Understanding.Relaxed.NOT);
        assertThat(index.search(Request.of("\"tail puppy\"")).documents()).isEmpty();
        assertThat(index.search(Request.of("terrie*")).documents()).isEmpty();
    }

    @Test
    void aWordThatStandsNowhereIsNotTakenForAnother() {
        SampleLibrary.put(index, "coalition.md", "# Coalition\n\nWhile some unions wait, a coalition is mining for members.\n");
        index.commit();
        learn(index);
        Results whale = index.search(Request.of("whale"));
        assertThat(whale.understanding().failed()).containsExactly("whale");
        assertThat(whale.understanding().guessed()).isEmpty();
        assertThat(whale.understanding().complete()).isZero();
        assertThat(index.search(Request.of("coal mining")).understanding().complete()).isZero();
        assertThat(index.search(Request.of("coalit mining")).understanding().guessed()).containsExactly("coalit");
    }

    @Test
    void aWholeListHoldsAllThatIsNear() {
        learn(index);
        assertThat(SampleLibrary.ids(index, "loyal hound")).doesNotContain("credit", "weather");
        assertThat(SampleLibrary.ids(index.search(Request.of("loyal hound").atLeast(100)))).startsWith("dogs").contains("credit", "weather");
    }

    @Test
    void meaningIsAskedForAsTypedThoughAWordIsTakenForAnother() {
        SampleLibrary.put(index, "cooking.md", "# Cooking\n\nTerrines are served cold, with bread and pickles.\n");
        index.commit();
        learn(index);
        Results results = index.search(Request.of("terriers guarding their masters"));
        assertThat(results.understanding().corrected()).contains("terrines guarding their masters");
        assertThat(SampleLibrary.ids(results)).startsWith("dogs");
    }

    @Test
    void typingAndWordsAloneDoNotAskForMeaning() {
        learn(index);
        assertThat(index.search(Request.of("loyal hound").whileTyping()).documents()).isEmpty();
        assertThat(index.search(Request.of("loyal hound").withoutMeaning()).documents()).isEmpty();
        assertThat(index.search(Request.of("loyal hound").literally()).documents()).isEmpty();
    }

    @Test
    void wordsThatStandThereComeBeforeWordsThatAreNear() {
        learn(index);
        assertThat(SampleLibrary.ids(index, "storms")).startsWith("weather");
        assertThat(SampleLibrary.ids(index, "families")).startsWith("credit");
    }

    @Test
    void whereTheWordsSayNothingMeaningHasMoreToSay() {
        learn(index);
        assertThat(index.search(Request.of("loyal hound")).documents().getFirst().score()).as("nearest, and no word stands anywhere").isCloseTo(0.5f, within(0.01f));
        float both = index.search(Request.of("storms flood the valley")).documents().getFirst().score();
        float words = index.search(Request.of("storms flood the valley").withoutMeaning()).documents().getFirst().score();
        assertThat(both).as("nearest, and its words are worth much").isCloseTo(0.75f * words + 0.25f, within(0.01f));
    }

    @Test
    void chosenFacetsChangeNothingOfWhatADocumentIsWorth() {
        SampleLibrary.put(index, "lender.md", "---\nkind: manual\n---\n# Lender\n\nA hound may not be pledged.\n");
        index.commit();
        learn(index);
        Request request = Request.of("hound that guards small sums of the families of the valley");
        DocumentHit free = index.search(request).documents().stream().filter(hit -> hit.entry().id().equals("lender")).findFirst().orElseThrow();
        Results chosen = index.search(request.with(Selection.NONE.with(Facet.KIND, "manual", Selection.State.INCLUDED)));
        assertThat(SampleLibrary.ids(chosen)).containsExactly("lender");
        assertThat(chosen.documents().getFirst().score()).isEqualTo(free.score());
    }

    @Test
    void exclusionsHoldForWhatIsNearToo() {
        learn(index);
        assertThat(SampleLibrary.ids(index, "hound -puppy")).doesNotContain("dogs");
    }

    @Test
    void onlyChangedSectionsAreCalculatedAnewAndLostOnesGo() {
        learn(index);
        SampleLibrary.put(index, "weather.md", RAIN.replace("spring", "autumn"));
        index.remove(Path.of("pack", "dogs.md"));
        index.commit();
        assertThat(learn(index)).isEqualTo(new Learned(0, 1, 0));
        assertThat(SampleLibrary.ids(index, "loyal hound")).doesNotContain("dogs");
    }

    @Test
    void vectorsOutliveTheProgramAndTheIndex() {
        learn(index);
        index.close();
        index = SearchIndex.open(folder.resolve("index"), Vocabularies.none(), model);
        assertThat(learn(index)).isEqualTo(new Learned(0, 0, 0));
        assertThat(SampleLibrary.ids(index, "loyal hound")).startsWith("dogs");
    }

    @Test
    void askedToStopItKeepsWhatItHasAndGoesOnLater() {
        AtomicInteger done = new AtomicInteger();
        Progress once = new Progress() {
            @Override
            public void report(long count, long total, String what) {
                done.incrementAndGet();
            }

            @Override
            public boolean stopped() {
                return done.get() > 0;
            }
        };
        assertThatThrownBy(() -> index.learn(List.of(), 1, once)).isInstanceOf(Stopped.class);
        assertThat(learn(index).made()).isEqualTo(2);
    }

    @Test
    void withoutAModelWordsAreStillFound() {
        try (SearchIndex bare = SearchIndex.open(folder.resolve("bare"), Vocabularies.none(), Interpreter.none())) {
            SampleLibrary.put(bare, "dogs.md", DOGS);
            bare.commit();
            assertThat(learn(bare)).isEqualTo(new Learned(0, 0, 1));
            assertThat(SampleLibrary.ids(bare, "puppy")).containsExactly("dogs");
        }
    }

    @Test
    void aTextTheModelCannotReadIsNotTriedAgain() {
        SampleLibrary.put(index, "thai.md", "# ผู้ค้าริมทาง\n\nผู้ค้าริมทางในกรุงเทพมหานครรวมตัวกันเป็นสหกรณ์\n");
        index.commit();
        assertThat(learn(index).made()).isEqualTo(4);
        assertThat(learn(index)).isEqualTo(new Learned(0, 0, 0));
        assertThat(SampleLibrary.ids(index, "สหกรณ์")).containsExactly("thai");
        assertThat(SampleLibrary.ids(index, "loyal hound")).startsWith("dogs").doesNotContain("thai");
    }

    @Test
    void aQueryTheModelCannotReadIsAnsweredByItsWords() {
        learn(index);
        assertThat(index.search(Request.of("ผู้ค้าริมทาง")).documents()).isEmpty();
    }

    @Test
    void aHitTellsItsWordsAndTheShareOfItsMeaning() {
        learn(index);
        Explanation explained = index.explain(Request.of("lending bank"), "credit", "").orElseThrow();
        assertThat(explained.matches()).contains(new Explanation.Match("bank", List.of(Explanation.Place.TEXT), ""));
        assertThat(explained.words()).isPositive();
        assertThat(explained.words() + explained.meaning()).isCloseTo(1f, org.assertj.core.data.Offset.offset(0.001f));
        assertThat(index.explain(Request.of("bank"), "credit", "nowhere")).isEmpty();
    }

    @Test
    void aSectionHasOthersLikeIt() {
        SampleLibrary.put(index, "loans.md", "# Loans\n\nMany families borrow from the bank and pay back the loan each month.\n");
        index.commit();
        learn(index);
        SampleLibrary.put(index, "village.md", "# A village\n\nAn opening.\n\n## Credit\n\nThe bank lends small sums to families.\n");
        index.refresh();
        Results like = index.search(Request.of("like:village#credit").limited(2));
        assertThat(like.documents()).hasSize(2).extracting(hit -> hit.entry().id()).contains("loans").doesNotContain("village");
        assertThat(like.documents()).allSatisfy(hit -> assertThat(hit.sections()).hasSize(1));
    }

    @Test
    void whatOnlyItsMeaningLedToSaysSo() {
        learn(index);
        Explanation explained = index.explain(Request.of("loyal hound"), "dogs", "").orElseThrow();
        assertThat(explained.byMeaningAlone()).isTrue();
        assertThat(explained.meaning()).isEqualTo(1);
        assertThat(index.explain(Request.of("loyal hound").withoutMeaning(), "dogs", "").orElseThrow().byMeaningAlone()).isFalse();
    }

    @Test
    void theModelIsFreedWhenNobodyNeedsItAndComesBack() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        try (Interpreter own = Interpreter.with(cache, now::get)) {
            assertThat(own.rest()).as("nothing was loaded").isFalse();
            assertThat(own.model()).isPresent();
            now.set(now.get().plus(Interpreter.IDLE).minusSeconds(1));
            assertThat(own.rest()).as("it was needed just now").isFalse();
            now.set(now.get().plusSeconds(1));
            assertThat(own.rest()).isTrue();
            assertThat(own.rest()).as("it is free already").isFalse();
            assertThat(own.model().orElseThrow().query("hound")).isNotEmpty();
            assertThat(own.release()).isTrue();
            own.close();
            assertThat(own.model()).isEmpty();
        }
    }
}
