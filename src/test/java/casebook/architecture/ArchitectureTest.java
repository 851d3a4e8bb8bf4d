package casebook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import casebook.Casebook;
import casebook.source.Source;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  /// Left to right; a package imports only from layers before its own. Neighbours do not see each
  /// other.
  private static final List<Set<String>> LAYERS =
      List.of(
          Set.of("model"),
          Set.of("json"),
          Set.of("text"),
          Set.of("embed"),
          Set.of("source", "extract", "index"),
          Set.of("ingest", "match"),
          Set.of("eval", "web"),
          Set.of("cli"));

  /// Each library by the packages of ours that may use it.
  private static final Map<String, List<String>> HOMES =
      Map.ofEntries(
          Map.entry("com.fasterxml.jackson", List.of("casebook.json")),
          Map.entry("org.apache.lucene", List.of("casebook.text", "casebook.index.lucene")),
          Map.entry("ai.onnxruntime", List.of("casebook.embed")),
          Map.entry("com.google.re2j", List.of("casebook.text")),
          Map.entry("org.jsoup", List.of("casebook.source")),
          Map.entry("org.apache.pdfbox", List.of("casebook.source")),
          Map.entry("org.apache.commons", List.of("casebook.source")),
          Map.entry("org.h2.mvstore", List.of("casebook.source")),
          Map.entry("org.apache.james", List.of("casebook.source")),
          Map.entry("org.commonmark", List.of("casebook.source")),
          Map.entry("io.javalin", List.of("casebook.web")),
          Map.entry("org.eclipse.jetty", List.of("casebook.web")),
          Map.entry("gg.jte", List.of("casebook.web", "gg.jte.generated")),
          Map.entry("picocli", List.of("casebook.cli")),
          Map.entry("me.tongfei", List.of("casebook.cli")),
          Map.entry("io.smallrye", List.of("casebook.cli", "casebook")));

  /// Packages of other people that may be used at all.
  private static final List<String> KNOWN =
      List.of("java.", "javax.", "org.jspecify.", "org.slf4j.", "casebook.", "jakarta.servlet.");

  private static final Set<String> BANNED =
      Set.of("util", "utils", "helper", "helpers", "common", "base", "manager", "impl");

  private static final Path MAIN = Path.of("src/main/java/casebook");

  private final JavaClasses classes = new ClassFileImporter().importPath("target/classes/casebook");

  @Test
  void the_import_saw_our_classes() throws IOException {
    assertThat(classes.size()).isGreaterThan(sources().size());
    assertThat(sources()).hasSizeGreaterThan(40);
  }

  @Test
  void imports_point_one_way() {
    for (int i = 0; i < LAYERS.size(); i++) {
      for (String layer : LAYERS.get(i)) {
        noClasses()
            .that()
            .resideInAPackage("casebook." + layer + "..")
            .should()
            .dependOnClassesThat(resideOutsideWhatIsLeftOf(i, layer))
            .allowEmptyShould(true)
            .check(classes);
      }
    }
  }

  @Test
  void a_backend_is_seen_by_the_parts_list_alone() {
    for (String backend : List.of("casebook.index.lucene..", "casebook.index.opensearch..")) {
      noClasses()
          .that()
          .resideOutsideOfPackages(backend, "casebook")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(backend)
          .check(classes);
    }
  }

  @Test
  void every_format_is_among_the_parts() {
    Set<JavaClass> parts =
        classes.get(Casebook.class).getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .collect(Collectors.toSet());
    List<JavaClass> formats =
        classes.stream().filter(c -> c.isAssignableTo(Source.class) && !c.isInterface()).toList();
    assertThat(formats).hasSizeGreaterThan(4).allMatch(parts::contains);
  }

  @Test
  void packages_form_no_cycle() {
    slices().matching("casebook.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void every_library_has_one_home() {
    List<String> strays = new ArrayList<>();
    for (JavaClass ours : classes) {
      for (var use : ours.getDirectDependenciesFromSelf()) {
        String used = use.getTargetClass().getBaseComponentType().getName();
        if (!isAllowed(ours.getPackageName(), used)) {
          strays.add(ours.getName() + " uses " + used);
        }
      }
    }
    assertThat(strays).isEmpty();
  }

  @Test
  void no_name_says_nothing() throws IOException {
    List<String> bad = new ArrayList<>();
    for (Path file : sources()) {
      for (Path part : file) {
        String[] words =
            part.toString().replace(".java", "").replaceAll("([a-z])([A-Z])", "$1 $2").split(" ");
        for (String word : words) {
          if (BANNED.contains(word.toLowerCase(java.util.Locale.ROOT))) {
            bad.add(file.toString());
          }
        }
      }
    }
    assertThat(bad).isEmpty();
  }

  @Test
  void every_package_opens_with_its_question() throws IOException {
    try (var folders = Files.walk(MAIN)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        Path info = folder.resolve("package-info.java");
        assertThat(info).exists();
        assertThat(Files.readString(info)).contains("@NullMarked").contains("?");
      }
    }
  }

  @Test
  void no_file_passes_four_hundred_lines() throws IOException {
    for (Path file : sources()) {
      assertThat(Files.readAllLines(file).size()).as(file.toString()).isLessThanOrEqualTo(400);
    }
  }

  @Test
  void no_catch_block_is_empty_and_no_test_is_disabled() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        assertThat(text).as(file.toString()).doesNotContainPattern("catch \\([^)]*\\) \\{\\s*}");
        assertThat(text).as(file.toString()).doesNotContainPattern("@(Disabled|Ignore)\\b");
      }
    }
  }

  @Test
  void nothing_mutable_is_static_and_data_has_no_setters() {
    List<String> bad = new ArrayList<>();
    for (JavaClass ours : classes) {
      if (ours.getPackageName().startsWith("casebook.web.pages")) {
        continue;
      }
      ours.getFields().stream()
          .filter(f -> f.getModifiers().contains(STATIC) && !f.getModifiers().contains(FINAL))
          .forEach(f -> bad.add(f.getFullName()));
      ours.getMethods().stream()
          .filter(m -> m.getName().matches("set[A-Z].*"))
          .forEach(m -> bad.add(m.getFullName()));
    }
    assertThat(bad).isEmpty();
  }

  private static final com.tngtech.archunit.core.domain.JavaModifier STATIC =
      com.tngtech.archunit.core.domain.JavaModifier.STATIC;
  private static final com.tngtech.archunit.core.domain.JavaModifier FINAL =
      com.tngtech.archunit.core.domain.JavaModifier.FINAL;

  private static boolean isAllowed(String ourPackage, String used) {
    for (var home : HOMES.entrySet()) {
      if (used.startsWith(home.getKey() + ".")) {
        return home.getValue().stream().anyMatch(p -> isWithin(ourPackage, p));
      }
    }
    return !used.contains(".") || KNOWN.stream().anyMatch(used::startsWith);
  }

  private static boolean isWithin(String ourPackage, String home) {
    return ourPackage.equals(home)
        || (!home.equals("casebook") && ourPackage.startsWith(home + "."));
  }

  private static DescribedPredicate<JavaClass> resideOutsideWhatIsLeftOf(int layer, String own) {
    Set<String> allowed = new java.util.TreeSet<>(Set.of(own));
    LAYERS.subList(0, layer).forEach(allowed::addAll);
    return DescribedPredicate.describe(
        "reside outside " + allowed,
        c ->
            c.getPackageName().startsWith("casebook")
                && allowed.stream().noneMatch(a -> isWithin(c.getPackageName(), "casebook." + a)));
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(MAIN)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }
}
