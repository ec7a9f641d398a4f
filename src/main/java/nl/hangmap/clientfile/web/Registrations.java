package nl.hangmap.clientfile.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.classification.Department;
import nl.hangmap.classification.DocumentFacts;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.classification.Policy;
import nl.hangmap.clientfile.web.DocumentCard.Choice;
import nl.hangmap.clientfile.web.RegistrationView.Preview;
import nl.hangmap.clientfile.web.RegistrationView.TypePart;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Prepares the part of the registration form that depends on the chosen type.
@Component
class Registrations {

  private final FormFields fields;
  private final PageWords words;
  private final Policy policy;
  private final Viewers viewers;

  Registrations(FormFields fields, PageWords words, Policy policy, Viewers viewers) {
    this.fields = fields;
    this.words = words;
    this.policy = policy;
    this.viewers = viewers;
  }

  Optional<DocumentType> type(RegistrationForm form) {
    return words.find(form.value("type"));
  }

  /// @param errors by field
  TypePart part(DocumentType type, RegistrationForm form, Map<String, String> errors) {
    var locale = LocaleContextHolder.getLocale();
    var viewer = viewers.current();
    var state = type.state(form.value("state")).orElse(type.firstState()).id();
    var department = department(type, form, viewer);
    var facts = new DocumentFacts(type.id(), state, date(form).orElse(words.today()), department);
    var answer = policy.classify(facts);
    return new TypePart(
        fields.of(type, form.keyPoints(), errors, locale),
        type.states().stream()
            .map(one -> new Choice(one.id(), one.name().in(locale), one.id().equals(state)))
            .toList(),
        words.departments().stream()
            .filter(one -> viewer.mayRead(type.id(), one.id()))
            .map(one -> new Choice(one.id(), one.name().in(locale), one.id().equals(department)))
            .toList(),
        new Preview(answer.handling(), answer.reason().in(locale)));
  }

  private String department(DocumentType type, RegistrationForm form, Viewer viewer) {
    var own = viewer.onlyDepartment().stream().findFirst().orElse(type.homeDepartment());
    var wish = form.value("department").isEmpty() ? own : form.value("department");
    return words.departments().stream()
        .map(Department::id)
        .filter(wish::equals)
        .findFirst()
        .orElse(type.homeDepartment());
  }

  private static Optional<LocalDate> date(RegistrationForm form) {
    try {
      return Optional.of(LocalDate.parse(form.value("date")));
    } catch (DateTimeException notYet) {
      return Optional.empty();
    }
  }
}
