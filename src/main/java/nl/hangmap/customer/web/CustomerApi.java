package nl.hangmap.customer.web;

import java.net.URI;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.CustomerView;
import nl.hangmap.customer.Customers;
import nl.hangmap.customer.NewCustomer;
import nl.hangmap.kernel.http.ETags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Customers for other systems.
@RestController
@RequestMapping("/api/v1/customers")
class CustomerApi {

  private final Customers customers;

  CustomerApi(Customers customers) {
    this.customers = customers;
  }

  @PostMapping
  ResponseEntity<CustomerView> create(@RequestBody NewCustomer wish) {
    var created = customers.create(wish);
    return ResponseEntity.created(URI.create("/api/v1/customers/" + created.number()))
        .eTag(ETags.of(created.version()))
        .body(created);
  }

  @GetMapping("/{number}")
  ResponseEntity<CustomerView> customer(@PathVariable String number) {
    return tagged(customers.get(new CustomerNumber(number)));
  }

  private static ResponseEntity<CustomerView> tagged(CustomerView customer) {
    return ResponseEntity.ok().eTag(ETags.of(customer.version())).body(customer);
  }
}
