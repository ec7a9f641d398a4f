package nl.hangmap.clientfile;

import java.util.Optional;
import java.util.function.Supplier;
import nl.hangmap.access.Viewer;
import nl.hangmap.classification.Departments;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.Customers;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Turns what somebody entered for a new document into a good draft, or tells all that is wrong
/// with it.
@Component
class DraftCheck {

  private final DocumentTypes types;
  private final Departments departments;
  private final Customers customers;

  DraftCheck(DocumentTypes types, Departments departments, Customers customers) {
    this.types = types;
    this.departments = departments;
    this.customers = customers;
  }

  /// @param complete whether every required key point must be given
  /// @throws Refusal not found for the customer, every problem with its field, or
  ///   `document.not-yours` when the viewer could not read the document afterwards
  Draft draft(CustomerNumber customer, NewDocument wish, Viewer viewer, boolean complete) {
    customers.get(customer);
    return draft(wish, viewer, complete);
  }

  /// As above, for whichever customer.
  Draft draft(NewDocument wish, Viewer viewer, boolean complete) {
    var check = new DocumentCheck();
    var date = check.date(wish.date());
    var type = type(wish.type(), check);
    var title = check.title(wish.title() == null ? "" : wish.title());
    if (type.isEmpty()) {
      check.refuseProblems();
      throw new IllegalStateException("an unknown type is a problem");
    }
    if (complete) {
      check.requireKeyPoints(type.get(), wish.keyPoints());
    }
    var draft =
        new Draft(
            type.get(),
            date,
            title.isEmpty() ? type.get().name().in(LocaleContextHolder.getLocale()) : title,
            check.keyPoints(type.get(), wish.keyPoints()),
            check.state(type.get(), wish.state()),
            department(wish.department(), type.get(), viewer, check));
    check.refuseProblems();
    if (!viewer.mayRead(draft.type().id(), draft.department())) {
      throw notYours(draft);
    }
    return draft;
  }

  private Refusal notYours(Draft draft) {
    var type = draft.type().name();
    var department = departments.get(draft.department()).name();
    return new Refusal(
        Refusal.Kind.FORBIDDEN,
        "document.not-yours",
        type.nl(),
        type.en(),
        department.nl(),
        department.en());
  }

  private Optional<DocumentType> type(@Nullable String id, DocumentCheck check) {
    if (id == null || id.isBlank()) {
      check.report("type", "document.type-missing");
      return Optional.empty();
    }
    return attempt(() -> types.get(id), check);
  }

  private String department(
      @Nullable String wish, DocumentType type, Viewer viewer, DocumentCheck check) {
    if (wish != null && !wish.isBlank()) {
      return attempt(() -> departments.get(wish).id(), check).orElse(wish);
    }
    return viewer.onlyDepartment().stream()
        .filter(own -> departments.find(own).isPresent())
        .findFirst()
        .orElse(type.homeDepartment());
  }

  private static <T> Optional<T> attempt(Supplier<T> question, DocumentCheck check) {
    try {
      return Optional.of(question.get());
    } catch (Refusal refusal) {
      check.add(refusal.problems());
      return Optional.empty();
    }
  }
}
