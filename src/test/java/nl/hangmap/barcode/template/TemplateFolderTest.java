package nl.hangmap.barcode.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFolderTest {

  private static final String GOOD =
      """
      form: labels
      name: {nl: Proef, en: Trial}
      stock: {width: 70, height: 36, columns: 3, rows: 8, left: 0, top: 4.43}
      elements:
        - {code128: "{code}", x: 5, y: 5, module: 0.3, height: 12}
        - {text: "{grouped} {type} {date}", x: 5, y: 20, width: 60, size: 10}
      """;

  @TempDir private Path folder;

  @Test
  void readsEveryDeliveredTemplate() {
    var templates = TemplateFolder.read(null);
    assertThat(templates.keySet())
        .contains(
            "avery-l7160",
            "avery-l7651",
            "avery-l7163",
            "avery-l7162",
            "avery-l7165",
            "avery-l7161",
            "avery-l7159",
            "zweckform-3475",
            "separator",
            "cover",
            "reply-form");
    assertThat(templates.get("avery-l7160")).extracting(Template::perPage).isEqualTo(21);
  }

  @Test
  void anOwnTemplateGoesBeforeTheDeliveredOneOfTheSameName() throws IOException {
    Files.writeString(folder.resolve("avery-l7160.yaml"), GOOD);
    Files.writeString(folder.resolve("our-own.yaml"), GOOD);
    var templates = TemplateFolder.read(folder);
    assertThat(templates.get("avery-l7160")).extracting(t -> t.name().en()).isEqualTo("Trial");
    assertThat(templates).containsKeys("our-own", "cover");
  }

  @Test
  void namesFileLineAndRemedyOfEveryMistake() throws IOException {
    var bad =
        GOOD.replace("rows: 8", "rows: 9")
            .replace("module: 0.3", "module: 0.2")
            .replace("{date}", "{customer}")
            .replace("size: 10", "sise: 10");
    assertThat(mistakesIn(bad))
        .anyMatch(line -> line.contains("trial.yaml, line 3: ") && line.contains("beyond A4"))
        .anyMatch(
            line ->
                line.contains("line 5: 'module' of the code128 is 0.2.") && line.contains("0.25"))
        .anyMatch(line -> line.contains("line 6: The text has no key 'sise'."))
        .anyMatch(line -> line.contains("line 6: There is no field {customer} on the label."))
        .hasSize(5);
  }

  @Test
  void refusesACodeThatDoesNotFitWithItsQuietZone() throws IOException {
    assertThat(mistakesIn(GOOD.replace("x: 5, y: 5", "x: 2, y: 5")))
        .singleElement()
        .asString()
        .contains("line 5", "quiet zone", "Move it");
    assertThat(mistakesIn(GOOD.replace("code128: \"{code}\"", "code128: \"{type}\"")))
        .anyMatch(line -> line.contains("A code cannot hold '{type}'."));
  }

  @Test
  void refusesWhatIsNoTemplate() throws IOException {
    assertThat(mistakesIn("")).singleElement().asString().contains("The file is empty.");
    assertThat(mistakesIn("form: [")).singleElement().asString().contains("This is no YAML");
    assertThat(mistakesIn("- a\n")).anyMatch(line -> line.contains("The template is no mapping."));
    assertThat(mistakesIn(GOOD.replace("form: labels", "form: label")))
        .anyMatch(line -> line.contains("'form' of the template cannot be 'label'."));
    assertThat(mistakesIn(GOOD.replace("elements:", "element:")))
        .anyMatch(line -> line.contains("line 4: The template has no key 'element'."));
    assertThat(mistakesIn(GOOD.replace("- {code128", "- {code93")))
        .anyMatch(line -> line.contains("line 5: The element does not say what it is."));
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    var rejected =
        catchThrowableOfType(
            TemplatesRejected.class, () -> TemplateFolder.read(folder.resolve("gone")));
    assertThat(rejected).hasMessageContaining("hangmap.barcode-templates");
  }

  private List<String> mistakesIn(String text) throws IOException {
    Files.writeString(folder.resolve("trial.yaml"), text);
    var rejected = catchThrowableOfType(TemplatesRejected.class, () -> TemplateFolder.read(folder));
    return rejected.problems().stream().map(TemplateProblem::toString).toList();
  }
}
