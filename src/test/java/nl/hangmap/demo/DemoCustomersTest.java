package nl.hangmap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import nl.hangmap.HangmapTest;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.customer.CustomerKind;
import nl.hangmap.customer.Customers;
import nl.hangmap.customer.NewCustomer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HangmapTest
class DemoCustomersTest {

  @Autowired private Customers customers;
  @Autowired private Viewers viewers;
  @Autowired private TransactionTemplate transaction;

  @Test
  void makesTheSameCustomersOfTheSameSeed() {
    var few = DemoCustomers.generate(7, 100).toList();
    assertThat(DemoCustomers.generate(7, 200).toList()).startsWith(few.toArray(NewCustomer[]::new));
    assertThat(DemoCustomers.generate(8, 100).toList()).isNotEqualTo(few);
    assertThat(few.stream().map(NewCustomer::number).distinct()).hasSize(100);
  }

  @Test
  void makesPersonsAndCompaniesAlike() {
    var kinds =
        DemoCustomers.generate(7, 1_000)
            .collect(Collectors.groupingBy(it -> it.details().kind(), Collectors.counting()));
    assertThat(kinds.get(CustomerKind.PERSON)).isBetween(600L, 800L);
  }

  @Test
  void makesCustomersThatPassEveryCheck() {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          viewers.as(
              Viewer.system("test"),
              () -> DemoCustomers.generate(7, 1_000).forEach(customers::create));
        });
  }
}
