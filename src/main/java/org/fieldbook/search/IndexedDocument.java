package org.fieldbook.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Metadata;
import org.fieldbook.content.Question;
import org.fieldbook.content.Section;
import org.fieldbook.content.Term;
import org.fieldbook.content.Vocabularies;

/**
 * The Lucene documents of one document: first its head, with all that is said of the document as a whole, then each section.
 *
 * <p>Title, summary and labels are indexed once, on the head; the scorer lets the sections inherit them.
 */
final class IndexedDocument {
    private static final FieldType STEMS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType KEY = type(IndexOptions.DOCS);
    private static final Collator ORDER = Collator.getInstance(ULocale.ROOT).freeze();
    private static final int BEYOND_YEARS = Integer.MIN_VALUE;
    private static final List<String> LABEL_LANGUAGES = List.of("en", "fr", "es");

    private final org.fieldbook.content.Document document;
    private final Vocabularies vocabularies;
    private final List<Document> block = new ArrayList<>();
    private Language language = Language.OTHER;

    private IndexedDocument(org.fieldbook.content.Document document, Vocabularies vocabularies) {
        this.document = document;
        this.vocabularies = vocabularies;
    }

    static List<Document> of(org.fieldbook.content.Document document, Stamp stamp, Vocabularies vocabularies) {
        IndexedDocument indexed = new IndexedDocument(document, vocabularies);
        indexed.build(stamp);
        return indexed.block;
    }

    private void build(Stamp stamp) {
        List<String> texts = document.sections().stream().map(Section::text).toList();
        List<List<Token>> bodies = texts.stream().map(Tokens::of).toList();
        language = Language.guess(document.metadata().lang(),
                Stream.concat(bodies.stream(), Stream.of(Tokens.of(document.title()))).flatMap(List::stream).limit(Language.SAMPLE).toList());
        Document head = head(stamp);
        block.add(head);
        int sections = 0;
        for (int i = 0; i < texts.size(); i++) {
            Section section = document.sections().get(i);
            boolean shown = section.level() > 0 || !texts.get(i).isBlank() || texts.size() == 1;
            if (shown) {
                block.add(section(section, texts.get(i), bodies.get(i), questions(section, sections == 0)));
                sections++;
            }
        }
        if (sections == 0) {
            Section opening = new Section("", document.title(), 0, List.of(), List.of(), 1);
            block.add(section(opening, "", List.of(), questions(opening, true)));
            sections = 1;
        }
        head.add(new NumericDocValuesField(Fields.SECTIONS, sections));
        String path = stamp.file().toString();
        block.forEach(part -> part.add(new Field(Fields.PATH, Fields.cut(path), KEY)));
    }

    private Document head(Stamp stamp) {
        Metadata metadata = document.metadata();
        Document head = new Document();
        names(head, stamp);
        int length = titles(head) + about(head);
        letters(head, Stream.of(List.of(document.title()), metadata.aliases(), List.of(metadata.summary())).flatMap(List::stream));
        head.add(new NumericDocValuesField(Fields.LENGTH, length));
        head.add(new NumericDocValuesField(Fields.FROM, metadata.start().or(metadata::end).orElse(BEYOND_YEARS)));
        head.add(new NumericDocValuesField(Fields.TO, metadata.end().or(metadata::start).orElse(BEYOND_YEARS)));
        for (Facet facet : Facet.values()) {
            for (String value : metadata.of(facet)) {
                head.add(new SortedSetDocValuesField(Fields.facet(facet), new BytesRef(Fields.cut(value))));
            }
        }
        return head;
    }

    private void names(Document head, Stamp stamp) {
        Metadata metadata = document.metadata();
        String id = Fields.cut(document.id());
        head.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
        head.add(new SortedDocValuesField(Fields.SPOKEN, new BytesRef(language.tag())));
        head.add(new SortedDocValuesField(Fields.LANG, new BytesRef(Fields.cut(metadata.lang()))));
        head.add(new Field(Fields.KEY, id, KEY));
        head.add(new StoredField(Fields.KEY_TEXT, id));
        head.add(new StoredField(Fields.KEY_TEXT, Fields.cut(nameOf(stamp.file()))));
        metadata.aliases().forEach(alias -> head.add(new StoredField(Fields.KEY_TEXT, Fields.cut(alias))));
        metadata.aliases().forEach(alias -> head.add(new Field(Fields.KEY, Fields.cut(alias), KEY)));
        Links.of(document.blocks()).forEach(target -> head.add(new Field(Fields.LINK, Fields.cut(target), KEY)));
        head.add(new BinaryDocValuesField(Fields.FILE, new BytesRef(stamp.file().toString())));
        head.add(new BinaryDocValuesField(Fields.HASH, new BytesRef(stamp.hash())));
        head.add(new NumericDocValuesField(Fields.SIZE, stamp.size()));
        head.add(new NumericDocValuesField(Fields.MODIFIED, stamp.modified()));
        head.add(new SortedDocValuesField(Fields.ORDER, collationKey(document.title())));
        head.add(new StoredField(Fields.TITLE_TEXT, document.title()));
        head.add(new StoredField(Fields.SUMMARY_TEXT, metadata.summary()));
        head.add(new StoredField(Fields.KIND_TEXT, metadata.kind()));
    }

