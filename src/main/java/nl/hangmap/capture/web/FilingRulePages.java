package nl.hangmap.capture.web;

import java.util.Map;
import java.util.regex.Pattern;
import nl.hangmap.capture.guess.FilingRule;
import nl.hangmap.capture.guess.FilingRules;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which an administrator sets how sure the text alone must be, with what that would
/// have done.
@Controller
@RequestMapping("/administration/filing")
class FilingRulePages {

  private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}");

  private final FilingRules rules;

  FilingRulePages(FilingRules rules) {
    this.rules = rules;
  }

  @GetMapping
  String rule(@RequestParam Map<String, String> query, Model model) {
    model.addAttribute("rule", rules.get());
    model.addAttribute("record", rules.record());
    model.addAttribute("saved", query.containsKey("saved"));
    return "capture/filing-rule";
  }

  @PostMapping
  String change(
      @RequestParam String customerPercent,
      @RequestParam String typePercent,
      @RequestParam long version) {
    rules.change(
        new FilingRule(
            percent("customerPercent", customerPercent),
            percent("typePercent", typePercent),
            version));
    return "redirect:/administration/filing?saved";
  }

  private static @Nullable Integer percent(String field, String typed) {
    var percent = typed.replace("%", "").strip();
    if (percent.isEmpty()) {
      return null;
    }
    if (!PERCENT.matcher(percent).matches()) {
      throw Refusal.invalidAt(field, "filing-rule.percent", percent);
    }
    return Integer.valueOf(percent);
  }
}
