package nl.hangmap.clientfile.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.classification.KeyPointKind;
import nl.hangmap.clientfile.DocumentView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Prepares the fields of a type's key points for a form.
@Component
class FormFields {

  private final PageWords words;

  FormFields(PageWords words) {
    this.words = words;
  }

  /// A field of a form.
  ///
  /// @param name of the form's parameter, such as `keyPoints.number`
  /// @param error what is wrong with its value, or null
  record Field(
      String name,
      String label,
      KeyPointKind kind,
      boolean required,
      String value,
      @Nullable String error) {

    public String id() {
      return name.replace('.', '-');
    }
  }

  List<Field> of(DocumentView document, Locale locale) {
    return words
        .find(document.type())
        .map(type -> of(type, document.keyPoints(), Map.of(), locale))
        .orElse(List.of());
  }

  /// @param values by key point
  /// @param errors by the names of fields
  List<Field> of(
      DocumentType type, Map<String, String> values, Map<String, String> errors, Locale locale) {
    return type.keyPoints().stream()
        .map(
            point -> {
              var name = RegistrationForm.KEY_POINT + point.name();
              return new Field(
                  name,
                  point.label().in(locale),
                  point.kind(),
                  point.required(),
                  values.getOrDefault(point.name(), ""),
                  errors.get(name));
            })
        .toList();
  }
}