    /** A file's name without its ending, by which links may mean it. */
    private static String nameOf(java.nio.file.Path file) {
        return file.getFileName().toString().replaceFirst("\\.(md|markdown)$", "");
    }

    private static BytesRef collationKey(String title) {
        RawCollationKey key = ORDER.getRawCollationKey(title, new RawCollationKey());
        return new BytesRef(key.bytes, 0, Math.min(key.size, 200));
    }

    private int titles(Document head) {
        Texts texts = new Texts();
        int length = texts.add(Tokens.of(document.title()), language);
        document.metadata().aliases().forEach(alias -> texts.add(Tokens.of(alias), language));
        texts.into(head, Fields.TITLE);
        return Math.round(length * Fields.weight(Fields.TITLE));
    }

    private int about(Document head) {
        Metadata metadata = document.metadata();
        Texts texts = new Texts();
        int length = texts.add(Tokens.of(metadata.summary()), language);
        metadata.other().forEach((_, values) -> values.forEach(value -> texts.add(Tokens.of(value), language)));
        metadata.levels().forEach(level -> texts.add(Tokens.of(level), language));
        metadata.values().forEach((facet, values) -> values.forEach(value -> labels(facet, value, texts)));
        texts.into(head, Fields.ABOUT);
        return length;
    }

    private void labels(Facet facet, String value, Texts texts) {
        Term term = vocabularies.term(facet, value);
        if (!vocabularies.knows(facet, value)) {
            texts.add(Tokens.of(value), language);
        }
        for (String tag : LABEL_LANGUAGES) {
            if (term.labels().containsKey(tag)) {
                texts.add(Tokens.of(term.label(tag)), Language.of(tag));
            }
        }
        texts.add(Tokens.of(term.trait("acronym")), language);
        if (facet == Facet.COUNTRY) {
            vocabularies.region(value).ifPresent(region -> region.labels().forEach((tag, label) -> texts.add(Tokens.of(label), Language.of(tag))));
        }
    }

    /** What a section answers; the first one shown also gets what the document as a whole answers, or a section that is not there. */
    private List<Question> questions(Section section, boolean first) {
        return document.metadata().questions().stream().filter(question -> question.anchor().equals(section.anchor())
                || first && (question.anchor().isEmpty() || document.section(question.anchor()).isEmpty())).toList();
    }

    private Document section(Section section, String text, List<Token> body, List<Question> questions) {
        Document part = new Document();
        Texts headings = new Texts();
        int length = 0;
        for (String heading : section.path()) {
            length += headings.add(Tokens.of(heading), language);
        }
        headings.into(part, Fields.HEADING);
        Texts words = new Texts();
        int own = words.add(body, language);
        words.into(part, Fields.BODY);
        letters(part, Stream.concat(section.path().stream(), Stream.of(text)));
        Texts asked = new Texts();
        questions.forEach(question -> asked.add(Tokens.of(question.text()), Language.of(question.lang())));
        asked.into(part, Fields.QUESTION);
        questions.forEach(question -> part.add(new StoredField(Fields.QUESTION_TEXT, question.text())));
        part.add(new NumericDocValuesField(Fields.LENGTH, own + length));
        part.add(new StoredField(Fields.ANCHOR_TEXT, section.anchor()));
        part.add(new StoredField(Fields.TITLE_TEXT, section.title()));
        section.path().forEach(heading -> part.add(new StoredField(Fields.HEADING_TEXT, heading)));
        part.add(new StoredField(Fields.BODY_TEXT, text));
        Glossary.mark(text).ifPresent(mark -> part.add(new Field(Fields.NAMES, mark, KEY)));
        String opening = section.path().isEmpty() ? document.metadata().summary() : "";
        Passage.all(document.title(), opening, section.path(), text, questions.stream().map(Question::text).toList())
                .forEach(passage -> part.add(new Field(Fields.MEANING, passage.term(), KEY)));
        return part;
    }

    private static void letters(Document part, Stream<String> texts) {
        TermFeed feed = new TermFeed();
        texts.forEach(feed::letters);
        if (!feed.isEmpty()) {
            part.add(new Field(Fields.LETTERS, feed, WORDS));
        }
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(options != IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /** Texts of one part of a document: stems by language, and folded words. */
    private static final class Texts {
        private final Map<Language, TermFeed> stems = new LinkedHashMap<>();
        private final TermFeed exact = new TermFeed();

        /** @return how many words it has that are not stop words */
        int add(List<Token> tokens, Language language) {
            if (tokens.isEmpty()) {
                return 0;
            }
            Language.Word[] words = new Language.Word[tokens.size()];
            int length = 0;
            for (int i = 0; i < words.length; i++) {
                words[i] = language.word(tokens.get(i).form());
                length += words[i].stops() ? 0 : 1;
            }
            stems.computeIfAbsent(language, _ -> new TermFeed()).stems(tokens, words, language);
            exact.exact(tokens, words, language);
            return length;
        }

        void into(Document document, char part) {
            stems.forEach((language, feed) -> document.add(new Field(Fields.text(part, language.tag()), feed, STEMS)));
            if (!exact.isEmpty()) {
                document.add(new Field(Fields.text(part, Fields.EXACT), exact, WORDS));
            }
        }
    }
}
