package nl.hangmap.classification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/// Reads the policy files once, at start; mistakes in them stop the start.
@Configuration(proxyBeanMethods = false)
class PolicyFiles {

  private static final String TYPES = "document-types.yaml";
  private static final String RULES = "classification.yaml";

  @Bean
  PolicyBook policyBook(PolicySettings settings) {
    var folder = settings.policies();
    return folder == null
        ? PolicyReader.read(delivered(TYPES), delivered(RULES))
        : PolicyReader.read(
            PolicyFile.at(folder.resolve(TYPES)), PolicyFile.at(folder.resolve(RULES)));
  }

  static PolicyFile delivered(String name) {
    var path = "retention-policies/" + name;
    try {
      return PolicyFile.of(path, new ClassPathResource(path).getContentAsString(UTF_8));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
