package nl.hangmap.capture.web;

import java.util.Optional;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.capture.BatchView;
import nl.hangmap.capture.Batches;
import nl.hangmap.capture.Channel;
import nl.hangmap.capture.NewBatch;
import nl.hangmap.capture.Urgency;
import nl.hangmap.capture.imports.Imports;
import nl.hangmap.capture.mail.Mailboxes;
import nl.hangmap.classification.Departments;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// The pages on which somebody hands in scans and follows what becomes of them.
@Controller
class CapturePages {

  private static final int LISTED = 25;

  private final Batches batches;
  private final DocumentTypes types;
  private final Departments departments;
  private final Mailboxes mailboxes;
  private final Imports imports;
  private final Viewers viewers;

  CapturePages(
      Batches batches,
      DocumentTypes types,
      Departments departments,
      Mailboxes mailboxes,
      Imports imports,
      Viewers viewers) {
    this.batches = batches;
    this.types = types;
    this.departments = departments;
    this.mailboxes = mailboxes;
    this.imports = imports;
    this.viewers = viewers;
  }

  @GetMapping("/capture")
  String capture(@RequestParam(required = false) @Nullable String cursor, Model model) {
    model.addAttribute("batches", batches.list(PageRequest.of(LISTED, cursor)));
    model.addAttribute("first", cursor == null || cursor.isBlank());
    model.addAttribute("mayPrint", viewers.current().may(Permission.LABEL_PRINT));
    model.addAttribute("reviews", viewers.current().may(Permission.REVIEW));
    model.addAttribute("imports", imports.mayImport());
    model.addAttribute("types", types.all());
    model.addAttribute("departments", departments.all());
    return "capture/capture";
  }

  @PostMapping(path = "/capture", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  String receive(
      MultipartHttpServletRequest request,
      @RequestParam(required = false) @Nullable String customer,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(defaultValue = "false") boolean oneStack,
      @RequestParam(defaultValue = "false") boolean twoPass,
      @RequestParam Optional<Urgency> urgency) {
    var wish =
        new NewBatch(Channel.PAGE, customer, type, department, oneStack, null).withTwoPass(twoPass);
    long id = batches.receive(wish.withUrgency(urgency.orElse(null)), UploadedFiles.of(request));
    return "redirect:/capture/batches/" + id;
  }

  @GetMapping("/capture/batches/{id}")
  String batch(@PathVariable long id, @RequestParam Optional<SteeringDone> said, Model model) {
    model.addAttribute("said", said.orElse(null));
    model.addAttribute("mail", mailboxes.origin(id).orElse(null));
    show(batches.get(id), model);
    return "capture/batch";
  }

  /// The part of the page that changes while the work goes on.
  @GetMapping("/capture/batches/{id}/progress")
  String progress(@PathVariable long id, Model model) {
    show(batches.get(id), model);
    return "capture/batch :: progress";
  }

  private void show(BatchView batch, Model model) {
    model.addAttribute("batch", batch);
    model.addAttribute("counts", batch.summary().counts());
    model.addAttribute("reviews", viewers.current().may(Permission.REVIEW));
    model.addAttribute("typeName", name(batch.type()));
  }

  private @Nullable String name(@Nullable String type) {
    return Optional.ofNullable(type)
        .flatMap(types::find)
        .map(known -> known.name().in(locale()))
        .orElse(type);
  }

  private static java.util.Locale locale() {
    return org.springframework.context.i18n.LocaleContextHolder.getLocale();
  }
}
