package nl.hangmap.clientfile.web;

import java.util.Locale;
import nl.hangmap.access.Permission;
import nl.hangmap.clientfile.ClientFileView;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.customer.CustomerNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of a client file: the customer, all documents, what is expected back and what happened.
@Controller
class ClientFilePages {

  private final ClientFiles files;
  private final FileParts parts;
  private final Timelines timelines;
  private final DocumentCards cards;

  ClientFilePages(ClientFiles files, FileParts parts, Timelines timelines, DocumentCards cards) {
    this.files = files;
    this.parts = parts;
    this.timelines = timelines;
    this.cards = cards;
  }

  @GetMapping("/customers/{number}")
  String file(FileAddress address, Locale locale, Model model) {
    var file = files.file(address.question());
    addDocuments(address, file, locale, model);
    model.addAttribute("customer", file.customer());
    model.addAttribute("departments", parts.departments(file.customer(), locale));
    model.addAttribute("returns", parts.returns(file, locale));
    model.addAttribute("types", parts.types(address.question().type(), locale));
    model.addAttribute("mayRegister", parts.may(Permission.DOCUMENT_REGISTER));
    model.addAttribute("mayChangeCustomer", parts.may(Permission.CUSTOMER_CHANGE));
    if (address.registered() != null) {
      model.addAttribute("registered", cards.of(address.registered(), locale));
    }
    model.addAttribute("timeline", timelines.of(address.customer(), null, locale));
    return "clientfile/file";
  }

  @GetMapping(value = "/customers/{number}/documents", headers = "HX-Request")
  String more(FileAddress address, Locale locale, Model model) {
    addDocuments(address, files.file(address.question()), locale, model);
    return "clientfile/file :: rows";
  }

  @GetMapping("/customers/{number}/timeline")
  String timeline(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable String cursor,
      Locale locale,
      Model model) {
    model.addAttribute("timeline", timelines.of(new CustomerNumber(number), cursor, locale));
    return cursor == null ? "clientfile/timeline :: timeline" : "clientfile/timeline :: lines";
  }

  private void addDocuments(FileAddress address, ClientFileView file, Locale locale, Model model) {
    model.addAttribute("cards", parts.cards(file, locale));
    model.addAttribute("next", file.documents().next());
    model.addAttribute("number", file.customer().number());
    model.addAttribute("type", address.question().type());
  }
}
