package nl.hangmap.customer.web;

import java.util.Locale;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.Customers;
import nl.hangmap.customer.NewCustomer;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The pages to find, register and change customers; a customer's own page is the client file.
@Controller
@RequestMapping("/customers")
class CustomerPages {

  private final Customers customers;
  private final FormProblems problems;
  private final Viewers viewers;

  CustomerPages(Customers customers, FormProblems problems, Viewers viewers) {
    this.customers = customers;
    this.problems = problems;
    this.viewers = viewers;
  }

  @GetMapping
  String list(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
      Model model) {
    model.addAttribute("q", q == null ? "" : q);
    model.addAttribute("first", cursor == null || cursor.isBlank());
    model.addAttribute("found", customers.find(q, PageRequest.of(null, cursor)));
    model.addAttribute("part", part != null);
    model.addAttribute("mayChange", viewers.current().may(Permission.CUSTOMER_CHANGE));
    return part == null ? "customer/list" : "customer/list :: found";
  }

  @GetMapping("/new")
  ModelAndView blank() {
    viewers.require(Permission.CUSTOMER_CHANGE);
    return CustomerForm.blank().page();
  }

  @PostMapping("/new")
  ModelAndView create(@RequestParam MultiValueMap<String, String> values, Locale locale) {
    var form = CustomerForm.of(values);
    try {
      var created = customers.create(new NewCustomer(form.value("number"), form.details()));
      return opened(created.number());
    } catch (Refusal refusal) {
      return problems.shown(form, refusal, locale);
    }
  }

  @GetMapping("/{number}/edit")
  ModelAndView edit(@PathVariable String number) {
    viewers.require(Permission.CUSTOMER_CHANGE);
    return CustomerForm.of(customers.get(new CustomerNumber(number))).page();
  }

  @PostMapping("/{number}/edit")
  ModelAndView change(
      @PathVariable String number,
      @RequestParam long version,
      @RequestParam MultiValueMap<String, String> values,
      Locale locale) {
    var wanted = new CustomerNumber(number);
    var form = CustomerForm.of(values).numbered(wanted);
    try {
      return opened(customers.change(wanted, version, form.details()).number());
    } catch (Refusal refusal) {
      return problems.shown(form, refusal, locale);
    }
  }

  private static ModelAndView opened(CustomerNumber number) {
    return new ModelAndView("redirect:/customers/" + number);
  }
}
