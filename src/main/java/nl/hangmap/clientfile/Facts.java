package nl.hangmap.clientfile;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Writes named texts, such as key points, as a JSON object and reads them back.
@Component
class Facts {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JsonMapper mapper;

  Facts(JsonMapper mapper) {
    this.mapper = mapper;
  }

  String written(Map<String, String> facts) {
    return mapper.writeValueAsString(facts);
  }

  Map<String, String> read(String json) {
    return mapper.readValue(json, TEXTS);
  }
}
