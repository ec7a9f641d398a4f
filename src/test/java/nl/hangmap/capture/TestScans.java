package nl.hangmap.capture;

import java.util.Arrays;
import java.util.List;
import nl.hangmap.access.Users;
import org.springframework.stereotype.Component;

/// Scans for tests outside this package.
@Component
public class TestScans {

  private final Intake intake;
  private final Users users;

  TestScans(Intake intake, Users users) {
    this.intake = intake;
    this.users = users;
  }

  /// A PDF of one page that says only this.
  public byte[] letter(String line) {
    return ScannedFile.pdf("letter.pdf", Sheet.of(line)).bytes();
  }

  /// A PDF of one page that is a quote with this number.
  public byte[] quote(String number) {
    return ScannedFile.pdf("quote.pdf", Sheet.quote(number)).bytes();
  }

  /// A PDF of pages that each say one line; an empty one is a separator sheet.
  public byte[] stack(String... lines) {
    var sheets =
        Arrays.stream(lines)
            .map(line -> line.isEmpty() ? Sheet.separator() : Sheet.of(line))
            .toList();
    return ScannedFile.pdf("stack.pdf", sheets).bytes();
  }

  /// Hands a file in as the mailroom and waits until nothing of it is under way.
  public long take(String name, byte[] bytes) {
    var mailroom = users.viewer("mailroom").orElseThrow();
    long batch =
        intake.viewers.as(
            mailroom,
            () ->
                intake.batches.receive(
                    NewBatch.from(Channel.PAGE), List.of(new ScannedFile(name, bytes).incoming())));
    waitFor(batch);
    return batch;
  }

  public void waitFor(long batch) {
    intake.done(batch);
  }

  /// The first document of a batch, which must be in review.
  public long inReview(long batch) {
    var found = intake.done(batch).documents().getFirst();
    if (found.state() != ItemState.REVIEW) {
      throw new AssertionError("not in review: " + found);
    }
    return found.id();
  }

  public String customer(String name) {
    return intake.customer(name).value();
  }
}
