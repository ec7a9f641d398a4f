package nl.hangmap.mailroom.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import nl.hangmap.mailroom.MailingFigures;
import nl.hangmap.mailroom.MailingView;
import nl.hangmap.mailroom.Mailings;
import nl.hangmap.mailroom.NewMailing;
import nl.hangmap.mailroom.PieceView;
import nl.hangmap.mailroom.ReplyForms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Mailings, their pieces, figures and forms.
@RestController
@RequestMapping("/api/v1")
class MailingApi {

  private final Mailings mailings;
  private final ReplyForms forms;

  MailingApi(Mailings mailings, ReplyForms forms) {
    this.mailings = mailings;
    this.forms = forms;
  }

  /// An answer in the body of a new mailing.
  record Answer(@Nullable String digit, @Nullable String label) {}

  /// Body of a new mailing; `title` says the same as `name`.
  record Wish(
      @Nullable String name,
      @Nullable String title,
      @Nullable String text,
      @Nullable List<Answer> answers,
      @Nullable String documentType,
      @Nullable LocalDate dueOn) {

    NewMailing mailing() {
      return new NewMailing(
          text(name == null ? title : name), text(text), labels(), documentType, dueOn);
    }

    private List<String> labels() {
      var given = answers == null ? List.<Answer>of() : answers;
      var numbered = given.stream().allMatch(answer -> answer.digit() != null);
      var ordered =
          numbered
              ? given.stream().sorted(Comparator.comparing(answer -> text(answer.digit()))).toList()
              : given;
      for (int index = 0; index < ordered.size(); index++) {
        var digit = ordered.get(index).digit();
        if (digit != null && !digit.strip().equals(Integer.toString(index + 1))) {
          throw Refusal.invalidAt("answers", "mailing.answer-digits");
        }
      }
      return ordered.stream().map(answer -> text(answer.label())).toList();
    }

    private static String text(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  /// Body of new pieces.
  record PiecesWish(@Nullable List<@Nullable String> customers) {}

  /// The pieces of the customers asked for.
  record Pieces(List<PieceView> items) {}

  /// Body of mailing what is in the house.
  record MailWish(@Nullable LocalDate on) {}

  /// How many pieces went.
  record Mailed(int count) {}

  /// A mailing with how it stands.
  record Report(@JsonUnwrapped MailingView mailing, MailingFigures figures) {}

  @PostMapping("/mailings")
  ResponseEntity<Report> create(@RequestBody Wish wish) {
    var made = mailings.create(wish.mailing());
    return ResponseEntity.created(URI.create("/api/v1/mailings/" + made.id()))
        .body(new Report(made, mailings.figures(made.id())));
  }

  @GetMapping("/mailings")
  Page<MailingView> list(
      @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
    return mailings.list(PageRequest.of(limit, cursor));
  }

  @GetMapping("/mailings/{id}")
  Report mailing(@PathVariable long id) {
    return new Report(mailings.get(id), mailings.figures(id));
  }

  @PostMapping("/mailings/{id}/pieces")
  ResponseEntity<Pieces> addPieces(@PathVariable long id, @RequestBody PiecesWish wish) {
    if (wish.customers() == null) {
      throw Refusal.invalidAt("customers", "mailing.customers-missing");
    }
    var customers =
        wish.customers().stream()
            .map(number -> new CustomerNumber(number == null ? "" : number))
            .toList();
    var pieces = mailings.addPieces(id, customers);
    return ResponseEntity.created(URI.create("/api/v1/mailings/" + id + "/pieces"))
        .body(new Pieces(pieces));
  }

  @GetMapping("/mailings/{id}/pieces")
  Page<PieceView> pieces(
      @PathVariable long id,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    return mailings.pieces(id, PageRequest.of(limit, cursor));
  }

  /// Everything still in the house went to the post.
  @PostMapping("/mailings/{id}/mailed")
  Mailed mail(@PathVariable long id, @RequestBody(required = false) @Nullable MailWish wish) {
    return new Mailed(mailings.mail(id, wish == null ? null : wish.on()));
  }

  /// The forms from one position on; a long mailing is printed in parts.
  @GetMapping("/mailings/{id}/forms.pdf")
  ResponseEntity<byte[]> forms(
      @PathVariable long id,
      @RequestParam(defaultValue = "1") int from,
      @RequestParam(defaultValue = "200") int limit) {
    return pdf("mailing-" + id + "-" + from, forms.of(id, from, limit));
  }

  @GetMapping("/pieces/{code}")
  PieceView piece(@PathVariable String code) {
    return mailings.piece(Identifier.parse(code, Kind.MAIL_PIECE));
  }

  @GetMapping("/pieces/{code}/form.pdf")
  ResponseEntity<byte[]> form(@PathVariable String code) {
    var piece = Identifier.parse(code, Kind.MAIL_PIECE);
    return pdf(piece.text(), forms.of(piece));
  }

  private static ResponseEntity<byte[]> pdf(String name, byte[] pdf) {
    var disposition = ContentDisposition.inline().filename(name + ".pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(pdf);
  }
}
