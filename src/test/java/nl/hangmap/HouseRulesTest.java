package nl.hangmap;

import static java.util.stream.Collectors.toCollection;
import static nl.hangmap.Sources.MAIN;
import static nl.hangmap.Sources.TEST;
import static nl.hangmap.Sources.below;
import static nl.hangmap.Sources.findings;
import static nl.hangmap.Sources.matches;
import static nl.hangmap.Sources.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  private static final int LONGEST_FILE = 300;
  private static final Pattern NOW =
      Pattern.compile(
          "\\b(?:Instant|LocalDate|LocalTime|LocalDateTime|OffsetDateTime|ZonedDateTime|Year|YearMonth)\\.now\\(\\)|System\\.currentTimeMillis\\(\\)|new"
              + " Date\\(\\)");
  private static final Pattern BANNED_NAME =
      Pattern.compile(
          "\\b(?:class|interface|record|enum) (\\w*(?:Impl|Utils?|Helpers?|Manager|Dto|DTO))\\b");
  private static final Pattern BANNED_PACKAGE =
      Pattern.compile("(?:common|dto|config|service|services|util|utils|helper|impl)");
  private static final Pattern PUBLIC_STORE =
      Pattern.compile("public (?:final )?(?:class|record) (\\w+(?:Store|Table))\\b");
  private static final Pattern PUBLIC_REPOSITORY =
      Pattern.compile("@Repository\\s+(?:@\\w+(?:\\([^)]*\\))?\\s+)*public ");

  @Test
  void everySourceIsFormatted() {
    var formatter = new Formatter();
    var untidy =
        Stream.concat(below(MAIN, ".java").stream(), below(TEST, ".java").stream())
            .filter(file -> !isFormatted(formatter, file))
            .toList();
    assertThat(untidy).as("run mvn spotless:apply").isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() {
    var packages =
        below(MAIN, ".java").stream()
            .map(file -> Objects.requireNonNull(file.getParent()))
            .collect(toCollection(TreeSet::new));
    assertThat(packages)
        .allSatisfy(
            folder -> {
              var info = folder.resolve("package-info.java");
              assertThat(Files.exists(info)).as("%s exists", info).isTrue();
              assertThat(text(info)).startsWith("/// ").contains("@NullMarked");
            });
  }

  @Test
  void noPackageIsADrawerForAnything() {
    assertThat(below(MAIN, ".java"))
        .noneMatch(
            file ->
                Stream.iterate(file.getParent(), Objects::nonNull, Path::getParent)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .anyMatch(name -> BANNED_PACKAGE.matcher(name).matches()));
  }

  @Test
  void noNameHidesWhatAClassIsFor() {
    assertThat(findings(below(MAIN, ".java"), source -> matches(BANNED_NAME, source))).isEmpty();
  }

  @Test
  void sqlIsNobodysButItsModules() {
    var stores = below(MAIN, ".java");
    assertThat(findings(stores, source -> matches(PUBLIC_STORE, source))).isEmpty();
    assertThat(findings(stores, source -> matches(PUBLIC_REPOSITORY, source))).isEmpty();
    var elsewhere =
        stores.stream()
            .filter(file -> text(file).contains("JdbcClient database"))
            .filter(file -> !text(file).contains("@Repository"))
            .toList();
    assertThat(elsewhere).isEmpty();
  }

  @Test
  void timeComesFromTheClock() {
    assertThat(findings(below(MAIN, ".java"), source -> matches(NOW, source))).isEmpty();
  }

  @Test
  void noFileIsTooLongToRead() {
    assertThat(below(MAIN, ".java"))
        .allSatisfy(
            file -> assertThat(text(file).lines().count()).isLessThanOrEqualTo(LONGEST_FILE));
  }

  @Test
  void nothingIsLeftToBeDone() {
    var unfinished = Pattern.compile("\\b(?:TODO|FIXME|XXX)\\b");
    assertThat(findings(below(MAIN, ".java"), source -> matches(unfinished, source))).isEmpty();
  }

  private static boolean isFormatted(Formatter formatter, Path file) {
    try {
      var source = text(file);
      return formatter.formatSourceAndFixImports(source).equals(source);
    } catch (FormatterException unreadable) {
      throw new IllegalStateException(file + " cannot be read as Java", unreadable);
    }
  }
}
