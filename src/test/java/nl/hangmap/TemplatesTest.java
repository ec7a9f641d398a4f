package nl.hangmap;

import static nl.hangmap.Sources.TEMPLATES;
import static nl.hangmap.Sources.below;
import static nl.hangmap.Sources.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern TAG =
      Pattern.compile("<(?:\"[^\"]*\"|'[^']*'|[^'\">])*>", Pattern.DOTALL);
  private static final Pattern EXPRESSION =
      Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);
  private static final Pattern WORDS = Pattern.compile("\\p{L}[^\\n]*");
  private static final Pattern SPOKEN_ATTRIBUTE =
      Pattern.compile("\\s(?:title|alt|placeholder|aria-label)=\"[^\"]*\\p{L}[^\"]*\"");
  private static final Pattern MOMENT =
      Pattern.compile("temporals\\.format\\([\\w.]*(?:At|\\.at)\\s*,");
  private static final Pattern INLINE =
      Pattern.compile(
          "<style|\\sstyle=|th:style|<script(?![^>]*\\ssrc=)(?![^>]*th:src=)|\\son[a-z]+=\""
              + "|hx-on|javascript:|hx-trigger=\"[^\"]*\\[");

  @Test
  void everyTextComesFromTheMessages() {
    assertThat(findings(below(TEMPLATES, ".html"), TemplatesTest::words)).isEmpty();
    assertThat(findings(below(TEMPLATES, ".html"), html -> matches(SPOKEN_ATTRIBUTE, html)))
        .isEmpty();
  }

  @Test
  void nothingNeedsAnExceptionToTheContentSecurityPolicy() {
    assertThat(findings(below(TEMPLATES, ".html"), html -> matches(INLINE, html))).isEmpty();
  }

  @Test
  void momentsAreShownInTheTimeOfTheOffice() {
    assertThat(findings(below(TEMPLATES, ".html"), html -> matches(MOMENT, html))).isEmpty();
  }

  private static List<String> words(String html) {
    var text = EXPRESSION.matcher(TAG.matcher(without(html)).replaceAll("\n")).replaceAll("");
    return Sources.matches(WORDS, text.replaceAll("&[a-z#0-9]+;", ""));
  }

  private static String without(String html) {
    return COMMENT.matcher(html).replaceAll("");
  }

  private static List<String> matches(Pattern pattern, String html) {
    return Sources.matches(pattern, without(html));
  }
}
