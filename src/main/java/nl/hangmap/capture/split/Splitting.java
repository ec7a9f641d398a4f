package nl.hangmap.capture.split;

import java.util.ArrayList;
import java.util.List;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import org.jspecify.annotations.Nullable;

/// Takes a stack apart at its separator sheets, cover sheets and identifiers.
///
/// An identifier counts for the document it stands on (or is the cover of) and for no other: the
/// next document starts without one.
public final class Splitting {

  private final List<SplitDocument> documents = new ArrayList<>();
  private final List<Long> separators = new ArrayList<>();
  private Draft draft = new Draft(null);

  private Splitting() {}

  /// @param pages in the order in which they came
  public static SplitStack split(List<StackPage> pages) {
    var splitting = new Splitting();
    StackPage previous = null;
    for (var page : pages) {
      if (previous != null && previous.stack() != page.stack()) {
        splitting.begin(null);
      }
      splitting.take(page);
      previous = page;
    }
    splitting.begin(null);
    return new SplitStack(splitting.documents, splitting.separators);
  }

  private void take(StackPage page) {
    var marks = page.marks();
    if (marks.separator()) {
      separators.add(page.id());
      begin(only(marks.identifiers()));
    } else if (startsDocument(marks)) {
      begin(only(marks.identifiers()));
    }
    addDoubts(page);
    if (!marks.separator()) {
      draft.pages.add(page.id());
    }
  }

  private boolean startsDocument(PageMarks marks) {
    if (marks.identifiers().size() == 1) {
      return !continues(marks.identifiers().getFirst());
    }
    boolean marked = marks.first() || !marks.identifiers().isEmpty() || !marks.misread().isEmpty();
    // Behind a cover sheet the document has begun already.
    return marked && !draft.pages.isEmpty();
  }

  /// A document or mail piece named again is still the same one; a folder holds many documents.
  private boolean continues(Identifier identifier) {
    return identifier.equals(draft.identifier)
        && (draft.pages.isEmpty() || identifier.kind() != Kind.FOLDER);
  }

  private void addDoubts(StackPage page) {
    var marks = page.marks();
    if (marks.identifiers().size() > 1) {
      draft.doubts.add(new Doubt.TwoIdentifiers(marks.identifiers()));
    }
    marks.misread().forEach(code -> draft.doubts.add(new Doubt.WrongCheck(code)));
    if (!page.allCodes() && marks.identifiers().isEmpty() && !marks.separator()) {
      draft.doubts.add(new Doubt.CodesIncomplete(page.id()));
    }
    if (!page.readable()) {
      draft.doubts.add(new Doubt.Unreadable(page.id()));
    }
  }

  private void begin(@Nullable Identifier identifier) {
    if (!draft.pages.isEmpty()) {
      documents.add(new SplitDocument(draft.pages, draft.identifier, draft.doubts));
    }
    draft = new Draft(identifier);
  }

  private static @Nullable Identifier only(List<Identifier> identifiers) {
    return identifiers.size() == 1 ? identifiers.getFirst() : null;
  }

  private static final class Draft {

    private final List<Long> pages = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final @Nullable Identifier identifier;

    private Draft(@Nullable Identifier identifier) {
      this.identifier = identifier;
    }
  }
}
