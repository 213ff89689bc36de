package org.fieldbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTargetTest {

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
            "javascript%3Aalert(1)", "%6aavascript:alert(1)", "java%0ascript:alert(1)", "vbscript:x", "data:text/html,x", "data:image/png;base64,AAAA",
            "file:///etc/passwd", "file:x", "FILE://host/x", "\\\\host\\share", "\\host", "%5C%5Chost%5Cshare", "//host/share", "/\\host/x", "\\/host/x", "%2f%2fhost",
            "/%5Chost", "C:\\windows\\x.exe", "c:/windows", "C:relative", "%43:%5Cx", "smb://host/x", "ftp://host/x", "ssh:x", "tel:1", "ms-msdt:x", "jar:file:x!/y",
            "http:/host", "http:\\\\host", "http:host", "https:///host", "https://\\host", "mailto:", "a\u202Egnp.exe", "https://example.org/\u2066x", "x\0.md",
            "https://example.org/%00", "view-source:https://example.org", "blob:https://example.org/x", "", "   "})
    void unsafeDestinationsAreRefused(String destination) {
        assertThat(LinkTarget.of(destination)).isInstanceOf(LinkTarget.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a](javascript:alert(1))", "[a](java&Tab;script:alert(1))", "[a](java&#9;script:alert(1))", "[a](java&NewLine;script:x)",
            "[a](javascript&colon;alert(1))", "[a](&#106;avascript:alert(1))", "[a](<java\tscript:x>)", "[a](\\\\\\\\host\\share)", "[a](&bsol;&bsol;host)", "[a](&#x5c;&#92;host)",
            "<javascript:alert(1)>", "<file:///etc/passwd>", "[a][r]\n\n[r]: javascript:alert(1)", "[a](//host)", "[a](C:\\\\x)", "[a](data:text/html;base64,AAAA)",
            "[a](\u0001javascript:x)"})
    void unsafeDestinationsAreRefusedHoweverTheyAreWritten(String markdown) {
        Document document = DocumentReader.read(Path.of("x.md"), markdown);

        assertThat(InlineWalk.inlines(document.blocks())).filteredOn(Inline.Link.class::isInstance)
                .allSatisfy(link -> assertThat(((Inline.Link) link).target()).isInstanceOf(LinkTarget.Refused.class));
        assertThat(PlainText.of(document.blocks())).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"#Part-One, part-one", "#part--one, part-one", "#t%C3%AAte, tête", "'#', ''"})
    void aHashAloneIsAHeadingOfTheSameDocument(String destination, String anchor) {
        assertThat(LinkTarget.of(destination)).isEqualTo(new LinkTarget.Here(anchor));
    }

    @ParameterizedTest
    @CsvSource({"other.md, other, ''", "other.md#part, other, part", "../case-studies/other.md, other, ''", "other, other, ''", "OTHER.MD, OTHER, ''",
            "my%20notes.md#A%20part, my notes, a-part", "other.markdown, other, ''", "100%.md, 100%, ''", "/other.md, other, ''", "v1.2.md, v1.2, ''"})
    void aFileNameIsAnotherDocument(String destination, String document, String anchor) {
        assertThat(LinkTarget.of(destination)).isEqualTo(new LinkTarget.There(document, anchor));
    }

    @ParameterizedTest
    @CsvSource({"images/map.png, images/map.png", "my%20map.png, my map.png", "%2e%2e/secret.png, ../secret.png", "vocabulary/, vocabulary/", "50%25.png, 50%.png"})
    void anotherFileIsAResource(String destination, String path) {
        assertThat(LinkTarget.of(destination)).isEqualTo(new LinkTarget.Resource(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=c#d", "http://example.org", "HTTPS://example.org", "mailto:a@example.org", "https://example.org/100%"})
    void webAndMailLeadOutside(String destination) {
        assertThat(LinkTarget.of(destination)).isEqualTo(new LinkTarget.Outside(destination));
    }

    @ParameterizedTest
    @CsvSource({"other, '', other, ''", "folder/other.md, A Part, other, a-part", "v1.2 notes, '', v1.2 notes, ''"})
    void wikiLinksNameADocument(String page, String heading, String document, String anchor) {
        assertThat(LinkTarget.ofWiki(page, heading)).isEqualTo(new LinkTarget.There(document, anchor));
    }

    @Property
    void everyDestinationMeansSomething(@ForAll String destination) {
        LinkTarget target = LinkTarget.of(destination);

        if (target instanceof LinkTarget.Outside(String address)) {
            assertThat(address).matches("(?is)(https?://|mailto:).+");
        }
        assertThat(target).isNotNull();
    }
}
