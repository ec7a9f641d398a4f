package nl.hangmap.clientfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.hangmap.HangmapTest;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.classification.Handling;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HangmapTest
@RecordApplicationEvents
class OwnPolicyTest {

  private static final String TYPES =
      """
      version: "1"
      types:
        letter:
          name: {nl: Brief, en: Letter}
          department: care
          states: {received: {name: {nl: Ontvangen, en: Received}}}
      """;
  private static final String RULES =
      """
      version: "own"
      departments: {care: {scope: caring, name: {nl: Zorg, en: Care}}}
      scopes:
        caring:
          name: {nl: Zorg, en: Care}
          rules:
            - {id: old, when: {age: {over: P2Y}}, handling: static, reason: {nl: Oud, en: Old}}
            - {id: young, when: {type: "*"}, handling: dynamic, reason: {nl: Jong, en: Young}}
      """;

  @Autowired private DocumentTypes types;
  @Autowired private Documents documents;
  @Autowired private AgedDocuments aged;
  @Autowired private ClientFileFixture fixture;
  @Autowired private Viewers viewers;
  @Autowired private MovableClock clock;
  @Autowired private ApplicationEvents events;

  @DynamicPropertySource
  static void ownPolicy(DynamicPropertyRegistry settings) {
    settings.add("hangmap.policies", OwnPolicyTest::folder);
  }

  @Test
  void takesThePolicyFromTheFolderOfTheSetting() {
    assertThat(types.all()).extracting(DocumentType::id).isEqualTo(List.of("letter"));
  }

  @Test
  void classifiesAnewWhatBecameOldThoughNobodyTouchedIt() {
    var today = LocalDate.now(clock);
    var letter = aLetter(today.minusYears(2).plusDays(1));
    var younger = aLetter(today.minusYears(2).plusDays(5));
    assertThat(letter.handling()).isEqualTo(Handling.DYNAMIC);

    clock.forward = Duration.ofDays(1);
    viewers.as(Viewer.system("test"), () -> aged.reclassify(today, LocalDate.now(clock)));

    assertThat(now(letter).rule()).isEqualTo("old");
    assertThat(now(letter).handling()).isEqualTo(Handling.STATIC);
    assertThat(now(younger)).isEqualTo(younger);
    assertThat(events.stream(DocumentReclassified.class))
        .containsExactly(new DocumentReclassified(now(letter), Handling.DYNAMIC));
  }

  private DocumentView now(DocumentView document) {
    return fixture.asSystem(() -> documents.get(document.id()));
  }

  private DocumentView aLetter(LocalDate date) {
    return fixture.aDocument(
        fixture.aCustomer(), new NewDocument("letter", date, null, Map.of(), null, null));
  }

  private static Path folder() {
    try {
      var folder = Files.createTempDirectory("policies-");
      Files.writeString(folder.resolve("document-types.yaml"), TYPES);
      Files.writeString(folder.resolve("classification.yaml"), RULES);
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// The real clock, which a test can put forward.
  static final class MovableClock extends Clock {

    private Duration forward = Duration.ZERO;

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(forward);
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Europe/Amsterdam");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(instant(), zone);
    }
  }

  @TestConfiguration
  static class MovableTime {

    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }
}
