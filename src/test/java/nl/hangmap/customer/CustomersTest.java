package nl.hangmap.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import nl.hangmap.HangmapTest;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HangmapTest
class CustomersTest {

  @Autowired private Customers customers;
  @Autowired private Viewers viewers;

  @Test
  void registersAPersonInOneNotation() {
    var wish =
        CustomerDetails.person("Jan", "van den", "Berg")
            .withAddresses(List.of(address("12a", "1234ab")))
            .withContact("jan@example.org", "020-1234567")
            .withDepartments("care");
    var created = create(new NewCustomer(" cus-1 ", wish));
    assertThat(created.number().value()).isEqualTo("CUS-1");
    assertThat(created.name()).isEqualTo("Jan van den Berg");
    assertThat(created.sortName()).isEqualTo("Berg, Jan van den");
    assertThat(created.details().telephone()).isEqualTo("+31201234567");
    assertThat(created.details().addresses())
        .containsExactly(
            new Address(AddressKind.VISIT, "Dorpsstraat", "12", "A", "1234 AB", "Utrecht", "NL"));
    assertThat(asSteward(() -> customers.get(created.number()))).isEqualTo(created);
  }

  @Test
  void allocatesANumberWithItsOwnPrefix() {
    var first = create(new NewCustomer(null, CustomerDetails.company("Bakkerij Jansen B.V.")));
    var second = create(new NewCustomer("", CustomerDetails.company("Bakkerij Jansen B.V.")));
    assertThat(first.number().value()).matches("H[0-9]{6,}");
    assertThat(second.number()).isNotEqualTo(first.number());
  }

  @Test
  void saysWhoseTheTakenNumberIs() {
    create(new NewCustomer("TAKEN-1", CustomerDetails.company("Eerste B.V.")));
    var refusal =
        refusal(() -> create(new NewCustomer("taken-1", CustomerDetails.company("Tweede"))));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refusal.problems())
        .containsExactly(
            Problem.of("customer.number-taken", "TAKEN-1", "Eerste B.V.").at("number"));
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    var wish =
        new CustomerDetails(
                null,
                " ",
                null,
                null,
                null,
                null,
                List.of(address("x", "1234 SS")),
                "a@b",
                "12",
                "NL00RABO0123456789",
                "123",
                null)
            .withDepartments("Sales!");
    var refusal = refusal(() -> create(new NewCustomer("no number", wish)));
    assertThat(refusal.problems())
        .extracting(Problem::field)
        .containsExactlyInAnyOrder(
            "number",
            "kind",
            "addresses[0].houseNumber",
            "addresses[0].postcode",
            "email",
            "telephone",
            "iban",
            "kvkNumber",
            "departments");
  }

  @Test
  void refusesACompanyWithoutAName() {
    var refusal = refusal(() -> create(new NewCustomer(null, CustomerDetails.company(" "))));
    assertThat(refusal.problems()).containsExactly(Problem.of("customer.name-missing").at("name"));
  }

  @Test
  void changesARecordOnlyFromItsLatestVersion() {
    var before = create(new NewCustomer("CHANGE-1", CustomerDetails.company("Oud B.V.")));
    var after = change(before, CustomerDetails.company("Nieuw B.V."));
    assertThat(after.name()).isEqualTo("Nieuw B.V.");
    assertThat(after.version()).isEqualTo(2);
    var refusal = refusal(() -> change(before, CustomerDetails.company("Anders B.V.")));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE);
  }

  private static Address address(String houseNumber, String postcode) {
    return new Address(
        AddressKind.VISIT, "Dorpsstraat", houseNumber, null, postcode, "Utrecht", null);
  }

  private CustomerView create(NewCustomer wish) {
    return asSteward(() -> customers.create(wish));
  }

  private CustomerView change(CustomerView before, CustomerDetails details) {
    return asSteward(() -> customers.change(before.number(), before.version(), details));
  }

  private <T extends @Nullable Object> T asSteward(java.util.function.Supplier<T> work) {
    return viewers.as(Viewer.system("test"), work);
  }

  private static Refusal refusal(Runnable work) {
    return catchThrowableOfType(Refusal.class, work::run);
  }
}
