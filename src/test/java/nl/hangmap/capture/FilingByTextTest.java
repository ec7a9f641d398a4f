package nl.hangmap.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.hangmap.HangmapTest;
import nl.hangmap.access.Users;
import nl.hangmap.capture.guess.FilingRecord;
import nl.hangmap.capture.guess.FilingRule;
import nl.hangmap.capture.guess.FilingRules;
import nl.hangmap.customer.Address;
import nl.hangmap.customer.AddressKind;
import nl.hangmap.customer.CustomerDetails;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.NewCustomer;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HangmapTest
class FilingByTextTest {

  private static final String IBAN = "NL86INGB0002445588";

  @Autowired private Intake intake;
  @Autowired private Review review;
  @Autowired private FilingRules rules;
  @Autowired private Users users;

  @AfterEach
  void asDelivered() {
    set(null, 70);
  }

  @Test
  void asksAPersonWhoseDocumentItIsUntilAnAdministratorAllowsATextToSay() {
    var customer = knownCustomer();
    assertThat(taken(customer).state()).isEqualTo(ItemState.REVIEW);

    set(98, 70);
    var filed = taken(customer);
    assertThat(filed.state()).as("%s", filed.reasons()).isEqualTo(ItemState.FILED);
    assertThat(filed.customer()).isEqualTo(customer.value());
    assertThat(filed.reasons()).extracting(Reason::name).contains("believed", "evidence.NUMBER");

    set(100, 70);
    assertThat(taken(customer).state()).isEqualTo(ItemState.REVIEW);
  }

  @Test
  void learnsTypesFromWhatPeopleSettle() {
    var customer = intake.customer("Leermeester B.V.");
    for (int number = 0; number < 6; number++) {
      settleAsComplaint(
          waiting("Bericht over geluid", "Buren en blaffende honden " + number), customer);
      long id = waiting("Nieuwsbrief zeilvereniging", "Regatta en havenfeest " + number);
      intake.system(
          () ->
              review.settle(
                  id,
                  new Settlement(
                      null,
                      customer.value(),
                      "correspondence",
                      null,
                      null,
                      Map.of(),
                      null,
                      false)));
    }
    long id = waiting("Zeilvereniging", "uitnodiging regatta");
    var suggested = intake.system(() -> review.get(id)).suggestions().types().getFirst();
    assertThat(suggested.type()).isEqualTo("correspondence");
    assertThat(suggested.reasons()).extracting(Reason::name).contains("learned");
    assertThat(String.join(" ", suggested.reasons().getLast().arguments())).contains("regatta");
  }

  @Test
  void tellsHowOftenTheTextWasRightAtEachThreshold() {
    var before = at(90);
    var customer = knownCustomer();
    var other = intake.customer("Toch een ander B.V.");
    settle(taken(customer).id(), customer);
    settle(taken(customer).id(), other);
    var after = at(90);
    assertThat(after.customers()).isEqualTo(before.customers() + 2);
    assertThat(after.customersWrong()).isEqualTo(before.customersWrong() + 1);
    assertThat(after.settled()).isEqualTo(before.settled() + 2);
  }

  @Test
  void refusesWhatIsNoPercentageAStaleChangeAndPeopleWithoutTheRight() {
    assertThat(refusal(() -> set(49, 101)).problems())
        .extracting(problem -> problem.field())
        .containsExactly("customerPercent", "typePercent");
    assertThat(refusal(() -> rules.change(new FilingRule(90, 90, 0))).kind())
        .isEqualTo(Refusal.Kind.STALE);
    var mailroom = users.viewer("mailroom").orElseThrow();
    assertThat(
            catchThrowableOfType(
                    Refusal.class, () -> intake.viewers.as(mailroom, () -> rules.get()))
                .kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
  }

  private FilingRecord at(int percent) {
    return intake.system(rules::record).stream()
        .filter(one -> one.percent() == percent)
        .findFirst()
        .orElseThrow();
  }

  private void settle(long id, CustomerNumber customer) {
    var wish =
        new Settlement(null, customer.value(), "correspondence", null, null, Map.of(), null, false);
    intake.system(() -> review.settle(id, wish));
  }

  private void set(@Nullable Integer customer, Integer type) {
    intake.system(() -> rules.change(new FilingRule(customer, type, rules.get().version())));
  }

  private Refusal refusal(Runnable work) {
    return Objects.requireNonNull(
        catchThrowableOfType(
            Refusal.class,
            () ->
                intake.system(
                    () -> {
                      work.run();
                      return 0;
                    })));
  }

  private FoundDocument taken(CustomerNumber customer) {
    return found(
        "Betreft: Uw verhuizing",
        "Uw klantnummer: " + customer.value(),
        "Rekening " + IBAN,
        "Geachte heer,",
        "Hoogachtend");
  }

  private void settleAsComplaint(long id, CustomerNumber customer) {
    var keyPoints = Map.<String, @Nullable String>of("subject", "Geluid");
    var wish =
        new Settlement(null, customer.value(), "complaint", null, null, keyPoints, null, false);
    intake.system(() -> review.settle(id, wish));
  }

  private long waiting(String... lines) {
    return found(lines).id();
  }

  private FoundDocument found(String... lines) {
    return intake.taken(ScannedFile.pdf("brief.pdf", Sheet.of(lines))).documents().getFirst();
  }

  private CustomerNumber knownCustomer() {
    var number = new CustomerNumber("TXT-86001");
    return intake.system(
        () -> {
          if (!intake.customers.exists(number)) {
            var address =
                new Address(AddressKind.POST, "Kade", "1", null, "8711 AA", "Workum", null);
            intake.customers.create(
                new NewCustomer(
                    number.value(),
                    CustomerDetails.company("Zeker Weten B.V.")
                        .withAddresses(List.of(address))
                        .withAccounts(IBAN, null)));
          }
          return number;
        });
  }
}
