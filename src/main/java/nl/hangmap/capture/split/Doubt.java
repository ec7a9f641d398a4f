package nl.hangmap.capture.split;

import java.util.List;
import nl.hangmap.barcode.Identifier;

/// Why the pages of a document do not say for certain where it belongs.
public sealed interface Doubt {

  /// One page names two things.
  record TwoIdentifiers(List<Identifier> identifiers) implements Doubt {

    public TwoIdentifiers {
      identifiers = List.copyOf(identifiers);
    }
  }

  /// A code has the shape of ours and a wrong check character.
  record WrongCheck(String code) implements Doubt {}

  /// The search for codes on a page was ended before all of it was looked at, and none of ours was
  /// found.
  record CodesIncomplete(long page) implements Doubt {}

  /// A page could not be read at all, so it may have begun another document.
  record Unreadable(long page) implements Doubt {}
}
