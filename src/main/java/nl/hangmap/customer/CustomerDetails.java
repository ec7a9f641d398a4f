package nl.hangmap.customer;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Everything that is said of a customer apart from the number.
///
/// As it comes in, anything may be missing or written in any way; as the customer module gives it
/// out it is checked and has one notation.
///
/// @param name a company's name; a person's is built from its parts, or taken apart when the parts
///   are missing
/// @param prefix the words before a Dutch surname, such as `van den`; sorting ignores them
/// @param telephone in E.164, such as `+31201234567`
/// @param iban the bank account the customer pays from, without blanks, its check digits right
/// @param kvkNumber eight digits under which the Dutch chamber of commerce (KvK) knows the company
/// @param departments the departments that deal with the customer
public record CustomerDetails(
    @JsonFormat(with = JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
        @Nullable CustomerKind kind,
    @Nullable String name,
    @Nullable String initials,
    @Nullable String firstName,
    @Nullable String prefix,
    @Nullable String surname,
    @Nullable List<Address> addresses,
    @Nullable String email,
    @Nullable String telephone,
    @Nullable String iban,
    @Nullable String kvkNumber,
    @Nullable SortedSet<String> departments) {

  public static CustomerDetails company(String name) {
    return new CustomerDetails(
            CustomerKind.COMPANY, name, null, null, null, null, null, null, null, null, null, null)
        .withAddresses(List.of());
  }

  /// A person by first name, prefix (or null) and surname.
  public static CustomerDetails person(String firstName, @Nullable String prefix, String surname) {
    return new CustomerDetails(
            CustomerKind.PERSON,
            null,
            null,
            firstName,
            prefix,
            surname,
            null,
            null,
            null,
            null,
            null,
            null)
        .withAddresses(List.of());
  }

  public CustomerDetails withAddresses(List<Address> wanted) {
    return with(wanted, reached(), departments);
  }

  public CustomerDetails withContact(@Nullable String email, @Nullable String telephone) {
    return with(addresses, new Reached(email, telephone, iban, kvkNumber), departments);
  }

  public CustomerDetails withAccounts(@Nullable String iban, @Nullable String kvkNumber) {
    return with(addresses, new Reached(email, telephone, iban, kvkNumber), departments);
  }

  public CustomerDetails withDepartments(String... wanted) {
    return with(addresses, reached(), new TreeSet<>(List.of(wanted)));
  }

  private record Reached(
      @Nullable String email,
      @Nullable String telephone,
      @Nullable String iban,
      @Nullable String kvkNumber) {}

  private Reached reached() {
    return new Reached(email, telephone, iban, kvkNumber);
  }

  private CustomerDetails with(
      @Nullable List<Address> addresses, Reached by, @Nullable SortedSet<String> departments) {
    return new CustomerDetails(
        kind,
        name,
        initials,
        firstName,
        prefix,
        surname,
        addresses,
        by.email,
        by.telephone,
        by.iban,
        by.kvkNumber,
        departments);
  }
}
