package nl.hangmap.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.hangmap.barcode.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Nothing is lost and nothing is doubled when the application is killed (`kill -9`) while it works
/// on a stack, however often and whenever: alone, or with its page workers and its database.
class KilledAnywhereIT {

  private static final int KILLS = 10;
  private static final long SEED = 20261121;

  /// Words that are on one page each, by which a page is recognised wherever it ends.
  private static final List<String> WORDS =
      List.of(
          "aardappel",
          "bakkerij",
          "citroen",
          "dakgoot",
          "eekhoorn",
          "fabriek",
          "gordijn",
          "handdoek",
          "industrie",
          "jaargang",
          "kandelaar",
          "lantaarn",
          "maandag",
          "notaris",
          "olifant",
          "pannenkoek",
          "radijs",
          "schouwburg",
          "tafelkleed",
          "uitgeverij",
          "vakantie",
          "wasmachine",
          "zonnebloem",
          "appelmoes",
          "boekhouding",
          "dinsdag",
          "garage",
          "hamer",
          "kompas",
          "landkaart",
          "molenaar",
          "oktober",
          "paraplu",
          "regenboog",
          "spoorweg",
          "tulpen",
          "veerboot",
          "winter");

  /// How many pages each document of the stack has, in its order; together 36, with four separators
  /// between the last five: 40 sheets.
  private static final List<Integer> CODED = List.of(7, 5, 6, 4, 3);

  private static final List<Integer> UNCODED = List.of(4, 3, 2);
  private static final int DOUBTFUL = 2;
  private static final int SEPARATORS = 4;
  private static final int DOCUMENTS = CODED.size() + UNCODED.size() + 1;

  /// All there is to do, in pages read and documents brought where they belong.
  private static final int WORK = 40 + DOCUMENTS;

  @TempDir private Path folder;

  private final Random random = new Random(SEED);
  private int word;

  @Test
  void endsWithEveryPageOnceWhereItBelongsHoweverOftenItIsKilled() throws Exception {
    try (var application = new RunningApplication(folder)) {
      application.start();
      application.awaitReady();
      var customer = customer(application);
      var documents = documents(application, customer);
      var stack = stack(documents);
      var batch =
          application.handIn("?customer=" + customer + "&type=quote", stack).get("id").asLong();
      var kills = new ArrayList<String>();
      for (int kill = 0; kill < KILLS; kill++) {
        kills.add(killSomewhere(application, batch, kill));
        application.start();
      }
      application.awaitReady();
      System.out.println("Killed " + kills);
      check(application, done(application, batch), documents, customer);
    }
  }

  /// The moments are spread over the work by how much of it is done, each at random within its
  /// part, so that they fall into every step however fast the machine is; two fall into a start.
  private String killSomewhere(RunningApplication application, long batch, int kill)
      throws IOException, InterruptedException {
    boolean starting = kill % 4 == 2;
    if (starting) {
      Thread.sleep(random.nextInt(5_000));
    } else {
      application.awaitReady();
    }
    var at = starting ? "at the start" : awaitWork(application, batch, moment(kill));
    boolean everything = kill % 2 == 0;
    if (everything) {
      application.killWithAllOfItsProcesses(random);
    } else {
      application.kill();
    }
    return at + (everything ? " with all its processes" : " alone");
  }

  /// @return after how many pages read and documents done
  private int moment(int kill) {
    return WORK * kill / KILLS + random.nextInt(WORK / KILLS);
  }

  private String awaitWork(RunningApplication application, long batch, int moment)
      throws IOException, InterruptedException {
    var patience = new Patience(batch);
    while (true) {
      var view = application.get("/api/v1/batches/" + batch);
      assertSumIsRight(view.get("pages"));
      int read = view.get("files").get(0).get("pagesRead").asInt();
      int ended = 0;
      for (var found : view.get("documents")) {
        ended += found.get("state").asString().equals("FILING") ? 0 : 1;
      }
      if (read + ended >= moment) {
        Thread.sleep(random.nextInt(200));
        return "after %d pages read and %d documents".formatted(read, ended);
      }
      patience.pause(view);
    }
  }

  private static String customer(RunningApplication application)
      throws IOException, InterruptedException {
    return application
        .post("/api/v1/customers", "{\"kind\":\"COMPANY\",\"name\":\"Stroomuitval B.V.\"}")
        .get("number")
        .asString();
  }

