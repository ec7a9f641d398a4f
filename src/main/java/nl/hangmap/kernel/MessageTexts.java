package nl.hangmap.kernel;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The texts of all modules as one source: every `messages/<module>.properties` (English) with its
/// `_nl` twin.
@Configuration(proxyBeanMethods = false)
class MessageTexts {

  @Bean
  MessageSource messageSource() throws IOException {
    var files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    var source = new ResourceBundleMessageSource();
    source.setBasenames(
        Arrays.stream(files)
            .map(Resource::getFilename)
            .map(Objects::requireNonNull)
            .filter(name -> !name.endsWith("_nl.properties"))
            .map(name -> "messages." + name.replace(".properties", ""))
            .sorted()
            .toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setDefaultLocale(Locale.ENGLISH);
    source.setAlwaysUseMessageFormat(true);
    return source;
  }
}
