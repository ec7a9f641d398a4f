package nl.hangmap.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

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
  private static final String DEVICES =
      "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

  private static final String[] FOR_EVERYBODY = {
    "/sign-in",
    "/language",
    "/assets/**",
    "/*.css",
    "/js/**",
    "/vendor/**",
    "/images/**",
    "/favicon*.svg",
    "/favicon.ico",
    "/error",
    "/actuator/health/**"
  };

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      BearerSignIn bearerSignIn,
      SignInAnswers answers,
      PagesSignIn pages,
      SignInElsewhere elsewhere) {
    http.authorizeHttpRequests(
            rules ->
                rules
                    .requestMatchers(FOR_EVERYBODY)
                    .permitAll()
                    .requestMatchers("/account/password")
                    .authenticated()
                    .requestMatchers("/api/v1/labels/**", "/api/v1/series/**")
                    .hasAuthority(Permission.LABEL_PRINT.name())
                    .anyRequest()
                    .access(new OwnPassword()))
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .successHandler(pages)
                    .failureHandler(answers::signInRefused))
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .httpBasic(basic -> basic.authenticationEntryPoint(answers))
        .oauth2ResourceServer(
            bearer ->
                bearer
                    .authenticationManagerResolver(request -> bearerSignIn)
                    .authenticationEntryPoint(answers))
        .exceptionHandling(
            exceptions -> exceptions.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .requestCache(cache -> cache.requestCache(PagesSignIn.pagesToReturnTo()))
        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(Forgeable::isForgeable))
        .headers(SecurityRules::headers);
    elsewhere.addTo(http);
    return http.build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
        .frameOptions(frames -> frames.sameOrigin())
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions -> permissions.policy(DEVICES))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
  }

  /// The session cookie; it is marked secure by itself where the request came in over https.
  @Bean
  CookieSerializer sessionCookie() {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName("hangmap-session");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }
}
