package nl.hangmap.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// Brings what is said of a customer into one notation, and finds everything that is wrong with it
/// at once.
final class DetailsCheck {

  private static final int LONGEST = 200;
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s@\"(),:;<>\\[\\\\\\]]{1,64}@(?:[\\p{L}0-9](?:[\\p{L}0-9-]{0,61}[\\p{L}0-9])?\\.)+\\p{L}{2,63}");
  private static final Pattern DEPARTMENT = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private final List<Problem> problems = new ArrayList<>();

  /// Adds the problem of a number that has another form.
  @Nullable CustomerNumber number(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    var number = CustomerNumber.find(typed);
    if (number.isEmpty()) {
      wrong("number", "customer.number-form", CustomerNumber.shown(typed.strip()));
    }
    return number.orElse(null);
  }

  /// The details in their one notation; meaningless until [#refuseProblems()] has passed.
  CustomerDetails details(CustomerDetails raw) {
    if (raw.kind() == null) {
      wrong("kind", "customer.kind-missing");
    }
    var person = raw.kind() == CustomerKind.PERSON ? person(raw) : null;
    var name = person == null ? companyName(raw) : person.spoken();
    return new CustomerDetails(
        raw.kind(),
        name,
        person == null ? null : person.initials(),
        person == null ? null : person.firstName(),
        person == null ? null : person.prefix(),
        person == null ? null : person.surname(),
        addresses(raw.addresses()),
        email(raw.email()),
        telephone(raw.telephone()),
        iban(raw.iban()),
        kvkNumber(raw.kvkNumber()),
        departments(raw.departments()));
  }

  /// @throws Refusal with all problems found, when there are any
  void refuseProblems() {
    if (!problems.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, problems);
    }
  }

  private PersonName person(CustomerDetails raw) {
    var surname = text("surname", raw.surname());
    var name = text("name", raw.name());
    if (surname == null && name == null) {
      wrong("surname", "customer.surname-missing");
      return new PersonName(null, null, null, "");
    }
    if (surname == null) {
      return PersonName.parse(Objects.requireNonNull(name));
    }
    var initials = text("initials", raw.initials());
    return new PersonName(
        initials == null ? null : PersonName.initialsOf(initials),
        text("firstName", raw.firstName()),
        text("prefix", raw.prefix()),
        surname);
  }

  private @Nullable String companyName(CustomerDetails raw) {
    var name = text("name", raw.name());
    if (name == null && raw.kind() == CustomerKind.COMPANY) {
      wrong("name", "customer.name-missing");
    }
    boolean personal =
        Stream.of(raw.initials(), raw.firstName(), raw.prefix(), raw.surname())
            .anyMatch(part -> part != null && !part.isBlank());
    if (personal && raw.kind() == CustomerKind.COMPANY) {
      wrong("surname", "customer.company-with-surname");
    }
    return name;
  }

  private List<Address> addresses(@Nullable List<Address> raw) {
    var checked = new ArrayList<Address>();
    var all = raw == null ? List.<Address>of() : raw;
    for (int index = 0; index < all.size(); index++) {
      var address = new AddressCheck("addresses[" + index + "]", problems).checked(all.get(index));
      if (checked.stream().anyMatch(earlier -> earlier.kind() == address.kind())) {
        wrong("addresses[" + index + "].kind", "customer.address-twice");
      }
      checked.add(address);
    }
    return checked.stream()
        .filter(address -> address.kind() != null)
        .sorted(java.util.Comparator.comparing(address -> Objects.requireNonNull(address.kind())))
        .toList();
  }

  private @Nullable String email(@Nullable String raw) {
    var email = text("email", raw);
    if (email != null && (email.length() > 254 || !EMAIL.matcher(email).matches())) {
      wrong("email", "customer.email-form", CustomerNumber.shown(email));
    }
    return email;
  }

  private @Nullable String telephone(@Nullable String raw) {
    return normal("telephone", text("telephone", raw), Telephone::normal);
  }

  private @Nullable String iban(@Nullable String raw) {
    return normal("iban", text("iban", raw), Iban::normal);
  }

  private @Nullable String kvkNumber(@Nullable String raw) {
    return normal("kvkNumber", text("kvkNumber", raw), KvkNumber::normal);
  }

  /// What was typed in its one notation; a field that has none is said to be wrong as
  /// `customer.<field>-form`.
  private @Nullable String normal(
      String field, @Nullable String typed, Function<String, Optional<String>> notation) {
    if (typed == null) {
      return null;
    }
    var normal = notation.apply(typed);
    if (normal.isEmpty()) {
      wrong(field, "customer." + field + "-form", CustomerNumber.shown(typed));
    }
    return normal.orElse(null);
  }

  private SortedSet<String> departments(@Nullable SortedSet<String> raw) {
    var all = raw == null ? new TreeSet<String>() : raw;
    var unknown = all.stream().filter(id -> !DEPARTMENT.matcher(id).matches()).toList();
    if (!unknown.isEmpty()) {
      wrong("departments", "customer.department-form", CustomerNumber.shown(unknown.getFirst()));
    }
    return all.stream()
        .map(id -> id.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private @Nullable String text(String field, @Nullable String raw) {
    return AddressCheck.text(field, raw, LONGEST, problems);
  }

  private void wrong(String field, String code, Object... arguments) {
    problems.add(Problem.of(code, arguments).at(field));
  }
}
