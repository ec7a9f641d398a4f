package nl.hangmap.customer.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Shows the customer form again as it was typed, with every problem at its field.
@Component
class FormProblems {

  private final MessageSource messages;

  FormProblems(MessageSource messages) {
    this.messages = messages;
  }

  /// @throws Refusal again, when it is not about what was typed
  ModelAndView shown(CustomerForm form, Refusal refusal, Locale locale) {
    if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.NOT_FOUND) {
      throw refusal;
    }
    var atFields = new HashMap<String, String>();
    var general = new ArrayList<String>();
    for (var problem : refusal.problems()) {
      if (problem.field() == null) {
        general.add(said(problem, locale));
      } else {
        atFields.merge(form.fieldOf(problem.field()), said(problem, locale), (a, b) -> a + " " + b);
      }
    }
    var page = form.page();
    page.addObject("problems", atFields);
    page.addObject("general", general);
    page.setStatus(HttpStatusCode.valueOf(refusal.kind().status()));
    return page;
  }

  private String said(Problem problem, Locale locale) {
    return messages.getMessage("refusal." + problem.code(), problem.arguments().toArray(), locale);
  }
}
