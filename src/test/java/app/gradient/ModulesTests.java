package app.gradient;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.platform.Html;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** The house's plan, held by the build: who may use whom, and the habits that every module shares. */
class ModulesTests {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.gradient");

    @Test
    void modulesUseOnlyThoseAboveThemAndInNoCircle() {
        ApplicationModules.of(Gradient.class).verify();
    }

    @Test
    void theRunnerStandsOnTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("app.gradient.runner..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..", "javax.tools..", "app.gradient.runner..", "org.jspecify..")
                        .or(resideInAnyPackage(
                                "jdk.jfr..", "com.sun.management..", "com.sun.source..")) // of the JDK, too
                        .or(resideInAnyPackage("org.springframework.modulith"))) // the annotation of package-info
                .check(OURS);
    }

    @Test
    void theKitStandsOnTheJdkAndTribuo() {
        noClasses()
                .that()
                .resideInAPackage("app.gradient.kit..")
                .and()
                .haveSimpleNameNotEndingWith("package-info") // names its module
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.springframework..", "jakarta..", "tools.jackson..", "org.postgresql.."))
                .check(OURS);
    }

    @Test
    void dependenciesComeThroughTheConstructor() {
        noFields().should().beAnnotatedWith(Autowired.class).check(OURS);
        noFields().should().beAnnotatedWith(Value.class).check(OURS);
        noMethods().should().beAnnotatedWith(Autowired.class).check(OURS);
    }

    @Test
    void controllersLeaveTransactionsToUseCases() {
        noClasses()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(OURS);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(OURS);
    }

    @Test
    void controllersLeaveRowsToUseCases() {
        noClasses()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Repository.class)
                .orShould()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .check(OURS);
    }

    @Test
    void timeComesIn() {
        noClasses()
                .that(resideOutsideOfPackages("app.gradient.runner..", "app.gradient.kit.."))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(OURS);
    }

    /** Whoever is on this list has to escape all that others wrote; whoever isn't gets text escaped or markup cleaned. */
    @Test
    void onlyThoseWhoWriteMarkupMakeHtmlOfAString() {
        noClasses()
                .that(not(belongToAnyOf(Html.class))
                        .and(resideOutsideOfPackage("app.gradient.content"))
                        .and(not(simpleName("KeptPages"))))
                .should()
                .callMethod(Html.class, "written", String.class)
                .check(OURS);
        noClasses()
                .that(resideInAPackage("app.gradient.content"))
                .and(not(simpleName("BookReader").or(simpleName("CodeColours")).or(simpleName("Prose"))))
                .should()
                .callMethod(Html.class, "written", String.class)
                .check(OURS);
        assertThat(Html.class.getConstructors()).isEmpty();
    }

    /** The only ways of Thymeleaf's own past the strict {@code th:utext}. */
    @Test
    void nobodyElseAddsToTheTemplateEngine() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.UnescapedText(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.thymeleaf.dialect..", "org.thymeleaf.processor.."))
                .check(OURS);
    }

    @Test
    void namesAreNounsOfTheDomain() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .check(OURS);
    }
}
