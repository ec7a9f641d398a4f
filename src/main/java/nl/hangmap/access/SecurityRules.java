package nl.hangmap.access;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/// Which requests need whom: sessions for pages, Basic and bearer tokens for the API, nothing
/// without signing in.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableJdbcHttpSession(tableName = "platform.session", maxInactiveIntervalInSeconds = 8 * 3600)
class SecurityRules {

  private static final String CONTENT_SECURITY =
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'"
          + " data: blob:; font-src 'self' data:; worker-src 'self' blob:; object-src 'none';"
          + " base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

  @Bean
  SecurityFilterChain security(HttpSecurity http) {
    // A request that brings its own credentials cannot be forged by another page; a session can.
    var withoutCredentials =
        new NegatedRequestMatcher(new RequestHeaderRequestMatcher(HttpHeaders.AUTHORIZATION));
    http.authorizeHttpRequests(
            rules ->
                rules
                    .requestMatchers(
                        "/sign-in",
                        "/assets/**",
                        "/*.css",
                        "/js/**",
                        "/vendor/**",
                        "/images/**",
                        "/favicon*.svg",
                        "/language",
                        "/error",
                        "/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/api/v1/labels/**", "/api/v1/series/**")
                    .hasAuthority(Permission.LABEL_PRINT.name())
                    .anyRequest()
                    .authenticated())
        .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/").permitAll())
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .httpBasic(withDefaults())
        .csrf(
            csrf ->
                csrf.requireCsrfProtectionMatcher(
                    new AndRequestMatcher(CsrfFilter.DEFAULT_CSRF_MATCHER, withoutCredentials)))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                    .frameOptions(frames -> frames.sameOrigin()));
    return http.build();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }
}
