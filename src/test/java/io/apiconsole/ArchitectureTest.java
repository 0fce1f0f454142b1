package io.apiconsole;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.net.URL;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;

/** Who may use whom, and what no class does. */
@AnalyzeClasses(packages = "io.apiconsole", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.apiconsole..";

    private static final DescribedPredicate<JavaClass> RESOURCES =
            DescribedPredicate.describe("are resources", type -> type.isAnnotatedWith(Path.class));

    private static final DescribedPredicate<JavaMethod> ENDPOINTS =
            DescribedPredicate.describe("answer requests", method -> method.getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));

    @ArchTest
    static final ArchRule the_catalogue_uses_nothing_of_ours = only("catalog");

    @ArchTest
    static final ArchRule readers_of_definitions_use_the_catalogue_alone = only("catalog.definition", "catalog");

    @ArchTest
    static final ArchRule search_uses_the_catalogue_alone = only("search", "catalog");

    @ArchTest
    static final ArchRule the_session_uses_nothing_of_ours = only("session");

    @ArchTest
    static final ArchRule try_uses_the_catalogue_and_the_session = only("tryit", "catalog", "session");

    @ArchTest
    static final ArchRule the_web_uses_nothing_of_ours = only("web");

    @ArchTest
    static final ArchRule the_sandbox_uses_nothing_of_ours = only("sandbox");

    @ArchTest
    static final ArchRule its_log_in_uses_its_settings_alone = only("sandbox.login", "sandbox");

    @ArchTest
    static final ArchRule its_definitions_use_its_settings_alone = only("sandbox.definition", "sandbox");

    @ArchTest
    static final ArchRule its_laboratory_uses_its_errors_alone = only("sandbox.lab", "sandbox");

    @ArchTest
    static final ArchRule its_API_uses_all_of_it =
            only("sandbox.api", "sandbox", "sandbox.definition", "sandbox.lab", "sandbox.login");

    @ArchTest
    static final ArchRule nobody_uses_the_sandbox = noClasses()
            .that()
            .resideOutsideOfPackage("io.apiconsole.sandbox..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.apiconsole.sandbox.."));

    @ArchTest
    static final ArchRule of_the_session_try_uses_the_access_tokens_alone = noClasses()
            .that()
            .resideInAPackage("io.apiconsole.tryit")
            .should()
            .dependOnClassesThat(resideInAPackage("io.apiconsole.session")
                    .and(not(DescribedPredicate.describe("are the access tokens", type -> type.getName()
                            .matches("io\\.apiconsole\\.session\\.AccessTokens(\\$.*)?")))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("io.apiconsole.(**)").should().beFreeOfCycles();

    // L-06, CVE-2025-1247: what is injected into a field of a resource is shared between requests.
    @ArchTest
    static final ArchRule L_06_nothing_is_injected_into_fields = noFields()
            .that()
            .areDeclaredInClassesThat(resideInAPackage(ROOT))
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith("jakarta.ws.rs.core.Context")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .orShould()
            .beAnnotatedWith("jakarta.ws.rs.QueryParam")
            .orShould()
            .beAnnotatedWith("jakarta.ws.rs.PathParam")
            .orShould()
            .beAnnotatedWith("jakarta.ws.rs.HeaderParam");

    // L-06
    @ArchTest
    static final ArchRule L_06_resources_keep_nothing_that_changes =
            fields().that().areDeclaredInClassesThat(RESOURCES).should().beFinal();

    // S-12
    @ArchTest
    static final ArchRule S_12_every_resource_says_who_may_call_it = classes()
            .that(RESOURCES)
            .should()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(Authenticated.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class);

    @ArchTest
    static final ArchRule resources_are_public =
            classes().that(RESOURCES).should().bePublic();

    @ArchTest
    static final ArchRule endpoints_are_public_and_in_resources =
            methods().that(ENDPOINTS).should().bePublic().andShould().beDeclaredInClassesThat(RESOURCES);

    @ArchTest
    static final ArchRule beans_are_made_by_the_container_alone =
            constructors().that().areDeclaredInClassesThat(RESOURCES).should().notBePublic();

    @ArchTest
    static final ArchRule nobody_logs_around_the_logger = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.util.logging", "org.slf4j", "org.apache.commons.logging"))
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    /** But to read what the frontend's build says, while developing. */
    @ArchTest
    static final ArchRule nobody_starts_threads = noClasses()
            .that()
            .doNotHaveSimpleName("DevFrontend")
            .should()
            .callConstructorWhere(
                    DescribedPredicate.describe("it is a thread's", (JavaConstructorCall call) -> call.getTargetOwner()
                            .isAssignableTo(Thread.class)))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.Executors");

    @ArchTest
    static final ArchRule only_those_who_have_to_call_other_servers = noClasses()
            .that()
            .resideOutsideOfPackages("io.apiconsole.catalog.definition", "io.apiconsole.tryit", "io.apiconsole.sandbox")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe("are HTTP clients", (JavaClass type) -> type.getName()
                            .matches(".*\\.(HttpClient|WebClient)"))
                    .or(resideInAPackage("java.net.http")))
            .orShould()
            .callMethod(URL.class, "openConnection")
            .orShould()
            .callMethod(URL.class, "openStream");

    @ArchTest
    void every_package_says_what_lives_there(JavaClasses classes) {
        Set<String> silent = new TreeSet<>();
        for (JavaClass type : classes) {
            JavaPackage owner = type.getPackage();
            if (owner.getClasses().stream().noneMatch(ArchitectureTest::isPackageInfo)
                    && !hasPackageInfo(owner.getName())) {
                silent.add(owner.getName());
            }
        }
        Assertions.assertThat(silent).isEmpty();
    }

    private static boolean isPackageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }

    /** The compiler writes a class for it only where it is annotated. */
    private static boolean hasPackageInfo(String name) {
        return Files.exists(java.nio.file.Path.of("src/main/java", name.replace('.', '/'), "package-info.java"));
    }

    private static ArchRule only(String owner, String... used) {
        List<String> allowed = new ArrayList<>(List.of("io.apiconsole." + owner));
        for (String other : used) {
            allowed.add("io.apiconsole." + other);
        }
        return noClasses()
                .that()
                .resideInAPackage("io.apiconsole." + owner)
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT).and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .allowEmptyShould(true)
                .as("io.apiconsole." + owner + " uses of ours only " + allowed);
    }
}
