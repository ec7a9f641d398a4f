package nl.hangmap.mailroom.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.mailroom.Mailings;
import nl.hangmap.mailroom.NewMailing;
import nl.hangmap.mailroom.ReplyForms;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Mailings as pages: the list, how each stands, and making its pieces and forms.
@Controller
class MailingPages {

  private static final String STATE = "mailroom/mailing :: state";

  private final Mailings mailings;
  private final DocumentTypes types;
  private final Viewers viewers;

  MailingPages(Mailings mailings, DocumentTypes types, Viewers viewers) {
    this.mailings = mailings;
    this.types = types;
    this.viewers = viewers;
  }

  /// The form of a new mailing; answers one to a line.
  record MailingForm(
      @Nullable String name,
      @Nullable String text,
      @Nullable String answers,
      @Nullable String documentType,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn) {

    NewMailing mailing() {
      var type = documentType == null || documentType.isBlank() ? null : documentType;
      return new NewMailing(text(name), text(text), lines(text(answers)), type, dueOn);
    }

    private static String text(@Nullable String text) {
      return text == null ? "" : text;
    }

    private static List<String> lines(String text) {
      return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
  }

  @GetMapping("/mailings")
  String list(@RequestParam @Nullable String cursor, Model model) {
    model.addAttribute("mailings", mailings.list(PageRequest.of(null, cursor)));
    model.addAttribute("types", types.all());
    model.addAttribute("mayManage", viewers.current().may(Permission.MAILING_MANAGE));
    return "mailroom/mailings";
  }

  @PostMapping("/mailings")
  ResponseEntity<Void> create(MailingForm form) {
    var made = mailings.create(form.mailing());
    return ResponseEntity.noContent().header("HX-Redirect", "/mailings/" + made.id()).build();
  }

  @GetMapping("/mailings/{id}")
  String mailing(@PathVariable long id, @RequestParam @Nullable String cursor, Model model) {
    show(id, cursor, model);
    return "mailroom/mailing";
  }

  @PostMapping("/mailings/{id}/pieces")
  String addPieces(@PathVariable long id, @RequestParam String customers, Model model) {
    var numbers =
        Stream.of(customers.split("[\\s,;]+"))
            .filter(number -> !number.isEmpty())
            .map(CustomerNumber::new)
            .toList();
    long before = mailings.figures(id).sent();
    mailings.addPieces(id, numbers);
    show(id, null, model);
    model.addAttribute("added", mailings.figures(id).sent() - before);
    return STATE;
  }

  @PostMapping("/mailings/{id}/mailed")
  String mail(
      @PathVariable long id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
      Model model) {
    int mailed = mailings.mail(id, on);
    show(id, null, model);
    model.addAttribute("mailed", mailed);
    return STATE;
  }

  @GetMapping("/pieces/{code}")
  String piece(@PathVariable String code, Model model) {
    var piece = mailings.piece(Identifier.parse(code, Kind.MAIL_PIECE));
    model.addAttribute("piece", piece);
    model.addAttribute("mailing", mailings.get(piece.mailing()));
    model.addAttribute("mayManage", viewers.current().may(Permission.MAILING_MANAGE));
    return "mailroom/piece";
  }

  private void show(long id, @Nullable String cursor, Model model) {
    var figures = mailings.figures(id);
    model.addAttribute("mailing", mailings.get(id));
    model.addAttribute("figures", figures);
    model.addAttribute("pieces", mailings.pieces(id, PageRequest.of(null, cursor)));
    model.addAttribute("parts", FormParts.of(figures.sent(), ReplyForms.MOST_AT_ONCE));
    model.addAttribute("mayManage", viewers.current().may(Permission.MAILING_MANAGE));
  }
}
