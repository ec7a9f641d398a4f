package nl.hangmap.classification.web;

import nl.hangmap.classification.Departments;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.classification.Policy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page on which an administrator reads types and rules; they are changed in the policy files.
@Controller
class DocumentTypePages {

  private final DocumentTypes types;
  private final Departments departments;
  private final Policy policy;

  DocumentTypePages(DocumentTypes types, Departments departments, Policy policy) {
    this.types = types;
    this.departments = departments;
    this.policy = policy;
  }

  @GetMapping("/administration/document-types")
  String list(Model model) {
    model.addAttribute("types", types.overview());
    model.addAttribute("departments", departments.all());
    model.addAttribute("policyVersion", policy.version());
    return "classification/document-types";
  }
}
