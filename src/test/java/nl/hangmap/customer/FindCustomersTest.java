package nl.hangmap.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.hangmap.HangmapTest;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HangmapTest
class FindCustomersTest {

  @Autowired private Customers customers;
  @Autowired private Viewers viewers;

  @BeforeEach
  void someCustomers() {
    if (asSystem(() -> customers.exists(new CustomerNumber("FND-1001")))) {
      return;
    }
    create("FND-1001", person("Wilhelmina", "van den", "Zwaardemaker"), "12", "9876 XY");
    create("FND-1002", person("Pieter", null, "Zwaardmakers"), "12 A", "9876 XY");
    create("FND-1003", person("Cornelis", null, "Quackelstein"), "7", "9876 XZ");
    create("FND-1004", person("Anna", "van 't", "Quackelstein"), "8", "9876 XZ");
    create("FND-1005", CustomerDetails.company("Kwekerij Olifantsgras B.V."), "2-hs", "9876 XW");
    create("FND-1006", person("Thijs", null, "Ijsseldijkstra"), "3", "9876 XW");
  }

  @Test
  void findsByTheBeginningOfTheNumberTheExactOneFirst() {
    create("FND-10011", CustomerDetails.company("Langer nummer"), "1", "9876 XV");
    assertThat(numbers("fnd-1001")).containsExactly("FND-1001", "FND-10011");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9876XY 12 a", "9876 xy 12A", "9876xy12a", "9876 XY, 12-A"})
  void findsByPostcodeAndHouseNumberWithAddition(String typed) {
    assertThat(numbers(typed)).containsExactly("FND-1002");
  }

  @Test
  void findsAllAtAHouseNumberAndAllInAPostcode() {
    assertThat(numbers("9876xy 12")).containsExactly("FND-1001", "FND-1002");
    assertThat(numbers("9876 XZ")).containsExactlyInAnyOrder("FND-1003", "FND-1004");
    assertThat(numbers("9876 XW 2hs")).containsExactly("FND-1005");
  }

  @Test
  void findsByEmailAndTelephone() {
    assertThat(numbers("FND-1003@example.org")).containsExactly("FND-1003");
    assertThat(numbers("fnd-1003@")).containsExactly("FND-1003");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zwaardemaker",
        "zwaardemakr",
        "Zwardemaker",
        "zwaarde",
        "Wzaardemaker",
        "van den Zwaardemaker",
        "v.d. Zwaardemaker",
        "vdZwaardemaker",
        "vandenzwaardemaker",
        "Wilhelmina Zwaardemaker",
        "zwaardemaker wilhelmina",
        "W. Zwaardemaker",
        "Zwaardemaker, Wilhelmina van den",
        "Zwaardemaker Utrecht"
      })
  void findsANameInAllTheWaysPeopleTypeIt(String typed) {
    assertThat(numbers(typed)).first().isEqualTo("FND-1001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kwakkelstein", "quakelstein", "Quackelstijn"})
  void findsANameThatSoundsTheSame(String typed) {
    assertThat(numbers(typed)).contains("FND-1003", "FND-1004");
  }

  @ParameterizedTest
  @ValueSource(strings = {"olifantsgras", "kwekerij olifantsgras bv", "Olifantgras", "olifants"})
  void findsACompanyWithOrWithoutItsLegalForm(String typed) {
    assertThat(numbers(typed)).contains("FND-1005");
  }

  @ParameterizedTest
  @ValueSource(strings = {"IJsseldijkstra", "Ysseldykstra", "ijsseld"})
  void takesYForIj(String typed) {
    assertThat(numbers(typed)).contains("FND-1006");
  }

  @Test
  void findsNothingRatherThanAnything() {
    assertThat(numbers("xqzwv")).isEmpty();
    assertThat(numbers("%_\u0000'")).isEmpty();
  }

  @Test
  void pagesThroughEverythingOnce() {
    for (int index = 0; index < 23; index++) {
      create("PAG-" + index, person("Jan" + index, null, "Pagineerstra"), "1", "9875 AA");
    }
    assertThat(allPages("pagineerstra", 5)).hasSize(23).doesNotHaveDuplicates();
    assertThat(allPages("9875AA", 5)).hasSize(23).doesNotHaveDuplicates();
    assertThat(allPages("PAG-1", 5)).hasSize(11).doesNotHaveDuplicates();
    assertThat(allPages("pag-1@example", 5)).hasSize(1);
    assertThat(allPages("Pagineerstra Utrecht", 5)).hasSize(23).doesNotHaveDuplicates();
    assertThat(allPages(null, 7)).contains("PAG-0", "FND-1001").doesNotHaveDuplicates();
  }

  @Test
  void findsTheNewNameAndNoLongerTheOldOne() {
    create("FND-2001", CustomerDetails.company("Vergeetmijniet"), "1", "9874 AA");
    asSystem(
        () ->
            customers.change(
                new CustomerNumber("FND-2001"), 1, CustomerDetails.company("Zonnebloemolie")));
    assertThat(numbers("vergeetmijniet")).isEmpty();
    assertThat(numbers("9874AA")).isEmpty();
    assertThat(numbers("zonnebloemolie")).containsExactly("FND-2001");
  }

  private List<String> allPages(@Nullable String typed, int limit) {
    var numbers = new ArrayList<String>();
    String cursor = null;
    do {
      var request = PageRequest.of(limit, cursor);
      var page = asSystem(() -> customers.find(typed, request));
      page.items().forEach(found -> numbers.add(found.number().value()));
      cursor = page.next();
    } while (cursor != null);
    return numbers;
  }

  private List<String> numbers(String typed) {
    return asSystem(() -> customers.find(typed, PageRequest.first())).items().stream()
        .map(found -> found.number().value())
        .toList();
  }

  private void create(String number, CustomerDetails details, String house, String postcode) {
    var address =
        new Address(AddressKind.VISIT, "Dorpsstraat", house, null, postcode, "Utrecht", null);
    var whole = details.withAddresses(List.of(address)).withContact(number + "@example.org", null);
    asSystem(() -> customers.create(new NewCustomer(number, whole)));
  }

  private static CustomerDetails person(String first, @Nullable String prefix, String surname) {
    return CustomerDetails.person(first, prefix, surname);
  }

  private <T extends @Nullable Object> T asSystem(java.util.function.Supplier<T> work) {
    return viewers.as(Viewer.system("test"), work);
  }
}
