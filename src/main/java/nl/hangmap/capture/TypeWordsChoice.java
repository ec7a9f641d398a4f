package nl.hangmap.capture;

import java.io.IOException;
import nl.hangmap.capture.text.TypeWords;
import nl.hangmap.capture.text.TypeWordsFile;
import nl.hangmap.classification.DocumentTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads the words by which types are recognised; words that do not fit the types stop the start.
@Configuration(proxyBeanMethods = false)
class TypeWordsChoice {

  @Bean
  TypeWords typeWords(CaptureSettings settings, DocumentTypes types) throws IOException {
    var file = settings.typeWords();
    try (var content = file.getInputStream()) {
      return TypeWordsFile.read(file.getDescription(), content, types.all());
    }
  }
}
