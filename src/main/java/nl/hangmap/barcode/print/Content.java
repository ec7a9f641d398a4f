package nl.hangmap.barcode.print;

import java.util.List;
import java.util.Map;

/// What is filled into a template once.
///
/// @param fields values by the names that contents have in braces
/// @param answers texts beside the numbered boxes
public record Content(Map<String, String> fields, List<String> answers) {

  public Content {
    fields = Map.copyOf(fields);
    answers = List.copyOf(answers);
  }
}
