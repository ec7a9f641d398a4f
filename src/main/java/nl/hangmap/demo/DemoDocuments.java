package nl.hangmap.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.hangmap.clientfile.NewDocument;
import org.springframework.stereotype.Component;

/// Makes up the documents of a customer: quotes, some accepted and followed by a contract or an
/// order, and now and then a service call.
@Component
class DemoDocuments {

  private static final List<String> WORKS =
      List.of(
          "Warmtepomp",
          "Zonnepanelen",
          "Dakisolatie",
          "Laadpaal",
          "Cv-ketel",
          "Kozijnen",
          "Onderhoud installatie",
          "Ventilatie");

  private final Clock clock;

  DemoDocuments(Clock clock) {
    this.clock = clock;
  }

  List<NewDocument> of(SplittableRandom random) {
    var documents = new ArrayList<NewDocument>();
    for (var count = random.nextInt(1, 4); count > 0; count--) {
      addQuote(documents, random);
    }
    if (random.nextInt(4) == 0) {
      documents.add(serviceCall(random));
    }
    return documents;
  }

  private void addQuote(List<NewDocument> documents, SplittableRandom random) {
    var work = WORKS.get(random.nextInt(WORKS.size()));
    var date = LocalDate.now(clock).minusDays(random.nextInt(5, 900));
    var amount = random.nextInt(400, 18_000) + ".00";
    var open = date.isAfter(LocalDate.now(clock).minusDays(60));
    var accepted = !open && random.nextInt(3) > 0;
    documents.add(
        new NewDocument(
            "quote",
            date,
            "Offerte " + work,
            Map.of(
                "number", number("Q", random),
                "amount", amount,
                "expiry", date.plusDays(60).toString()),
            open ? "open" : accepted ? "accepted" : "lapsed",
            "sales"));
    if (accepted) {
      documents.add(followUp(work, date.plusDays(random.nextInt(3, 30)), amount, random));
    }
  }

  private static NewDocument followUp(
      String work, LocalDate date, String amount, SplittableRandom random) {
    if (random.nextBoolean()) {
      var points = Map.of("number", number("O", random), "amount", amount);
      return new NewDocument("order", date, "Order " + work, points, "open", "sales");
    }
    var points = Map.of("number", number("K", random), "amount", amount, "start", date.toString());
    return new NewDocument("contract", date, "Contract " + work, points, "running", "sales");
  }

  private NewDocument serviceCall(SplittableRandom random) {
    var date = LocalDate.now(clock).minusDays(random.nextInt(1, 200));
    var points = Map.of("number", number("S", random), "subject", "Storing");
    return new NewDocument("service-call", date, "Melding storing", points, "open", "care");
  }

  private static String number(String series, SplittableRandom random) {
    return series + "-" + random.nextInt(2024, 2027) + "-" + random.nextInt(10_000, 99_999);
  }
}