  private static List<Identifier> documents(RunningApplication application, String customer)
      throws IOException, InterruptedException {
    var made = new ArrayList<Identifier>();
    for (int number = 1; number <= CODED.size(); number++) {
      var body =
          "{\"type\":\"quote\",\"date\":\"2026-11-01\",\"keyPoints\":{\"number\":\"A-%d\"}}"
              .formatted(number);
      var path = "/api/v1/customers/" + customer + "/documents";
      made.add(Identifier.parse(application.post(path, body).get("id").asString()));
    }
    return made;
  }

  private ScannedFile stack(List<Identifier> documents) {
    var sheets = new ArrayList<Sheet>();
    for (int place = 0; place < CODED.size(); place++) {
      addPages(CODED.get(place), sheets).with(documents.get(place));
    }
    for (int pages : UNCODED) {
      sheets.add(Sheet.separator());
      addPages(pages, sheets);
    }
    sheets.add(Sheet.separator());
    addPages(DOUBTFUL, sheets).with("D00000012343");
    assertThat(sheets).hasSize(40);
    return ScannedFile.pdf("stapel.pdf", sheets);
  }

  /// @return the first of them
  private Sheet addPages(int count, List<Sheet> sheets) {
    int first = sheets.size();
    for (int page = 0; page < count; page++) {
      sheets.add(
          Sheet.of(
              "Offertenummer: 2026-" + (500 + word),
              "Het woord op dit blad is " + WORDS.get(word++) + ".",
              "Wij danken u voor uw aanvraag en doen u graag dit voorstel toekomen.",
              "De werkzaamheden worden uitgevoerd volgens de geldende voorwaarden."));
    }
    return sheets.get(first);
  }

  private static JsonNode done(RunningApplication application, long batch)
      throws IOException, InterruptedException {
    var patience = new Patience(batch);
    while (true) {
      var view = application.get("/api/v1/batches/" + batch);
      assertSumIsRight(view.get("pages"));
      if (!view.get("state").asString().equals("PROCESSING")) {
        return view;
      }
      patience.pause(view);
    }
  }

  /// Looks again every so often, and not for ever.
  private record Patience(long batch, long end) {

    Patience(long batch) {
      this(batch, System.nanoTime() + TimeUnit.MINUTES.toNanos(5));
    }

    void pause(JsonNode view) throws InterruptedException {
      if (System.nanoTime() > end) {
        throw new AssertionError("batch " + batch + " does not come further: " + view);
      }
      Thread.sleep(50);
    }
  }

  private static void assertSumIsRight(JsonNode pages) {
    int sum = 0;
    for (var where :
        List.of("filed", "inReview", "rejected", "separators", "blank", "processing")) {
      sum += pages.get(where).asInt();
    }
    assertThat(pages.get("received").asInt()).isEqualTo(sum);
  }

  private static void check(
      RunningApplication application, JsonNode view, List<Identifier> documents, String customer)
      throws IOException, InterruptedException {
    var pages = view.get("pages");
    assertThat(pages.get("received").asInt()).isEqualTo(40);
    assertThat(pages.get("separators").asInt()).isEqualTo(SEPARATORS);
    assertThat(pages.get("inReview").asInt()).isEqualTo(DOUBTFUL);
    assertThat(pages.get("filed").asInt()).isEqualTo(40 - SEPARATORS - DOUBTFUL);
    assertThat(view.get("documents").size()).isEqualTo(DOCUMENTS);
    var file = application.get("/api/v1/customers/" + customer + "/file?limit=100").get("items");
    assertThat(file.size()).as("documents on file").isEqualTo(DOCUMENTS - 1);
    int from = 0;
    for (int place = 0; place < DOCUMENTS - 1; place++) {
      var found = view.get("documents").get(place);
      var id = found.get("document").asString();
      if (place < CODED.size()) {
        assertThat(id).isEqualTo(documents.get(place).text());
      }
      int count = found.get("pages").asInt();
      assertThat(found.get("version").asInt()).as("versions of " + id).isEqualTo(1);
      checkText(application, id, WORDS.subList(from, from + count));
      from += count;
    }
  }

  /// The text of a document holds the words of its own pages, in their order, and no others.
  private static void checkText(RunningApplication application, String id, List<String> expected)
      throws IOException, InterruptedException {
    var text =
        application
            .text("/api/v1/documents/" + id + "/content?rendition=text")
            .toLowerCase(Locale.ROOT);
    var found = WORDS.stream().filter(text::contains).toList();
    assertThat(found).as("words of " + id).isEqualTo(expected);
    for (var word : expected) {
      assertThat(text.split(word, -1)).as(word + " stands once in " + id).hasSize(2);
    }
  }
}
