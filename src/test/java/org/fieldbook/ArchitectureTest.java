package org.fieldbook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the byte code against the house's table. */
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.fieldbook");

    @Test
    void everyPackageIsARoomOfTheTable() {
        Set<String> rooms = CODE.stream().map(type -> House.room(type.getPackageName())).collect(Collectors.toSet());
        assertThat(rooms).isNotEmpty().isSubsetOf(House.MAY_USE.keySet());
    }

    @Test
    void roomsUseOnlyTheRoomsTheTableNames() {
        House.MAY_USE.forEach((room, others) -> classes().that().resideInAPackage(House.ROOT + room)
                .should().onlyDependOnClassesThat(outsideOrIn(room, others)).allowEmptyShould(true).check(CODE));
    }

    @Test
    void roomsFormNoCycles() {
        slices().matching("org.fieldbook.(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void nothingOutsideTheScreensKnowsTheDesktop() {
        House.MAY_USE.keySet().stream().filter(room -> !House.behindTheWall(room)).forEach(room ->
                noClasses().that().resideInAPackage(House.ROOT + room).should().dependOnClassesThat(startingWith(House.DESKTOP))
                        .allowEmptyShould(true).check(CODE));
    }

    @Test
    void modelsOfScreensKnowNoNodesAndNoStages() {
        noClasses().that().resideInAPackage("org.fieldbook.ui..").and().haveSimpleNameEndingWith("Model")
                .should().dependOnClassesThat(startingWith(List.of("javafx.scene.", "javafx.stage."))).check(CODE);
    }

    @Test
    void otherPeoplesCodeStaysBehindItsFence() {
        House.FENCES.forEach((fenced, rooms) -> noClasses().that(notIn(rooms))
                .should().dependOnClassesThat(startingWith(List.of(fenced + "."))).check(CODE));
    }

    @Test
    void onlyTheCommandLineUsesTheStandardStreams() {
        noClasses().that(notIn(List.of("cli"))).should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .orShould().accessField(System.class, "in").check(CODE);
    }

    @Test
    void onlyTheShellOpensStages() {
        noClasses().that(notIn(List.of("app"))).should().dependOnClassesThat(startingWith(List.of("javafx.application.Application")))
                .orShould().callConstructor("javafx.stage.Stage").check(
                        CODE.that(DescribedPredicate.describe("not the theme", type -> !type.getSimpleName().equals("Theme"))));
    }

    private static DescribedPredicate<JavaClass> outsideOrIn(String room, List<String> others) {
        return DescribedPredicate.describe("lie outside or in " + others, type -> {
            String name = type.getPackageName();
            return !name.startsWith(House.ROOT) && !name.equals("org.fieldbook") || House.room(name).equals(room) || others.contains(House.room(name));
        });
    }

    private static DescribedPredicate<JavaClass> notIn(List<String> rooms) {
        return DescribedPredicate.describe("not in " + rooms, type -> !rooms.contains(House.room(type.getPackageName())));
    }

    private static DescribedPredicate<JavaClass> startingWith(List<String> prefixes) {
        return DescribedPredicate.describe("start with " + prefixes, type -> prefixes.stream().anyMatch(type.getFullName()::startsWith));
    }
}
