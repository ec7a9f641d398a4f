package nl.hangmap.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.clientfile.ClientFileFixture;
import nl.hangmap.clientfile.NewDocument;
import nl.hangmap.content.ContentFixture;
import nl.hangmap.content.NewRendition;
import nl.hangmap.content.RenditionKind;
import nl.hangmap.customer.CustomerDetails;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.Customers;
import nl.hangmap.customer.NewCustomer;
import nl.hangmap.kernel.PageRequest;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A small language for tests that search.
@Component
public class SearchFixture {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final ClientFileFixture files;
  private final ContentFixture contents;
  private final Customers customers;
  private final Search search;
  private final JdbcClient database;

  SearchFixture(
      ClientFileFixture files,
      ContentFixture contents,
      Customers customers,
      Search search,
      JdbcClient database) {
    this.files = files;
    this.contents = contents;
    this.customers = customers;
    this.search = search;
    this.database = database;
  }

  public CustomerNumber aCustomer(String name) {
    var wish = new NewCustomer("SRCH-" + COUNT.incrementAndGet(), CustomerDetails.company(name));
    return files.asSystem(() -> customers.create(wish)).number();
  }

  public Identifier aQuote(CustomerNumber customer, String title, String number) {
    return indexed(
        customer,
        new NewDocument("quote", "2026-03-01", title, Map.of("number", number), null, "sales"));
  }

  /// Something that sales may not see.
  public Identifier aComplaint(CustomerNumber customer, String title) {
    return indexed(
        customer,
        new NewDocument("complaint", "2026-03-01", title, Map.of("subject", "x"), null, "care"));
  }

  public void read(Identifier document, String text) {
    var version = contents.put(document, ContentFixture.pdf(text));
    contents.addRendition(
        new NewRendition(document, version.version(), RenditionKind.TEXT, "text/plain"),
        text.getBytes(UTF_8));
    await("select count(*) from search.entry where key = :key and body <> ''", document.text());
  }

  /// Waits until the index has it.
  public Identifier indexed(Identifier id) {
    await("select count(*) from search.entry where key = :key", id.text());
    return id;
  }

  public List<String> keys(String user, String q, @Nullable HitKind kind) {
    return hits(user, q, kind).stream().map(SearchHit::key).toList();
  }

  public List<SearchHit> hits(String user, String q, @Nullable HitKind kind) {
    return files.as(user, () -> search.find(q, kind, PageRequest.first())).items();
  }

  ClientFileFixture files() {
    return files;
  }

  private Identifier indexed(CustomerNumber customer, NewDocument wish) {
    return indexed(files.aDocument(customer, wish).id());
  }

  private void await(String sql, String key) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> database.sql(sql).param("key", key).query(Integer.class).single() > 0);
  }
}
