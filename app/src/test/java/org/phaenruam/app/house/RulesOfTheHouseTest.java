package org.phaenruam.app.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** Rules that keep it a house and not a heap; each says why, and each knows how much it must have seen. */
class RulesOfTheHouseTest {
    private static final String APP = "org.phaenruam.app";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.phaenruam");

    @Test
    void theCheckerSawTheProduct() {
        assertThat(CLASSES.size()).isGreaterThan(200);
        assertThat(count(simpleNameEndingWith("Store"))).isGreaterThanOrEqualTo(8);
        assertThat(count(simpleNameEndingWith("Page"))).isGreaterThanOrEqualTo(15);
        assertThat(count(simpleNameEndingWith("Pages"))).isGreaterThanOrEqualTo(6);
    }

    @Test
    void aRuleThatIsBrokenIsSeenToBeBroken() {
        JavaClasses bad = new ClassFileImporter().importClasses(BadStore.class, BadStore.Helper.class);
        assertThatThrownBy(() -> storesStayAtHome().check(bad)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> noClockOfOnesOwn().check(bad)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> goodNames().check(bad)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> noOldDates().check(bad)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() ->
                        databaseOnlyInStores().check(new ClassFileImporter().importClasses(BadStore.Helper.class)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void storesArePackagePrivate() {
        storesStayAtHome().check(CLASSES);
    }

    private static ArchRule storesStayAtHome() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Store")
                .should()
                .notBePublic()
                .andShould(beUsedOnlyInItsOwnPackage())
                .because("a module's tables are its own; others ask at its door");
    }

    @Test
    void pageRecordsStayInTheirModule() {
        classes()
                .that()
                .areRecords()
                .and()
                .haveSimpleNameEndingWith("Page")
                .should(beUsedOnlyInItsOwnPackage())
                .because("a page record is public for its template alone")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .because("what a class needs stands in its constructor")
                .check(CLASSES);
        fields().should()
                .notBeStatic()
                .orShould()
                .beFinal()
                .because("static state is shared by all")
                .check(CLASSES);
    }

    @Test
    void theDatabaseIsTouchedInStoresOnly() {
        databaseOnlyInStores().check(CLASSES);
    }

    private static ArchRule databaseOnlyInStores() {
        return noClasses()
                .that(DescribedPredicate.not(touchesTheDatabase()))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.springframework.jdbc.core.."))
                .because("there is one way to the database: a …Store with SQL in view");
    }

    /** The supervisor, the audit chain, the watch over area changes, and stores with what is nested in them. */
    private static DescribedPredicate<JavaClass> touchesTheDatabase() {
        return DescribedPredicate.describe("may touch the database", javaClass -> {
            String top = javaClass.getName().replaceAll("\\$.*", "");
            String room = javaClass.getPackageName();
            return top.endsWith("Store")
                    || room.startsWith(APP + ".database")
                    || room.startsWith(APP + ".audit")
                    || top.equals(APP + ".areas.AreasWatch")
                    || top.equals(APP + ".accounts.SignInTries");
        });
    }

    @Test
    void controllersAreCalledPages() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .haveNameMatching(".*Pages|.*\\.ops\\.[A-Za-z]+Door")
                .andShould()
                .notBePublic()
                .because(
                        "one finds the handler of an address by its name; what answers a command and no reader is a …Door")
                .check(CLASSES);
        classes()
                .that()
                .haveSimpleNameEndingWith("Pages")
                .should()
                .beAnnotatedWith(Controller.class)
                .because("the name promises a handler")
                .check(CLASSES);
    }

    @Test
    void pagesNeverTouchStores() {
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat(simpleNameEndingWith("Store"))
                .because("a page goes through its own module's door, where right, rule and audit are")
                .check(CLASSES);
    }

    @Test
    void theKernelKnowsOnlyTheJdk() {
        classes()
                .that()
                .resideInAPackage(APP + ".kernel")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", APP + ".kernel"))
                .because("everybody carries the kernel along")
                .check(CLASSES);
    }

    @Test
    void theThaiTextLibraryKnowsNothingOfTheProduct() {
        assertThat(count(resideInAnyPackage("org.phaenruam.thaitext"))).isGreaterThanOrEqualTo(6);
        classes()
                .that()
                .resideInAPackage("org.phaenruam.thaitext..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "org.phaenruam.thaitext.."))
                .because("outsiders must be able to use and audit it alone")
                .check(CLASSES);
    }

    @Test
    void theMatchingLibraryKnowsNothingOfTheProduct() {
        assertThat(count(resideInAnyPackage("org.phaenruam.match"))).isGreaterThanOrEqualTo(6);
        classes()
                .that()
                .resideInAPackage("org.phaenruam.match..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.apache.lucene..",
                        "de.siegmar.fastcsv..",
                        "org.phaenruam.thaitext..",
                        "org.phaenruam.match.."))
                .because("outsiders must be able to use and audit it alone")
                .check(CLASSES);
    }

    @Test
    void theOldDatesAreNotUsed() {
        noOldDates().check(CLASSES);
    }

    private static ArchRule noOldDates() {
        return noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are old dates",
                        javaClass -> List.of(
                                        "java.util.Date",
                                        "java.util.Calendar",
                                        "java.util.GregorianCalendar",
                                        "java.text.SimpleDateFormat",
                                        "java.sql.Date",
                                        "java.sql.Timestamp")
                                .contains(javaClass.getName())))
                .because("the old calendars turn Buddhist by themselves and lose the time zone");
    }

    @Test
    void timeComesFromTheOneClock() {
        noClockOfOnesOwn().check(CLASSES);
    }

    private static ArchRule noClockOfOnesOwn() {
        ArchCondition<JavaClass> ask = callMethod(LocalDate.class, "now")
                .or(callMethod(LocalDateTime.class, "now"))
                .or(callMethod(Instant.class, "now"))
                .or(callMethod(ZonedDateTime.class, "now"))
                .or(callMethod(OffsetDateTime.class, "now"))
                .or(callMethod(Clock.class, "systemUTC"))
                .or(callMethod(Clock.class, "systemDefaultZone"));
        return classes()
                .that()
                .resideOutsideOfPackage(APP + ".database")
                .and()
                .doNotHaveFullyQualifiedName(APP + ".ops.Product") // tells how long this process took to start
                .should(not(ask))
                .because("a clock that stands still in tests must be the clock everywhere");
    }

    @Test
    void nothingIsPrintedBesideTheLog() {
        noClasses()
                .that()
                .resideOutsideOfPackages(APP + ".ops..", APP)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("the launcher's output is read by people and by scripts")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        goodNames().check(CLASSES);
    }

    private static ArchRule goodNames() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Dto|Impl|Manager|Utils?|Helper)(\\$.*)?")
                .because("such a name says nothing about its noun");
    }

    @Test
    void everyPackageIsNullMarked() {
        TreeSet<String> packages =
                CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).hasSizeGreaterThanOrEqualTo(13);
        assertThat(packages)
                .allSatisfy(name -> assertThat(isNullMarked(name)).as(name).isTrue());
        assertThat(isNullMarked("org.phaenruam.app.nowhere")).isFalse();
    }

    private static boolean isNullMarked(String name) {
        try {
            return Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Test
    void noMockingLibraryAndNoLombokIsOnTheClasspath() {
        assertThat(Arrays.asList("org.mockito.Mockito", "lombok.Lombok", "org.h2.Driver", "org.easymock.EasyMock"))
                .allSatisfy(name ->
                        assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class));
    }

    private static long count(DescribedPredicate<? super JavaClass> predicate) {
        return CLASSES.stream().filter(predicate).count();
    }

    private static ArchCondition<JavaClass> beUsedOnlyInItsOwnPackage() {
        return new ArchCondition<>("be used only in its own package") {
            @Override
            public void check(JavaClass javaClass, ConditionEvents events) {
                for (Dependency use : javaClass.getDirectDependenciesToSelf()) {
                    if (!use.getOriginClass().getPackageName().equals(javaClass.getPackageName())) {
                        events.add(SimpleConditionEvent.violated(javaClass, use.getDescription()));
                    }
                }
            }
        };
    }

    /** What breaks the rules, so that the rules are seen to work. */
    public static final class BadStore {
        static final class Helper {
            java.util.@org.jspecify.annotations.Nullable Date date;
            java.sql.@org.jspecify.annotations.Nullable Connection connection;
            LocalDate today = LocalDate.now();
        }

        JavaModifier modifier = JavaModifier.PUBLIC;
    }
}
