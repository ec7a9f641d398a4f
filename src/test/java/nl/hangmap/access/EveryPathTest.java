package nl.hangmap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.Set;
import java.util.TreeSet;
import nl.hangmap.HangmapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@HangmapTest
class EveryPathTest {

  private static final Set<String> FOR_EVERYBODY = Set.of("/sign-in", "/language", "/error");

  @Autowired private MockMvc mvc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping handlers;

  @Test
  void needsASignInForEveryPageAndCall() throws Exception {
    var open = new TreeSet<String>();
    for (var mapping : handlers.getHandlerMethods().keySet()) {
      for (var path : mapping.getPatternValues()) {
        for (var method : methods(mapping)) {
          if (isOpen(method, path)) {
            open.add(path);
          }
        }
      }
    }
    assertThat(open).containsExactlyInAnyOrderElementsOf(FOR_EVERYBODY);
  }

  private boolean isOpen(HttpMethod method, String path) throws Exception {
    var filled = path.replaceAll("\\{[^}]*}", "1");
    var answer = mvc.perform(request(method, filled).with(csrf())).andReturn().getResponse();
    return path.startsWith("/api/") || path.startsWith("/v3/")
        ? answer.getStatus() != 401
        : !"/sign-in".equals(answer.getRedirectedUrl());
  }

  private static Set<HttpMethod> methods(RequestMappingInfo mapping) {
    var declared = mapping.getMethodsCondition().getMethods();
    return declared.isEmpty()
        ? Set.of(HttpMethod.GET, HttpMethod.POST)
        : declared.stream()
            .map(RequestMethod::asHttpMethod)
            .collect(java.util.stream.Collectors.toSet());
  }
}
