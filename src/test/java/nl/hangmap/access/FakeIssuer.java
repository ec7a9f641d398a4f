package nl.hangmap.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Another system that signs people in: tells its addresses and keys, and hands out tokens.
final class FakeIssuer {

  static final String CLIENT = "hangmap";

  private final HttpServer server;
  private final RSAKey key;

  /// What the next ID token says.
  volatile String nonce = "";

  volatile String person = "";

  FakeIssuer() {
    try {
      key = new RSAKeyGenerator(2048).keyID("k1").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (JOSEException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    answer("/.well-known/openid-configuration", this::configuration);
    answer("/keys", () -> new JWKSet(key).toJSONObject());
    answer("/token", this::tokens);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /// A token as the issuer signs it.
  String token(String name, Duration life) {
    var now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(address())
            .subject("subject-of-" + name)
            .audience(CLIENT)
            .claim("preferred_username", name)
            .claim("nonce", nonce)
            .issueTime(Date.from(now.minusSeconds(600)))
            .expirationTime(Date.from(now.plus(life)))
            .build();
    var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
    try {
      jwt.sign(new RSASSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return jwt.serialize();
  }

  private Map<String, Object> configuration() {
    return Map.of(
        "issuer",
        address(),
        "authorization_endpoint",
        address() + "/authorize",
        "token_endpoint",
        address() + "/token",
        "jwks_uri",
        address() + "/keys",
        "response_types_supported",
        new String[] {"code"},
        "subject_types_supported",
        new String[] {"public"},
        "id_token_signing_alg_values_supported",
        new String[] {"RS256"});
  }

  private Map<String, Object> tokens() {
    return Map.of(
        "access_token",
        "unused",
        "token_type",
        "Bearer",
        "expires_in",
        300,
        "id_token",
        token(person, Duration.ofMinutes(5)));
  }

  private interface Content {
    Map<String, Object> get();
  }

  private void answer(String path, Content content) {
    server.createContext(path, exchange -> send(exchange, content.get()));
  }

  private static void send(HttpExchange exchange, Map<String, Object> content) {
    var body = JsonMapper.shared().writeValueAsString(content).getBytes(UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
