package nl.hangmap.barcode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.hangmap.barcode.template.FormFolder;
import nl.hangmap.barcode.template.FormFolder.ReadForm;
import org.springframework.stereotype.Service;

/// The forms of suppliers that are known, read from `forms/` in the folder of own templates and
/// checked at the start.
@Service
public class SupplierForms {

  private final List<ReadForm> forms;

  SupplierForms(LabelSettings settings) {
    this.forms = FormFolder.read(settings.barcodeTemplates());
  }

  public List<SupplierForm> all() {
    return forms.stream().map(ReadForm::form).toList();
  }

  /// Checks that every document type and key point that a form names exists.
  ///
  /// @param keyPoints the names of the key points of a type, or empty for a type that is not there
  /// @throws nl.hangmap.barcode.template.TemplatesRejected naming every one that does not
  public void require(Function<String, Optional<Set<String>>> keyPoints) {
    FormFolder.require(forms, keyPoints);
  }
}
