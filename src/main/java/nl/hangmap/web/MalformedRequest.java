package nl.hangmap.web;

import java.util.List;
import nl.hangmap.kernel.Problem;
import org.springframework.http.HttpHeaders;

/// A request that never reached a module: what is wrong with its form.
///
/// @param headers that belong to the answer, such as `Allow`
record MalformedRequest(int status, List<Problem> problems, HttpHeaders headers) {

  static MalformedRequest of(int status, String code, Object... arguments) {
    return new MalformedRequest(status, List.of(Problem.of(code, arguments)), new HttpHeaders());
  }

  MalformedRequest at(String field) {
    return new MalformedRequest(status, List.of(problems.getFirst().at(field)), headers);
  }

  MalformedRequest with(HttpHeaders added) {
    return new MalformedRequest(status, problems, added);
  }
}
