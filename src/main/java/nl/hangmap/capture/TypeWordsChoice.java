package nl.hangmap.capture;

import java.io.IOException;
import nl.hangmap.capture.text.TypeWords;
import nl.hangmap.capture.text.TypeWordsFile;
import nl.hangmap.classification.DocumentTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/// Reads the words by which types are recognised; own words that do not fit the types stop the
/// start.
@Configuration(proxyBeanMethods = false)
class TypeWordsChoice {

  @Bean
  TypeWords typeWords(CaptureSettings settings, DocumentTypes types) throws IOException {
    var file = settings.typeWords();
    try (var content = file.getInputStream()) {
      return file instanceof ClassPathResource
          ? TypeWordsFile.readDelivered(file.getDescription(), content, types.all())
          : TypeWordsFile.read(file.getDescription(), content, types.all());
    }
  }
}
