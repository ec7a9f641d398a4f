package nl.hangmap.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import nl.hangmap.kernel.DataFolder;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.mailroom.Mailings;
import nl.hangmap.mailroom.NewMailing;
import nl.hangmap.mailroom.ReplyForms;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A mailing that went to the first customers, and its reply forms to scan as if they came back.
@Component
@Order(4)
class DemoMailing implements DemoPart {

  private static final int PIECES = 24;

  private final Mailings mailings;
  private final ReplyForms forms;
  private final DataFolder folder;
  private final DemoSettings settings;
  private final TransactionTemplate transaction;

  DemoMailing(
      Mailings mailings,
      ReplyForms forms,
      DataFolder folder,
      DemoSettings settings,
      TransactionTemplate transaction) {
    this.mailings = mailings;
    this.forms = forms;
    this.folder = folder;
    this.settings = settings;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "mailing, with its reply forms in " + file().getParent();
  }

  @Override
  public boolean isThere() {
    return Files.exists(file());
  }

  @Override
  public void add() {
    var there = mailings.list(PageRequest.first()).items();
    long mailing = there.isEmpty() ? made() : there.getLast().id();
    try {
      Files.write(file(), forms.of(mailing, 1, PIECES));
    } catch (IOException failed) {
      throw new UncheckedIOException("The reply forms cannot be written", failed);
    }
  }

  private long made() {
    return transaction.<Long>execute(
        status -> {
          var wish =
              new NewMailing(
                  "Onderhoudsbeurt voorjaar",
                  "Het onderhoud van uw installatie loopt binnenkort af. Wilt u het verlengen?",
                  List.of("Ja, graag", "Nee, dank u", "Bel mij"),
                  "reply-coupon",
                  null);
          long id = mailings.create(wish).id();
          var customers =
              LongStream.range(0, Math.min(PIECES, settings.customers()))
                  .mapToObj(DemoCustomers::number)
                  .toList();
          mailings.addPieces(id, customers);
          mailings.mail(id, null);
          return id;
        });
  }

  private Path file() {
    return folder.folder("sample-returns").resolve("antwoordformulieren.pdf");
  }
}
