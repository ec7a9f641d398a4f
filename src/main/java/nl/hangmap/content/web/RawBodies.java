package nl.hangmap.content.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.servlet.filter.OrderedFormContentFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Leaves the body of uploaded content alone, whatever type its sender claims.
///
/// Some clients call every body a form by default, as `curl --data-binary` does; the form filter
/// would then read the file away before we see it.
@Configuration(proxyBeanMethods = false)
class RawBodies {

  @Bean
  OrderedFormContentFilter formContentFilter() {
    return new OrderedFormContentFilter() {
      @Override
      protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/content");
      }
    };
  }
}
