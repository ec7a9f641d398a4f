package nl.hangmap.access;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/// The other systems through which people may sign in; none where none is configured
/// (`spring.security.oauth2.client.registration.*`).
@Component
public class SignInElsewhere {

  private final ObjectProvider<ClientRegistrationRepository> registrations;
  private final OidcAccounts accounts;
  private final SignInAnswers answers;
  private final PagesSignIn pages;

  SignInElsewhere(
      ObjectProvider<ClientRegistrationRepository> registrations,
      OidcAccounts accounts,
      SignInAnswers answers,
      PagesSignIn pages) {
    this.registrations = registrations;
    this.accounts = accounts;
    this.answers = answers;
    this.pages = pages;
  }

  /// A system to sign in with.
  ///
  /// @param href where a click on its name leads
  public record Way(String name, String href) {}

  public List<Way> ways() {
    return registrations.getIfAvailable() instanceof Iterable<?> all
        ? StreamSupport.stream(all.spliterator(), false)
            .map(ClientRegistration.class::cast)
            .map(
                to ->
                    new Way(to.getClientName(), "/oauth2/authorization/" + to.getRegistrationId()))
            .toList()
        : List.of();
  }

  void addTo(HttpSecurity http) {
    if (registrations.getIfAvailable() == null) {
      return;
    }
    http.oauth2Login(
        login ->
            login
                .loginPage(SignInAnswers.PAGE)
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(accounts))
                .successHandler(pages)
                .failureHandler(answers::signInRefused));
  }
}
