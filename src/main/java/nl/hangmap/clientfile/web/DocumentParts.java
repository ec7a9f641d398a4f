package nl.hangmap.clientfile.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.customer.Customers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Prepares the parts of a document's page.
@Component
class DocumentParts {

  private final DocumentCards cards;
  private final FormFields fields;
  private final Customers customers;
  private final Viewers viewers;

  DocumentParts(DocumentCards cards, FormFields fields, Customers customers, Viewers viewers) {
    this.cards = cards;
    this.fields = fields;
    this.customers = customers;
    this.viewers = viewers;
  }

  /// What the templates of a document and of its row ask for.
  ///
  /// @param outcome end of the message key that tells what just happened, or null
  Map<String, Object> of(DocumentView document, @Nullable String outcome, Locale locale) {
    var card = cards.of(document, locale);
    var model = new HashMap<String, Object>();
    model.put("card", outcome == null ? card : card.with(outcome));
    model.put("customer", customers.get(document.customer()));
    model.put("fields", fields.of(document, locale));
    model.put("mayPrint", viewers.current().may(Permission.LABEL_PRINT));
    return model;
  }
}
