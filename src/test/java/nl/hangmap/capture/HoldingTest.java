package nl.hangmap.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import nl.hangmap.HangmapTest;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HangmapTest
class HoldingTest {

  private static final int PEOPLE = 4;
  private static final int EACH = 3;

  @Autowired private Intake intake;
  @Autowired private Holding holding;
  @Autowired private Review review;
  @Autowired private Viewers viewers;
  @Autowired private JdbcClient database;

  @Test
  void givesNobodyADocumentThatSomebodyElseIsBusyWith() throws Exception {
    long first = waiting(PEOPLE * EACH).getFirst();
    var work = new ArrayList<Callable<List<Long>>>();
    for (int person = 0; person < PEOPLE; person++) {
      var name = "reviewer-" + person;
      work.add(() -> as(name, () -> someBehind(first - 1)));
    }
    var taken = new ArrayList<Long>();
    try (var people = Executors.newFixedThreadPool(PEOPLE)) {
      for (var one : people.invokeAll(work)) {
        taken.addAll(one.get());
      }
    }
    assertThat(taken).hasSize(PEOPLE * EACH).doesNotHaveDuplicates();
    database.sql("update capture.item set held_by = null, held_until = null").update();
  }

  @Test
  void refusesADecisionAboutADocumentThatSomebodyElseHoldsUntilItIsTakenOver() {
    long id = waiting(1).getFirst();
    assertThat(as("one", () -> holding.hold(id))).isEqualTo("job:one");
    assertThat(as("two", () -> holding.hold(id))).isEqualTo("job:one");
    assertThat(as("two", () -> review.get(id)).summary().heldBy()).isEqualTo("job:one");
    var refusal =
        catchThrowableOfType(
            Refusal.class, () -> as("two", () -> review.reject(id, "Dubbel gescand")));
    assertThat(refusal.problems().getFirst().code()).isEqualTo("review.held");
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    as(
        "two",
        () -> {
          holding.takeOver(id);
          return review.reject(id, "Dubbel gescand");
        });
    assertThat(as("one", () -> review.get(id)).state()).isEqualTo(ItemState.REJECTED);
  }

  @Test
  void letsGoOfWhatItsHolderWasNotHeardOfForMinutes() {
    long id = waiting(1).getFirst();
    as("gone", () -> holding.hold(id));
    database
        .sql(
            "update capture.item set held_until = held_until - interval '4 minutes' where id = :id")
        .param("id", id)
        .update();
    assertThat(as("here", () -> review.get(id)).summary().heldBy()).isNull();
    assertThat(as("here", () -> holding.hold(id))).isEqualTo("job:here");
  }

  @Test
  void goesOnBehindADocumentThatIsLeftForLater() {
    var ids = waiting(2);
    as("hasty", () -> holding.hold(ids.getFirst()));
    assertThat(as("hasty", () -> holding.skip(ids.getFirst()))).contains(ids.getLast());
    assertThat(as("other", () -> holding.hold(ids.getFirst()))).isEqualTo("job:other");
    assertThat(as("other", () -> holding.hold(ids.getLast()))).isEqualTo("job:hasty");
  }

  @Test
  void givesTheNextOneToWhoSettledTheLast() {
    var ids = waiting(2);
    var customer = intake.customer("Vlot B.V.").value();
    var wish =
        new Settlement(null, customer, "quote", null, null, Map.of("number", "8"), null, false);
    var settled = as("quick", () -> review.settle(ids.getFirst(), wish));
    assertThat(settled.next()).isEqualTo(ids.getLast());
    assertThat(as("other", () -> holding.hold(ids.getLast()))).isEqualTo("job:quick");
  }

  private List<Long> someBehind(long after) {
    var taken = new ArrayList<Long>();
    long last = after;
    for (int count = 0; count < EACH; count++) {
      last = holding.next(last).orElseThrow();
      taken.add(last);
    }
    return taken;
  }

  /// Documents of one page that wait, in the order of the queue.
  private List<Long> waiting(int count) {
    var ids = new ArrayList<Long>();
    for (int sheet = 0; sheet < count; sheet++) {
      var batch = intake.taken(ScannedFile.pdf("vel.pdf", Sheet.of("Vel " + sheet)));
      ids.add(batch.documents().getFirst().id());
    }
    return ids;
  }

  private <T> T as(String name, Supplier<T> work) {
    return viewers.as(Viewer.system(name), work);
  }
}
