package nl.hangmap.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a field of a customer said and says; an empty text stands for nothing.
///
/// @param field path of the field, such as `email` or `addresses.VISIT`
public record FieldChange(String field, String before, String after) {

  static List<FieldChange> between(CustomerDetails before, CustomerDetails after) {
    var old = fields(before);
    var now = fields(after);
    return now.keySet().stream()
        .map(field -> new FieldChange(field, text(old.get(field)), text(now.get(field))))
        .filter(change -> !change.before.equals(change.after))
        .toList();
  }

  private static Map<String, @Nullable Object> fields(CustomerDetails details) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("kind", details.kind());
    fields.put("name", details.name());
    fields.put("initials", details.initials());
    fields.put("firstName", details.firstName());
    fields.put("prefix", details.prefix());
    fields.put("surname", details.surname());
    fields.put("email", details.email());
    fields.put("telephone", details.telephone());
    fields.put("iban", details.iban());
    fields.put("kvkNumber", details.kvkNumber());
    var departments = details.departments();
    fields.put("departments", departments == null ? null : String.join(", ", departments));
    for (var kind : AddressKind.values()) {
      fields.put("addresses." + kind, address(details, kind));
    }
    return fields;
  }

  private static @Nullable String address(CustomerDetails details, AddressKind kind) {
    var addresses = details.addresses();
    return addresses == null
        ? null
        : addresses.stream()
            .filter(address -> address.kind() == kind)
            .map(address -> address.streetLine() + ", " + address.cityLine())
            .findFirst()
            .orElse(null);
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
