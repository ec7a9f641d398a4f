package nl.hangmap.clientfile;

import java.util.Map;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.customer.CustomerNumber;
import org.jspecify.annotations.Nullable;

/// Something that happened on a client file, told by whichever module did it.
///
/// The text is the message `timeline.<kind>`, in which `[name]` stands for the fact of that name. A
/// fact is put into the reader's language by the message `timeline.<kind>.<name>.<value>` where
/// there is one; a text that has both languages is two facts, `<name>.nl` and `<name>.en`.
///
/// @param document the document concerned, which also decides who may read the note, or null
/// @param kind lower-case words with hyphens, such as `document-registered`
public record TimelineNote(
    CustomerNumber customer,
    @Nullable Identifier document,
    String kind,
    Map<String, String> facts) {

  public TimelineNote {
    facts = Map.copyOf(facts);
  }
}
