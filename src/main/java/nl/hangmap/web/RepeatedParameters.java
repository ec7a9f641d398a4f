package nl.hangmap.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Refuses a parameter given twice where one value is asked: taking the first or the last would
/// hide a mistake, or let somebody slip a value past a check.
@Configuration(proxyBeanMethods = false)
class RepeatedParameters implements WebMvcConfigurer, HandlerInterceptor {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      for (var parameter : method.getMethodParameters()) {
        refuseRepetition(request, parameter);
      }
    }
    return true;
  }

  private static void refuseRepetition(HttpServletRequest request, MethodParameter parameter) {
    var annotation = parameter.getParameterAnnotation(RequestParam.class);
    if (annotation == null || takesMany(parameter.getParameterType())) {
      return;
    }
    var name =
        annotation.name().isEmpty()
            ? String.valueOf(parameter.getParameterName())
            : annotation.name();
    var values = request.getParameterValues(name);
    if (values != null && values.length > 1) {
      var problem = Problem.of("request.parameter-twice", name, values.length).at(name);
      throw new Refusal(Refusal.Kind.MALFORMED, List.of(problem));
    }
  }

  private static boolean takesMany(Class<?> type) {
    return type.isArray()
        || Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type);
  }
}
