package nl.hangmap.clientfile.web;

import java.util.List;
import java.util.Locale;
import nl.hangmap.clientfile.web.RegistrationView.TypePart;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.Customers;
import nl.hangmap.kernel.Problem;
import org.springframework.stereotype.Component;

/// Prepares the form that registers a document.
@Component
class RegistrationViews {

  private final Customers customers;
  private final Registrations registrations;
  private final FileParts parts;
  private final ProblemTexts texts;

  RegistrationViews(
      Customers customers, Registrations registrations, FileParts parts, ProblemTexts texts) {
    this.customers = customers;
    this.registrations = registrations;
    this.parts = parts;
    this.texts = texts;
  }

  RegistrationView of(
      CustomerNumber customer, RegistrationForm form, List<Problem> problems, Locale locale) {
    var type = registrations.type(form);
    var errors = texts.byField(problems, locale);
    return new RegistrationView(
        customers.get(customer),
        form.value("date"),
        form.value("title"),
        parts.types(form.value("type"), locale),
        type.map(chosen -> registrations.part(chosen, form, errors)).orElse(TypePart.NONE),
        errors);
  }
}
