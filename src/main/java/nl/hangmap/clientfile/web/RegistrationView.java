package nl.hangmap.clientfile.web;

import java.util.List;
import java.util.Map;
import nl.hangmap.classification.Handling;
import nl.hangmap.clientfile.web.DocumentCard.Choice;
import nl.hangmap.customer.CustomerView;
import org.jspecify.annotations.Nullable;

/// The form that registers a document, as far as it is filled in.
///
/// @param errors what is wrong, by field; under the empty name what concerns none
record RegistrationView(
    CustomerView customer,
    String date,
    String title,
    List<Choice> types,
    TypePart typePart,
    Map<String, String> errors) {

  /// What the chosen type brings along.
  ///
  /// @param fields its key points
  /// @param preview how the document would be kept, or null before a type is chosen
  record TypePart(
      List<FormFields.Field> fields,
      List<Choice> states,
      List<Choice> departments,
      @Nullable Preview preview) {

    static final TypePart NONE = new TypePart(List.of(), List.of(), List.of(), null);
  }

  /// The answer of the policy with its reason.
  record Preview(Handling handling, String reason) {}
}
