package nl.hangmap.classification;

import java.util.List;
import nl.hangmap.access.DocumentVocabulary;
import org.springframework.stereotype.Component;

/// Tells the administration of rights which document types and departments there are.
@Component
class RightsVocabulary implements DocumentVocabulary {

  private final DocumentTypes types;
  private final Departments departments;

  RightsVocabulary(DocumentTypes types, Departments departments) {
    this.types = types;
    this.departments = departments;
  }

  @Override
  public List<Word> documentTypes() {
    return types.all().stream().map(type -> new Word(type.id(), type.name())).toList();
  }

  @Override
  public List<Word> departments() {
    return departments.all().stream().map(one -> new Word(one.id(), one.name())).toList();
  }
}
