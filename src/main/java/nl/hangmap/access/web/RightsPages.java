package nl.hangmap.access.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hangmap.access.DocumentRight;
import nl.hangmap.access.Role;
import nl.hangmap.access.RoleRights;
import nl.hangmap.kernel.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Which documents a role may see: a matrix of document types and departments.
@Controller
@RequestMapping("/administration/rights")
class RightsPages {

  private static final String BETWEEN = "|";

  private final RoleRights rights;
  private final Vocabulary vocabulary;

  RightsPages(RoleRights rights, Vocabulary vocabulary) {
    this.rights = rights;
    this.vocabulary = vocabulary;
  }

  /// A line of the matrix: a document type, or all of them.
  record Line(String id, String name, boolean any, List<Cell> cells) {}

  /// A box of the matrix.
  ///
  /// @param value what the form sends when it is checked
  record Cell(String value, String department, boolean any, boolean checked) {}

  @GetMapping
  String rights(@RequestParam(defaultValue = "SALES") Role role, Model model) {
    var given = Set.copyOf(rights.of(role));
    model.addAttribute("roles", Role.values());
    model.addAttribute("role", role);
    model.addAttribute("departments", withAny(vocabulary.departments()));
    model.addAttribute(
        "lines",
        withAny(vocabulary.documentTypes()).stream().map(type -> line(type, given)).toList());
    return "access/rights";
  }

  @PostMapping
  String change(
      @RequestParam Role role,
      @RequestParam(required = false, defaultValue = "") List<String> right,
      RedirectAttributes after) {
    rights.change(role, right.stream().map(this::right).collect(Collectors.toSet()));
    after.addAttribute("role", role);
    after.addFlashAttribute("done", "access.rights.changed");
    return "redirect:/administration/rights";
  }

  private Line line(Vocabulary.Choice type, Set<DocumentRight> given) {
    var cells =
        withAny(vocabulary.departments()).stream()
            .map(
                department ->
                    new Cell(
                        type.id() + BETWEEN + department.id(),
                        department.name(),
                        isAny(department),
                        given.contains(new DocumentRight(type.id(), department.id()))))
            .toList();
    return new Line(type.id(), type.name(), isAny(type), cells);
  }

  private DocumentRight right(String value) {
    var parts = value.split("\\|", -1);
    var known =
        parts.length == 2
            && knows(vocabulary.documentTypes(), parts[0])
            && knows(vocabulary.departments(), parts[1]);
    if (!known) {
      throw Refusal.invalidAt("right", "access.right-unknown", value);
    }
    return new DocumentRight(parts[0], parts[1]);
  }

  private static boolean knows(List<Vocabulary.Choice> choices, String id) {
    return withAny(choices).stream().anyMatch(choice -> choice.id().equals(id));
  }

  private static boolean isAny(Vocabulary.Choice choice) {
    return choice.id().equals(DocumentRight.ANY);
  }

  private static List<Vocabulary.Choice> withAny(List<Vocabulary.Choice> choices) {
    return Stream.concat(Stream.of(Vocabulary.ANY), choices.stream()).toList();
  }
}
