package nl.hangmap.customer.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.hangmap.customer.Address;
import nl.hangmap.customer.AddressKind;
import nl.hangmap.customer.CustomerDetails;
import nl.hangmap.customer.CustomerKind;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.CustomerView;
import nl.hangmap.customer.Iban;
import nl.hangmap.customer.Telephone;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/// The fields of the customer form as they were typed; an address field is `<kind>.<field>`.
///
/// @param existing number of the customer that is changed, or null for a new one
record CustomerForm(@Nullable CustomerNumber existing, Map<String, String> values) {

  private static final String COUNTRY = "country";

  static CustomerForm blank() {
    return new CustomerForm(null, Map.of("kind", CustomerKind.PERSON.name()));
  }

  static CustomerForm of(MultiValueMap<String, String> typed) {
    return new CustomerForm(null, Map.copyOf(typed.toSingleValueMap()));
  }

  static CustomerForm of(CustomerView customer) {
    var values = new HashMap<String, String>();
    var details = customer.details();
    put(values, "version", Long.toString(customer.version()));
    put(values, "kind", details.kind() == null ? null : details.kind().name());
    put(values, "name", details.kind() == CustomerKind.COMPANY ? details.name() : null);
    put(values, "initials", details.initials());
    put(values, "firstName", details.firstName());
    put(values, "prefix", details.prefix());
    put(values, "surname", details.surname());
    put(values, "email", details.email());
    var telephone = details.telephone();
    put(values, "telephone", telephone == null ? null : Telephone.shown(telephone));
    var iban = details.iban();
    put(values, "iban", iban == null ? null : Iban.shown(iban));
    put(values, "kvkNumber", details.kvkNumber());
    var departments = details.departments();
    put(values, "departments", departments == null ? null : String.join(", ", departments));
    var addresses = details.addresses();
    (addresses == null ? List.<Address>of() : addresses).forEach(address -> put(values, address));
    return new CustomerForm(customer.number(), values);
  }

  CustomerForm numbered(CustomerNumber number) {
    return new CustomerForm(number, values);
  }

  public @Nullable String value(String field) {
    return values.get(field);
  }

  public AddressKind[] addressKinds() {
    return AddressKind.values();
  }

  /// Whether something was typed for an address of the kind, apart from the country.
  public boolean hasAddress(AddressKind kind) {
    return values.entrySet().stream()
        .anyMatch(
            entry ->
                entry.getKey().startsWith(kind + ".")
                    && !entry.getKey().endsWith("." + COUNTRY)
                    && !entry.getValue().isBlank());
  }

  CustomerDetails details() {
    return new CustomerDetails(
        kind(),
        value("name"),
        value("initials"),
        value("firstName"),
        value("prefix"),
        value("surname"),
        typedKinds().stream().map(this::address).toList(),
        value("email"),
        value("telephone"),
        value("iban"),
        value("kvkNumber"),
        departments());
  }

  /// The field of the form that a path of the details means: `addresses[1].city` may be
  /// `POST.city`.
  String fieldOf(String path) {
    var kinds = typedKinds();
    for (int index = 0; index < kinds.size(); index++) {
      var start = "addresses[" + index + "].";
      if (path.startsWith(start)) {
        return kinds.get(index) + "." + path.substring(start.length());
      }
    }
    return path;
  }

  ModelAndView page() {
    var page = new ModelAndView("customer/form");
    page.addObject("form", this);
    page.addObject("problems", Map.of());
    page.addObject("general", new ArrayList<String>());
    return page;
  }

  private List<AddressKind> typedKinds() {
    return Arrays.stream(AddressKind.values()).filter(this::hasAddress).toList();
  }

  private @Nullable CustomerKind kind() {
    return Arrays.stream(CustomerKind.values())
        .filter(kind -> kind.name().equals(value("kind")))
        .findFirst()
        .orElse(null);
  }

  private Address address(AddressKind kind) {
    return new Address(
        kind,
        value(kind + ".street"),
        value(kind + ".houseNumber"),
        value(kind + ".addition"),
        value(kind + ".postcode"),
        value(kind + ".city"),
        value(kind + "." + COUNTRY));
  }

  private TreeSet<String> departments() {
    var typed = value("departments");
    var departments = new TreeSet<String>();
    Stream.of((typed == null ? "" : typed).split("[,;\\s]+"))
        .filter(id -> !id.isEmpty())
        .forEach(departments::add);
    return departments;
  }

  private static void put(Map<String, String> values, Address address) {
    put(values, address.kind() + ".street", address.street());
    put(values, address.kind() + ".houseNumber", address.houseNumber());
    put(values, address.kind() + ".addition", address.addition());
    put(values, address.kind() + ".postcode", address.postcode());
    put(values, address.kind() + ".city", address.city());
    put(values, address.kind() + "." + COUNTRY, address.country());
  }

  private static void put(Map<String, String> values, String field, @Nullable String value) {
    if (value != null) {
      values.put(field, value);
    }
  }
}
