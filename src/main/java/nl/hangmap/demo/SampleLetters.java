package nl.hangmap.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.clientfile.FileEntry;
import nl.hangmap.customer.Address;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.Customers;
import nl.hangmap.kernel.PageRequest;
import org.springframework.stereotype.Component;

/// Letters about the quotes of the made-up customers, as their paper would read.
@Component
class SampleLetters {

  private static final String SENDER = "Noorderlicht Installaties B.V.";
  private static final long CUSTOMERS_TO_SEARCH = 40;

  private final Customers customers;
  private final ClientFiles files;
  private final DemoSettings settings;

  SampleLetters(Customers customers, ClientFiles files, DemoSettings settings) {
    this.customers = customers;
    this.files = files;
    this.settings = settings;
  }

  /// Quotes that are on file without a scan, one a customer, from the first up to the second place.
  List<DocumentView> quotes(int from, int to) {
    return LongStream.range(0, Math.min(CUSTOMERS_TO_SEARCH, settings.customers()))
        .mapToObj(DemoCustomers::number)
        .flatMap(this::quote)
        .skip(from)
        .limit(to - (long) from)
        .toList();
  }

  private Stream<DocumentView> quote(CustomerNumber customer) {
    return files.file(customer, PageRequest.first()).documents().items().stream()
        .map(FileEntry::document)
        .filter(document -> document.type().equals("quote"))
        .limit(1);
  }

  SampleLetter letter(DocumentView quote, boolean withBarcode) {
    var lines =
        List.of(
            "Betreft: " + quote.title().toLowerCase(Locale.ROOT),
            "Offertenummer: " + quote.keyPoints().get("number"),
            "Klantnummer: " + quote.customer().value(),
            "",
            "Geachte heer of mevrouw,",
            "",
            "Hierbij bieden wij u de gevraagde werkzaamheden aan voor een bedrag van",
            quote.keyPoints().get("amount") + " inclusief btw. De prijs geldt voor levering en",
            "montage op uw adres. Wij hebben rekening gehouden met uw wensen en met de",
            "situatie die onze adviseur bij u heeft aangetroffen.",
            "",
            "Deze offerte is geldig tot " + quote.keyPoints().get("expiry") + ".",
            "",
            "Met vriendelijke groet,",
            "",
            SENDER);
    return new SampleLetter(
        SENDER, addressee(quote), withBarcode ? quote.id().text() : null, lines);
  }

  SampleLetter conditions() {
    var lines =
        List.of(
            "Algemene voorwaarden",
            "",
            "1. Betaling geschiedt binnen dertig dagen na de datum van de factuur.",
            "2. Meerwerk wordt alleen uitgevoerd na schriftelijk akkoord van de opdrachtgever.",
            "3. Op de installatie geldt een garantie van vijf jaar.",
            "4. Op deze overeenkomst is Nederlands recht van toepassing.");
    return new SampleLetter(SENDER, List.of(), null, lines);
  }

  /// A letter that the customer wrote himself: no barcode, but his number and address are in it.
  SampleLetter complaint(DocumentView quote) {
    var customer = customers.get(quote.customer());
    var lines =
        List.of(
            "Aan " + SENDER,
            "",
            "Onderwerp: klacht over de uitvoering",
            "Mijn klantnummer: " + quote.customer().value(),
            "",
            "Geachte heer of mevrouw,",
            "",
            "Hierbij dien ik een klacht in. Ik ben niet tevreden over de werkzaamheden die",
            "volgens uw offerte zouden worden uitgevoerd. De monteur is twee keer niet",
            "verschenen en ik verzoek u dit binnen een week op te lossen.",
            "",
            "Met vriendelijke groet,",
            "",
            customer.name());
    return new SampleLetter(customer.name(), addressee(quote), null, lines);
  }

  private List<String> addressee(DocumentView quote) {
    var customer = customers.get(quote.customer());
    var lines = new ArrayList<String>();
    lines.add(customer.name());
    Objects.requireNonNullElse(customer.details().addresses(), List.<Address>of()).stream()
        .findFirst()
        .ifPresent(
            address -> {
              lines.add(address.streetLine());
              lines.add(address.cityLine());
            });
    return lines;
  }
}
