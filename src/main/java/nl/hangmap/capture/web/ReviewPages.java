package nl.hangmap.capture.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.capture.Holding;
import nl.hangmap.capture.ItemState;
import nl.hangmap.capture.PageEdits;
import nl.hangmap.capture.Review;
import nl.hangmap.capture.ReviewItem;
import nl.hangmap.capture.Settled;
import nl.hangmap.classification.Departments;
import nl.hangmap.customer.Customers;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/// The pages on which a person settles, one after the other, what could not be filed by itself.
@Controller
@RequestMapping("/review")
class ReviewPages {

  private static final int FOUND = 8;
  private static final int SHORTEST_QUERY = 2;

  private final Review review;
  private final Holding holding;
  private final PageEdits edits;
  private final ReviewFields fields;
  private final Customers customers;
  private final Departments departments;
  private final Viewers viewers;

  ReviewPages(
      Review review,
      Holding holding,
      PageEdits edits,
      ReviewFields fields,
      Customers customers,
      Departments departments,
      Viewers viewers) {
    this.review = review;
    this.holding = holding;
    this.edits = edits;
    this.fields = fields;
    this.customers = customers;
    this.departments = departments;
    this.viewers = viewers;
  }

  @GetMapping
  String queue(@RequestParam Map<String, String> query, Model model) {
    model.addAttribute("items", review.queue(PageRequest.of(null, query.get("cursor"))));
    outcome(query, model);
    return "capture/review-queue";
  }

  /// The small count beside the link to this page.
  @GetMapping("/open-count")
  String count(Model model) {
    model.addAttribute("waiting", review.waiting());
    return "capture/review-queue :: count";
  }

  /// Begins, or goes on, with the first document that nobody else is busy with.
  @PostMapping("/next")
  String next() {
    return to(holding.next(0));
  }

  /// Leaves a document for later or for somebody else.
  @PostMapping("/{id}/skip")
  String skip(@PathVariable long id) {
    return to(holding.skip(id));
  }

  /// The open page's sign that somebody is still busy with it.
  @PostMapping("/{id}/hold")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void hold(@PathVariable long id) {
    holding.hold(id);
  }

  @PostMapping("/{id}/take-over")
  String takeOver(@PathVariable long id) {
    holding.takeOver(id);
    return "redirect:/review/" + id;
  }

  private static String to(Optional<Long> next) {
    return "redirect:/review" + next.map(id -> "/" + id).orElse("");
  }

  @GetMapping("/{id}")
  String item(@PathVariable long id, @RequestParam Map<String, String> query, Model model) {
    var item = review.get(id);
    if (item.state() != ItemState.REVIEW) {
      return "redirect:/capture/batches/" + item.summary().batch();
    }
    outcome(query, model);
    var holder = holding.hold(id);
    model.addAttribute("holder", viewers.current().name().equals(holder) ? null : holder);
    show(item, null, model);
    return "capture/review-item";
  }

  /// Customers to choose from, by what was typed.
  @GetMapping("/{id}/customers")
  String customers(
      @PathVariable long id, @RequestParam(defaultValue = "") String find, Model model) {
    viewers.require(Permission.REVIEW);
    model.addAttribute(
        "found",
        find.strip().length() < SHORTEST_QUERY
            ? List.of()
            : customers.find(find, PageRequest.of(FOUND, null)).items());
    model.addAttribute("find", find);
    return "capture/review-item :: customers";
  }

  /// The fields that go with a type.
  @GetMapping("/{id}/fields")
  String fields(@PathVariable long id, @RequestParam Map<String, String> entered, Model model) {
    var form = ReviewForm.of(entered);
    fields(form.filledWith(review.keyPoints(id, form.type())), model);
    return "capture/review-item :: fields";
  }

  @PostMapping("/{id}/settle")
  String settle(
      @PathVariable long id,
      @RequestParam Map<String, String> entered,
      @RequestParam(required = false) @Nullable Integer edition,
      Model model,
      HttpServletResponse response) {
    var form = ReviewForm.of(entered);
    try {
      return onward(id, review.settle(id, edition, form.settlement()));
    } catch (Refusal refusal) {
      return again(id, form, refusal, model, response);
    }
  }

  @PostMapping("/{id}/reject")
  String reject(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      HttpServletResponse response) {
    try {
      return onward(id, review.reject(id, reason));
    } catch (Refusal refusal) {
      return again(id, null, refusal, model, response);
    }
  }

  @PostMapping("/{id}/undo")
  String undo(@PathVariable long id) {
    review.undoRejection(id);
    return "redirect:/review/" + id;
  }

  private static String onward(long id, Settled settled) {
    var document = settled.document();
    var done =
        document == null
            ? "?rejected=" + id
            : (settled.state() == ItemState.FILED ? "?filed=" : "?paper=") + document.id();
    return "redirect:/review" + (settled.next() == null ? "" : "/" + settled.next()) + done;
  }

  /// Shows the form as the person left it, with what is wrong.
  private String again(
      long id,
      @Nullable ReviewForm form,
      Refusal refusal,
      Model model,
      HttpServletResponse response) {
    if (refusal.kind() != Refusal.Kind.INVALID) {
      throw refusal;
    }
    var item = review.get(id);
    if (item.state() != ItemState.REVIEW) {
      throw refusal;
    }
    response.setStatus(refusal.kind().status());
    model.addAttribute("problems", fields.problems(refusal));
    show(item, form, model);
    return "capture/review-item";
  }

  private void show(ReviewItem item, @Nullable ReviewForm entered, Model model) {
    var form = entered == null ? fields.suggested(item) : entered;
    model.addAttribute("item", item);
    model.addAttribute("editing", edits.view(item.summary().id()));
    model.addAttribute("waiting", review.waiting());
    model.addAttribute("otherCustomer", otherCustomer(item, form));
    model.addAttribute("choices", fields.choices(item));
    model.addAttribute("departments", departments.all());
    if (!model.containsAttribute("problems")) {
      model.addAttribute("problems", Map.of());
    }
    fields(form, model);
  }

  /// The customer that was chosen and is not among the suggestions.
  private static String otherCustomer(ReviewItem item, ReviewForm form) {
    boolean suggested =
        item.suggestions().customers().stream()
            .anyMatch(one -> one.customer().number().value().equals(form.customer()));
    return suggested ? "" : form.customer();
  }

  private void fields(ReviewForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("chosen", fields.type(form.type()));
    model.addAttribute("handling", fields.handling(form));
    if (!model.containsAttribute("problems")) {
      model.addAttribute("problems", Map.of());
    }
  }

  private static void outcome(Map<String, String> query, Model model) {
    for (var kind : List.of("edited", "undone")) {
      model.addAttribute(kind, PageEditForm.kind(query.get(kind)));
    }
    model.addAttribute("editedWith", PageEditForm.number(query.get("with")));
    for (var kind : List.of("filed", "paper", "rejected")) {
      if (query.containsKey(kind)) {
        model.addAttribute("done", kind);
        model.addAttribute("doneWith", query.get(kind));
      }
    }
  }
}
