package nl.hangmap.capture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.hangmap.barcode.FormReading;
import nl.hangmap.barcode.SupplierForm.Meaning;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.classification.KeyPoint;

/// What the suppliers' forms among the pages of one document say about it; where two of them say
/// different things they say nothing.
record FormFacts(List<FormReading> forms) {

  static final FormFacts NONE = new FormFacts(List.of());

  FormFacts {
    forms = List.copyOf(forms);
  }

  /// A value and the form it stands on.
  record Said(String value, FormReading form) {

    Reason because() {
      return Reason.because("form", form.name().nl(), form.name().en(), value);
    }
  }

  Optional<Said> customer() {
    return only(value -> value.meaning() == Meaning.CUSTOMER);
  }

  /// The document type that a code stands for, or else that of the form itself.
  Optional<Said> type() {
    return only(value -> value.meaning() == Meaning.TYPE)
        .or(
            () ->
                forms.stream()
                    .filter(form -> form.type() != null)
                    .map(form -> new Said(Objects.requireNonNull(form.type()), form))
                    .findFirst());
  }

  /// The key points that a document of this type has.
  Map<String, Said> keyPoints(DocumentType type) {
    var found = new LinkedHashMap<String, Said>();
    for (var name : type.keyPoints().stream().map(KeyPoint::name).toList()) {
      only(value -> value.meaning() == Meaning.KEY_POINT && name.equals(value.keyPoint()))
          .ifPresent(said -> found.put(name, said));
    }
    return found;
  }

  private Optional<Said> only(Predicate<FormReading.Value> wanted) {
    var said =
        forms.stream()
            .flatMap(
                form ->
                    form.values().stream()
                        .filter(wanted)
                        .map(value -> new Said(value.text(), form)))
            .toList();
    var values = said.stream().map(Said::value).collect(Collectors.toCollection(TreeSet::new));
    return values.size() == 1 ? said.stream().findFirst() : Optional.empty();
  }
}
