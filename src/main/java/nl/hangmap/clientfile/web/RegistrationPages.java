package nl.hangmap.clientfile.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The form that registers a document on a client file; the fields follow the chosen type.
@Controller
class RegistrationPages {

  private final Documents documents;
  private final RegistrationViews views;
  private final Viewers viewers;

  RegistrationPages(Documents documents, RegistrationViews views, Viewers viewers) {
    this.documents = documents;
    this.views = views;
    this.viewers = viewers;
  }

  @GetMapping("/customers/{number}/documents/new")
  ModelAndView form(
      @PathVariable String number, @RequestParam Map<String, String> fields, Locale locale) {
    return form(number, fields, List.of(), locale);
  }

  /// The part of the form that depends on the type.
  @GetMapping("/customers/{number}/documents/fields")
  ModelAndView fields(
      @PathVariable String number, @RequestParam Map<String, String> fields, Locale locale) {
    var answer = form(number, fields, List.of(), locale);
    answer.setViewName("clientfile/register :: fields");
    return answer;
  }

  @PostMapping("/customers/{number}/documents")
  ModelAndView register(
      @PathVariable String number, @RequestParam Map<String, String> fields, Locale locale) {
    var customer = new CustomerNumber(number);
    try {
      var document = documents.register(customer, new RegistrationForm(fields).document());
      return new ModelAndView(
          "redirect:/customers/%s?registered=%s".formatted(customer, document.id()));
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      var answer = form(number, fields, refusal.problems(), locale);
      answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return answer;
    }
  }

  private ModelAndView form(
      String number, Map<String, String> fields, List<Problem> problems, Locale locale) {
    viewers.require(Permission.DOCUMENT_REGISTER);
    var view = views.of(new CustomerNumber(number), new RegistrationForm(fields), problems, locale);
    return new ModelAndView("clientfile/register", Map.of("form", view));
  }
}
