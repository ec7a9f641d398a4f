package nl.hangmap.capture.web;

import java.util.List;
import nl.hangmap.capture.guess.FilingRecord;
import nl.hangmap.capture.guess.FilingRule;
import nl.hangmap.capture.guess.FilingRules;
import nl.hangmap.kernel.http.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How sure the text alone must be for filing, for other systems.
@RestController
@RequestMapping("/api/v1/filing-rule")
class FilingRuleApi {

  private final FilingRules rules;

  FilingRuleApi(FilingRules rules) {
    this.rules = rules;
  }

  /// Percentages of 50 to 100; null stands for never.
  record Percentages(@Nullable Integer customerPercent, @Nullable Integer typePercent) {}

  @GetMapping
  ResponseEntity<FilingRule> rule() {
    return tagged(rules.get());
  }

  @GetMapping("/record")
  List<FilingRecord> record() {
    return rules.record();
  }

  @PutMapping
  ResponseEntity<FilingRule> change(
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Percentages wanted) {
    long version = ETags.required(ifMatch);
    return tagged(
        rules.change(new FilingRule(wanted.customerPercent(), wanted.typePercent(), version)));
  }

  private static ResponseEntity<FilingRule> tagged(FilingRule rule) {
    return ResponseEntity.ok().eTag(ETags.of(rule.version())).body(rule);
  }
}
