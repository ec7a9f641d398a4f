package nl.hangmap.customer.web;

import java.util.List;
import nl.hangmap.customer.CustomerDetails;
import nl.hangmap.customer.CustomerView;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A JSON merge patch (RFC 7396) on what is said of a customer.
@Component
class DetailsPatch {

  private static final List<String> NAME_PARTS =
      List.of("initials", "firstName", "prefix", "surname");

  private final JsonMapper mapper;

  DetailsPatch(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /// The details with the patch applied.
  ///
  /// @throws Refusal `customer.patch-form` when the patch is no JSON object or a field has another
  ///   shape, `customer.number-fixed` when it changes the number
  CustomerDetails applied(CustomerView before, JsonNode patch) {
    if (!(patch instanceof ObjectNode fields)) {
      throw new Refusal(Refusal.Kind.MALFORMED, "customer.patch-form");
    }
    var number = fields.path("number").asString(before.number().value());
    if (!number.equals(before.number().value())) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          List.of(Problem.of("customer.number-fixed", before.number().value()).at("number")));
    }
    ObjectNode details = mapper.valueToTree(before.details());
    if (fields.has("name") && NAME_PARTS.stream().noneMatch(fields::has)) {
      details.remove(NAME_PARTS);
    }
    merge(details, fields);
    return read(details);
  }

  private static void merge(ObjectNode target, ObjectNode patch) {
    patch
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isNull()) {
                target.remove(field.getKey());
              } else {
                target.set(field.getKey(), field.getValue());
              }
            });
  }

  private CustomerDetails read(ObjectNode details) {
    try {
      return mapper.treeToValue(details, CustomerDetails.class);
    } catch (JacksonException otherShape) {
      throw new Refusal(Refusal.Kind.MALFORMED, "customer.patch-form");
    }
  }
}
