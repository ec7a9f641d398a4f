package nl.hangmap.access;

import java.util.List;
import nl.hangmap.kernel.BilingualText;

/// The document types and departments that rights can be given for; implemented by the module that
/// knows them.
public interface DocumentVocabulary {

  List<Word> documentTypes();

  List<Word> departments();

  /// A type or department.
  record Word(String id, BilingualText name) {}
}
