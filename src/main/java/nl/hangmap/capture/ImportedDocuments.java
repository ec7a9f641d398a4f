package nl.hangmap.capture;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.clientfile.NewDocument;
import nl.hangmap.content.ContentAdded;
import nl.hangmap.content.Contents;
import nl.hangmap.content.PutContent;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.Refusal;
import nl.hangmap.storage.StoredObject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Registers documents of a backlog with their content, which is read while nothing else waits.
@Component
public class ImportedDocuments {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
  private static final String NUMBER = "number";

  private final Documents documents;
  private final Contents contents;
  private final DocumentTypes types;
  private final ContentRenditions renditions;
  private final CaptureSettings settings;

  ImportedDocuments(
      Documents documents,
      Contents contents,
      DocumentTypes types,
      ContentRenditions renditions,
      CaptureSettings settings) {
    this.documents = documents;
    this.contents = contents;
    this.types = types;
    this.renditions = renditions;
    this.settings = settings;
  }

  /// Content that is safe in storage under its hash.
  public record Content(String fileName, String mediaType, StoredObject object) {}

  /// A document that was registered.
  ///
  /// @param batch number of the reading of its content, or null for one kept on paper
  public record Imported(DocumentView document, @Nullable Long batch) {}

  /// Registers a document, as part of the caller's transaction; its content is left out where the
  /// policy keeps it on paper.
  ///
  /// @param content null where there is none to be taken
  /// @throws Refusal what is wrong with the document, or `import.policy-changed` when it needs
  ///   content and there is none
  @Transactional(propagation = Propagation.MANDATORY)
  public Imported register(CustomerNumber customer, NewDocument wish, @Nullable Content content) {
    var document = documents.register(customer, titled(wish));
    if (!document.takesContent()) {
      return new Imported(document, null);
    }
    if (content == null) {
      throw Refusal.conflict("import.policy-changed");
    }
    var put =
        contents.put(document.id(), content.object(), content.fileName(), content.mediaType());
    return new Imported(document, renditions.begin(added(document, put), Urgency.LOW));
  }

  private static ContentAdded added(DocumentView document, PutContent put) {
    var version = put.version();
    return new ContentAdded(
        document.id(),
        document.customer(),
        version.version(),
        version.original(),
        version.bytes(),
        version.mediaType());
  }

  /// Without a title, the name of the type with the number of the document, or else with its date.
  private NewDocument titled(NewDocument wish) {
    var title = wish.title();
    if ((title != null && !title.isBlank()) || wish.type() == null || wish.date() == null) {
      return wish;
    }
    var name = types.get(wish.type()).name().in(settings.language());
    var number = wish.keyPoints().get(NUMBER);
    return new NewDocument(
        wish.type(),
        wish.date(),
        name + " " + (number == null ? LocalDate.parse(wish.date()).format(DAY) : number),
        wish.keyPoints(),
        wish.state(),
        wish.department());
  }
}
