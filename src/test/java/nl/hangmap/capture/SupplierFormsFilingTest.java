package nl.hangmap.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import nl.hangmap.HangmapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// A supplier's delivery note with codes of its own, from the scanner to the client file.
@HangmapTest
@TestPropertySource(properties = "hangmap.barcode-templates=src/test/resources/supplier-forms")
class SupplierFormsFilingTest {

  @Autowired private Intake intake;
  @Autowired private Review review;

  @Test
  void suggestsCustomerTypeAndKeyPointByTheNameOfTheForm() {
    var customer = intake.customer("Pakbon B.V.");
    var note = Sheet.of("Blad").with("VBD-445566").with("KL" + customer.value());
    var taken = intake.taken(ScannedFile.pdf("pakbon.pdf", note));
    long id = taken.documents().getFirst().id();
    assertThat(Intake.reasons(taken.documents().getFirst())).containsExactly("no-identifier");
    var found = intake.system(() -> review.get(id)).suggestions();
    var suggested = found.customers().getFirst();
    assertThat(suggested.customer().number()).isEqualTo(customer);
    assertThat(suggested.reasons()).extracting(Reason::name).contains("form");
    assertThat(suggested.reasons().getFirst().arguments())
        .containsExactly("Pakbon Voorbeeld", "Delivery note Voorbeeld", customer.value());
    var type = found.types().getFirst();
    assertThat(type.type()).isEqualTo("quote");
    assertThat(type.keyPoints()).containsEntry("number", "445566");
    assertThat(type.reasons()).extracting(Reason::name).startsWith("form-type", "form");
    assertThat(intake.system(() -> review.keyPoints(id, "quote")))
        .containsEntry("number", "445566");
  }

  @Test
  void putsTheKeyPointIntoTheDocumentOfAKnownCustomer() {
    var customer = intake.customer("Bekend B.V.");
    var note = Sheet.of("Blad").with("VBD-778899");
    long batch = intake.receiveFor(customer, "quote", ScannedFile.pdf("pakbon.pdf", note));
    var filed = intake.done(batch).documents().getFirst();
    assertThat(filed.state()).isEqualTo(ItemState.FILED);
    var document = Objects.requireNonNull(filed.document());
    assertThat(intake.system(() -> intake.documents.get(document)).keyPoints())
        .containsAllEntriesOf(Map.of("number", "778899"));
  }

  @Test
  void aCodeOfTheSupplierPartsNoStackAndDropsNoPage() {
    var note = Sheet.of("Blad").with("VBD-112233").with("PATCHT").with("F12345678901");
    var taken = intake.taken(ScannedFile.pdf("pakbon.pdf", Sheet.of("Eerste blad"), note));
    assertThat(taken.documents()).hasSize(1);
    assertThat(taken.documents().getFirst().pages()).isEqualTo(2);
    assertThat(Intake.reasons(taken.documents().getFirst())).containsExactly("no-identifier");
  }

  @Test
  void theSameCodesOnAnotherSheetStayFacts() {
    var sheet = Sheet.of("Blad").with("ANDERS").with("KLCAP-1");
    var taken = intake.taken(ScannedFile.pdf("brief.pdf", sheet));
    long id = taken.documents().getFirst().id();
    var item = intake.system(() -> review.get(id));
    assertThat(item.pages().getFirst().barcodes())
        .extracting(SeenBarcode::text)
        .containsExactly("ANDERS", "KLCAP-1");
    assertThat(item.suggestions().customers()).isEmpty();
  }
}
