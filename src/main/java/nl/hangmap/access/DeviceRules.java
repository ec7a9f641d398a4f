package nl.hangmap.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/// Lets devices in at `/dav` with Basic alone: no session is made or looked at there, so that no
/// page can send a request in the name of who is signed in.
@Configuration(proxyBeanMethods = false)
class DeviceRules {

  private static final Set<String> METHODS =
      Set.of(
          "OPTIONS",
          "GET",
          "HEAD",
          "PUT",
          "DELETE",
          "PROPFIND",
          "PROPPATCH",
          "MKCOL",
          "MOVE",
          "COPY",
          "LOCK",
          "UNLOCK");

  @Bean
  @Order(1)
  SecurityFilterChain devices(
      HttpSecurity http,
      PasswordSignIn passwords,
      TokenStore tokens,
      UserStore users,
      SignInBrake brake,
      SignInAnswers answers,
      Clock clock) {
    var signIn = new DeviceSignIn(passwords, tokens, users, brake, clock);
    http.securityMatcher("/dav", "/dav/**")
        .authenticationManager(signIn)
        .authorizeHttpRequests(rules -> rules.anyRequest().access(new OwnPassword()))
        .httpBasic(basic -> basic.authenticationEntryPoint(answers))
        .exceptionHandling(
            exceptions -> exceptions.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable);
    return http.build();
  }

  /// The methods of WebDAV are for `/dav` only.
  @Bean
  HttpFirewall methodsByPath() {
    var usual = new StrictHttpFirewall();
    var devices = new StrictHttpFirewall();
    devices.setAllowedHttpMethods(METHODS);
    return new HttpFirewall() {
      @Override
      public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        return (Requests.isForDevice(request) ? devices : usual).getFirewalledRequest(request);
      }

      @Override
      public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return usual.getFirewalledResponse(response);
      }
    };
  }
}
