package nl.hangmap.clientfile.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxTrigger;
import java.util.Locale;
import java.util.Map;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.clientfile.DocumentChange;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.clientfile.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page of one document, and the changes made in place on it or on the client file.
@Controller
class DocumentPages {

  private final Documents documents;
  private final DocumentParts parts;
  private final Timelines timelines;

  DocumentPages(Documents documents, DocumentParts parts, Timelines timelines) {
    this.documents = documents;
    this.parts = parts;
    this.timelines = timelines;
  }

  @GetMapping("/documents/{id}")
  String document(@PathVariable String id, Locale locale, Model model) {
    var document = documents.get(document(id));
    model.addAllAttributes(parts.of(document, null, locale));
    model.addAttribute("timeline", timelines.of(document.id(), null, locale));
    return "clientfile/document";
  }

  @GetMapping("/documents/{id}/timeline")
  String timeline(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String cursor,
      Locale locale,
      Model model) {
    var document = documents.get(document(id));
    model.addAttribute("timeline", timelines.of(document.id(), cursor, locale));
    return cursor == null ? "clientfile/timeline :: timeline" : "clientfile/timeline :: lines";
  }

  @HxTrigger("hangmap:changed")
  @PostMapping("/documents/{id}/state")
  ModelAndView changeState(
      @PathVariable String id, @RequestParam String state, DocumentPost post, HtmxRequest request) {
    var before = documents.get(document(id));
    var after = documents.changeState(before.id(), post.version(), state);
    var kept = before.handling() == after.handling();
    return answer(after, post.because(kept ? "state" : "reclassified"), request);
  }

  @HxTrigger("hangmap:changed")
  @PostMapping("/documents/{id}/scan-request")
  ModelAndView requestScan(@PathVariable String id, DocumentPost post, HtmxRequest request) {
    return answer(documents.requestScan(document(id)), post.because("reclassified"), request);
  }

  @HxTrigger("hangmap:changed")
  @PostMapping("/documents/{id}")
  ModelAndView change(
      @PathVariable String id,
      @RequestParam Map<String, String> fields,
      DocumentPost post,
      HtmxRequest request) {
    var change = new DocumentChange(fields.get("title"), RegistrationForm.keyPoints(fields), null);
    var after = documents.change(document(id), post.version(), change);
    return answer(after, post.because("saved"), request);
  }

  /// In place for htmx; back to the page for a browser without script.
  private ModelAndView answer(DocumentView document, DocumentPost post, HtmxRequest request) {
    if (!request.isHtmxRequest()) {
      return new ModelAndView("redirect:" + post.pageOf(document));
    }
    var view = post.isRow() ? "clientfile/file :: row" : "clientfile/document :: facts";
    var locale = LocaleContextHolder.getLocale();
    return new ModelAndView(view, parts.of(document, post.outcome(), locale));
  }

  private static Identifier document(String text) {
    return Identifier.parse(text, Kind.DOCUMENT);
  }
}
