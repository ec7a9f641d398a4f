package nl.hangmap.clientfile.web;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.clientfile.DocumentChange;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.clientfile.NewDocument;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.http.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Documents for other systems: register, read, change, request a scan.
@RestController
class DocumentApi {

  /// A document to register; see [NewDocument] for what may be left out.
  record Registration(
      @Nullable String type,
      @Nullable String date,
      @Nullable String title,
      @Nullable Map<String, String> keyPoints,
      @Nullable String state,
      @Nullable String department) {}

  private final Documents documents;
  private final ClientFiles files;

  DocumentApi(Documents documents, ClientFiles files) {
    this.documents = documents;
    this.files = files;
  }

  @PostMapping("/api/v1/customers/{number}/documents")
  ResponseEntity<DocumentJson> register(
      @PathVariable String number, @RequestBody Registration wish) {
    var document =
        documents.register(
            new CustomerNumber(number),
            new NewDocument(
                wish.type(),
                wish.date(),
                wish.title(),
                Objects.requireNonNullElse(wish.keyPoints(), Map.of()),
                wish.state(),
                wish.department()));
    return ResponseEntity.created(URI.create("/api/v1/documents/" + document.id()))
        .eTag(ETags.of(document.version()))
        .body(DocumentJson.of(files.entry(document)));
  }

  @GetMapping("/api/v1/documents/{id}")
  ResponseEntity<DocumentJson> read(@PathVariable String id) {
    return answer(documents.get(document(id)));
  }

  /// @param change title, keyPoints (a blank or null value removes one) and state, each as far as
  ///   it is to change
  @PatchMapping("/api/v1/documents/{id}")
  ResponseEntity<DocumentJson> change(
      @PathVariable String id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody DocumentChange change) {
    return answer(documents.change(document(id), ETags.required(ifMatch), change));
  }

  @PostMapping("/api/v1/documents/{id}/scan-request")
  ResponseEntity<DocumentJson> requestScan(@PathVariable String id) {
    return answer(documents.requestScan(document(id)));
  }

  private ResponseEntity<DocumentJson> answer(DocumentView document) {
    return ResponseEntity.ok()
        .eTag(ETags.of(document.version()))
        .body(DocumentJson.of(files.entry(document)));
  }

  private static Identifier document(String text) {
    return Identifier.parse(text, Kind.DOCUMENT);
  }
}
