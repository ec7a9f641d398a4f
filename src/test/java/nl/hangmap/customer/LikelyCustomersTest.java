package nl.hangmap.customer;

import static nl.hangmap.customer.Evidence.Kind.EMAIL;
import static nl.hangmap.customer.Evidence.Kind.IBAN;
import static nl.hangmap.customer.Evidence.Kind.KVK_NUMBER;
import static nl.hangmap.customer.Evidence.Kind.NAME;
import static nl.hangmap.customer.Evidence.Kind.NUMBER;
import static nl.hangmap.customer.Evidence.Kind.POSTCODE_AND_HOUSE_NUMBER;
import static nl.hangmap.customer.Evidence.Kind.TELEPHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.hangmap.HangmapTest;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HangmapTest
class LikelyCustomersTest {

  @Autowired private Customers customers;
  @Autowired private Viewers viewers;

  @BeforeEach
  void someCustomers() {
    if (viewers.as(
        Viewer.system("test"), () -> customers.exists(new CustomerNumber("LKL-40021")))) {
      return;
    }
    create(
        "LKL-40021",
        CustomerDetails.person("Geertruida", "van der", "Molenschot")
            .withContact("g.molenschot@example.org", "0301234567")
            .withAccounts("NL20INGB0001234567", null),
        "14 b");
    create(
        "LKL-40022",
        CustomerDetails.company("Timmerbedrijf Houtworm B.V.").withAccounts(null, "68750110"),
        "15");
  }

  @Test
  void knowsALetterByTheCustomerNumberInIt() {
    var likely = likely("Betreft: offerte\nUw klantnummer: LKL-40021\nGeachte mevrouw,");
    assertThat(likely.getFirst().customer().number().value()).isEqualTo("LKL-40021");
    assertThat(likely.getFirst().evidence()).containsExactly(new Evidence(NUMBER, "LKL-40021"));
  }

  @Test
  void knowsALetterByItsAddressAndName() {
    var likely =
        likely("Mevr. G. van der Molenschot\nMolenweg 14B\n8765 ZZ  Ons Dorp\n\nGeachte mevrouw");
    assertThat(kinds(likely.getFirst())).containsExactly(POSTCODE_AND_HOUSE_NUMBER, NAME);
    assertThat(likely.getFirst().customer().number().value()).isEqualTo("LKL-40021");
  }

  @Test
  void doesNotTakeTheNeighbourForTheCustomer() {
    assertThat(likely("Molenweg 99\n8765ZZ Ons Dorp")).isEmpty();
  }

  @Test
  void knowsALetterByEmailTelephoneOrNameAlone() {
    assertThat(kinds(likely("mail naar G.Molenschot@example.org").getFirst()))
        .containsExactly(EMAIL);
    assertThat(kinds(likely("bel 030 - 123 45 67 na vijven").getFirst()))
        .containsExactly(TELEPHONE);
    assertThat(kinds(likely("Aan timmerbedrijf houtworm BV, t.a.v.").getFirst()))
        .containsExactly(NAME);
  }

  @Test
  void knowsALetterByBankAccountOrChamberOfCommerceNumber() {
    assertThat(kinds(likely("over te maken op NL20 INGB 0001 2345 67 ten name van").getFirst()))
        .containsExactly(IBAN);
    assertThat(kinds(likely("op NL20INGBO001234567 of").getFirst())).containsExactly(IBAN);
    assertThat(kinds(likely("op NL20INGB00O01234567 of").getFirst())).containsExactly(IBAN);
    assertThat(kinds(likely("Handelsregister KvK nr. 68 75 01 10").getFirst()))
        .containsExactly(KVK_NUMBER);
    assertThat(likely("rekening NL21 INGB 0001 2345 67, ordernummer 68750110")).isEmpty();
  }

  @Test
  void saysNothingOfATextWithoutClues() {
    assertThat(likely("Geachte heer, hartelijk dank. Wij komen 12 mei 2026.")).isEmpty();
    assertThat(likely("")).isEmpty();
  }

  private List<LikelyCustomer> likely(String text) {
    return viewers.as(Viewer.system("test"), () -> customers.likely(text, 5));
  }

  private static List<Evidence.Kind> kinds(LikelyCustomer likely) {
    return likely.evidence().stream().map(Evidence::kind).toList();
  }

  private void create(String number, CustomerDetails details, String house) {
    var address =
        new Address(AddressKind.POST, "Molenweg", house, null, "8765 ZZ", "Ons Dorp", null);
    viewers.as(
        Viewer.system("test"),
        () -> customers.create(new NewCustomer(number, details.withAddresses(List.of(address)))));
  }
}
