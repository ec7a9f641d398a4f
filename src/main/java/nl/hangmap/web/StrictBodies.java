package nl.hangmap.web;

import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Refuses fields that nobody reads: a mistyped one would be lost without a word. What is stored as
/// JSON keeps being read leniently, so that instances of two versions can run side by side.
@Component
class StrictBodies implements WebMvcConfigurer {

  private final JsonMapper mapper;

  StrictBodies(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void configureMessageConverters(ServerBuilder converters) {
    var strict = mapper.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
  }
}
