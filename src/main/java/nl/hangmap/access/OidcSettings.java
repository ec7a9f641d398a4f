package nl.hangmap.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Sign-in through another system; settings `hangmap.oidc.*`, beside Spring's own
/// `spring.security.oauth2.*` that name the issuer.
///
/// @param userClaim the claim that holds the name of the local account
@ConfigurationProperties("hangmap.oidc")
record OidcSettings(@DefaultValue("preferred_username") String userClaim) {}
