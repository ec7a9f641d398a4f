package nl.hangmap.customer.web;

import java.net.URI;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.CustomerSummary;
import nl.hangmap.customer.CustomerView;
import nl.hangmap.customer.Customers;
import nl.hangmap.customer.NewCustomer;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.http.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Customers for other systems.
@RestController
@RequestMapping("/api/v1/customers")
class CustomerApi {

  private final Customers customers;
  private final DetailsPatch patch;

  CustomerApi(Customers customers, DetailsPatch patch) {
    this.customers = customers;
    this.patch = patch;
  }

  @PostMapping
  ResponseEntity<CustomerView> create(@RequestBody NewCustomer wish) {
    var created = customers.create(wish);
    return ResponseEntity.created(URI.create("/api/v1/customers/" + created.number()))
        .eTag(ETags.of(created.version()))
        .body(created);
  }

  @GetMapping
  Page<CustomerSummary> find(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return customers.find(q, PageRequest.of(limit, cursor));
  }

  @GetMapping("/{number}")
  ResponseEntity<CustomerView> customer(@PathVariable String number) {
    return tagged(customers.get(new CustomerNumber(number)));
  }

  /// Changes the fields that the body names (JSON merge patch, RFC 7396): null removes a field, an
  /// array replaces all of it, what is absent stays.
  @PatchMapping(
      path = "/{number}",
      consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
  ResponseEntity<CustomerView> change(
      @PathVariable String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    long version = ETags.required(ifMatch);
    var before = customers.get(new CustomerNumber(number));
    return tagged(customers.change(before.number(), version, patch.applied(before, body)));
  }

  private static ResponseEntity<CustomerView> tagged(CustomerView customer) {
    return ResponseEntity.ok().eTag(ETags.of(customer.version())).body(customer);
  }
}
