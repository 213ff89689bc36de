package org.fieldbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fieldbook.content.Vocabularies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches folders whose texts are all in one language. */
class OwnLanguageTest {
    @TempDir
    private Path folder;
    private SearchIndex index;

    @BeforeEach
    void open() {
        index = SearchIndex.open(folder.resolve("index"), Vocabularies.none());
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void put(String name, String lang, String text) {
        SampleLibrary.put(index, name + ".md", "---\nlang: " + lang + "\n---\n\n" + text + "\n");
    }

    @Test
    void wordsSharedByTwoLanguagesAreThoseOfTheTexts() {
        put("factura", "es", "# Factura\n\nLa compensación aparece cada mes en la factura de la luz.");
        put("ducha", "es", "# Ducha\n\nEl agua caliente sale de la caldera.");
        index.commit();
        assertThat(index.search(Request.of("conpensacion de la luz")).understanding().corrected()).contains("compensacion de la luz");
    }

    @Test
    void misspeltThaiWordsFindThoseWrittenMuchLikeThem() {
        put("rebels", "th", "# กบฏผู้มีบุญอีสาน\n\nชาวนาลุกขึ้นต่อต้านการเก็บภาษีจากกรุงเทพ");
        put("bees", "th", "# เลี้ยงผึ้งโพรง\n\nวางรังไว้ใต้ร่มไม้แล้วรอให้ผึ้งเข้ามาอยู่เอง");
        index.commit();
        Results results = index.search(Request.of("กบถผีบุญ อิสาน"));
        assertThat(SampleLibrary.ids(results)).containsExactly("rebels");
        assertThat(results.understanding().relaxed()).isEqualTo(Understanding.Relaxed.SPELLING);
        assertThat(index.explain(Request.of("กบถผีบุญ อิสาน"), "rebels", "").orElseThrow().byLikenessAlone()).isTrue();
        assertThat(index.search(Request.of("กบถผีบุญ อิสาน").literally()).documents()).isEmpty();
        assertThat(index.search(Request.of("กบถผีบุญ อิสาน -ชาวนา")).documents()).isEmpty();
    }

    @Test
    void aThaiWordMisspeltRanksWhereItStandsSpeltRight() {
        put("aquarium", "th", "# โลมา\n\nโลมาเลี้ยงในสระ");
        put("songkhla", "th", "# ทะเลสาบ\n\nโลมาอิรวดีในทะเลสาบสงขลาใกล้สูญพันธุ์ เพราะติดอวนของเรือประมงและน้ำตื้นขึ้นทุกปี");
        index.commit();
        assertThat(SampleLibrary.ids(index, "โลมาอิรวตี")).containsExactly("songkhla", "aquarium");
    }

    @Test
    void aThaiWordThatStandsSomewhereIsFoundThereOnly() {
        put("cooperative", "th", "# สหกรณ์\n\nสหกรณ์ออมทรัพย์รับฝากเงินจากสมาชิก");
        put("union", "th", "# สหภาพ\n\nสหภาพแรงงานเจรจากับนายจ้าง");
        index.commit();
        assertThat(SampleLibrary.ids(index, "สหกรณ์")).containsExactly("cooperative");
    }

    @Test
    void theFormsOfAFrenchVerbAreOneWord() {
        put("greve", "fr", "# Une grève\n\nLes ouvrières occupaient l'usine depuis dix jours.");
        put("visite", "fr", "# Une visite\n\nOn entre dans l'usine par la cour.");
        index.commit();
        assertThat(SampleLibrary.complete(index, "occuper une usine")).containsExactly("greve");
    }

    @Test
    void otherFormsOfASpanishVerbMakeADocumentBetter() {
        put("a-presion", "es", "# Ruedas\n\nUn neumático nuevo junto a otro neumático.");
        put("compra", "es", "# Ruedas\n\nLos vecinos compraban un neumático.");
        index.commit();
        assertThat(SampleLibrary.complete(index, "comprar neumático")).isEmpty();
        assertThat(SampleLibrary.ids(index, "comprar neumático")).containsExactly("compra", "a-presion");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Las vecinas de la costa que venden pescado en la plaza de la iglesia          | vecino costas
            As associações de mulheres da praia que vendem peixe no mercado das flores      | associação peixes
            Надомницы шьют тёплые куртки                                                  | надомница куртка
            """)
    void aTextThatDoesNotSayItsLanguageIsReadInTheOneItIsIn(String text, String query) {
        SampleLibrary.put(index, "text.md", "# Nota 1\n\n" + text + "\n");
        index.commit();
        Understanding understanding = index.search(Request.of(query)).understanding();
        assertThat(understanding.corrected()).isEmpty();
        assertThat(understanding.relaxed()).isEqualTo(Understanding.Relaxed.NOT);
    }

    @Test
    void aRareWordIsNotFoundInALittleWordWithTheSameStem() {
        put("compost", "es", "# Compost\n\nSi huele mal, sobra agua.");
        put("lago", "es", "# Lago\n\nSobre la bahía flotan las islas.");
        put("comete", "fr", "# Comète\n\nElle brille plus que les étoiles.");
        put("averse", "fr", "# Averse\n\nDes pluies tombent sur la ville.");
        index.commit();
        assertThat(SampleLibrary.ids(index, "sobras")).containsExactly("compost");
        assertThat(SampleLibrary.ids(index, "pluie")).containsExactly("averse");
    }

    @Test
    void thaiQuestionWordsSayNothing() {
        put("letters", "th", "# ตัวอักษร\n\nตัวอักษรไทยมีพยัญชนะและสระ");
        put("who", "th", "# เพลง\n\nใครร้องเพลงนี้");
        index.commit();
        assertThat(SampleLibrary.ids(index, "ใคร ตัวอักษร")).containsExactly("letters");
    }

    @Test
    void howAFrenchQuestionIsAskedSaysNothing() {
        put("asked", "fr", "# Une question\n\nPeut-on compter les abeilles ? Y a-t-il une reine ?");
        put("ruche", "fr", "# La ruche\n\nOn loue la ruche.");
        index.commit();
        assertThat(SampleLibrary.ids(index, "peut-on louer une ruche ?")).startsWith("ruche");
        assertThat(SampleLibrary.complete(index, "est-ce que la ruche se loue ?")).containsExactly("ruche");
        assertThat(SampleLibrary.complete(index, "combien de ruches y a-t-il ?")).containsExactly("ruche");
        assertThat(SampleLibrary.complete(index, "\"y a-t-il une reine\"")).containsExactly("asked");
    }
}
