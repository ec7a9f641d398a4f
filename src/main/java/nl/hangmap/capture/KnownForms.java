package nl.hangmap.capture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.hangmap.barcode.SupplierForm;
import nl.hangmap.barcode.SupplierForms;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.classification.KeyPoint;
import org.springframework.stereotype.Component;

/// The suppliers' forms that pages are compared with, checked at the start against the document
/// types there are.
@Component
class KnownForms {

  private final SupplierForms forms;

  KnownForms(SupplierForms forms, DocumentTypes types) {
    this.forms = forms;
    forms.require(id -> keyPoints(types, id));
  }

  List<SupplierForm> all() {
    return forms.all();
  }

  private static Optional<Set<String>> keyPoints(DocumentTypes types, String id) {
    return types
        .find(id)
        .map(type -> type.keyPoints().stream().map(KeyPoint::name).collect(Collectors.toSet()));
  }
}
