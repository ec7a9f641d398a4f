package nl.hangmap.access.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.hangmap.access.NewToken;
import nl.hangmap.access.TokenView;
import nl.hangmap.access.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A user's own bearer tokens, for programs.
@RestController
@RequestMapping("/api/v1/tokens")
class TokenApi {

  private static final int USUAL_DAYS = 365;

  private final Tokens tokens;

  TokenApi(Tokens tokens) {
    this.tokens = tokens;
  }

  /// Body of a request for a token.
  ///
  /// @param days how long it works; 365 when left out
  record Wish(@Nullable String label, @Nullable Integer days) {}

  /// A token just made; `token` is shown this once.
  record Created(long id, String label, Instant createdAt, Instant expiresAt, String token) {

    static Created of(NewToken made) {
      var view = made.token();
      return new Created(
          view.id(), view.label(), view.createdAt(), view.expiresAt(), made.secret());
    }
  }

  /// All tokens; there are never more than fit in one answer.
  record Mine(List<TokenView> items, @Nullable String next) {}

  @PostMapping
  ResponseEntity<Created> create(@RequestBody Wish wish) {
    var label = Objects.requireNonNullElse(wish.label(), "");
    var days = Objects.requireNonNullElse(wish.days(), USUAL_DAYS);
    var made = Created.of(tokens.create(label, days));
    return ResponseEntity.created(URI.create("/api/v1/tokens/" + made.id())).body(made);
  }

  @GetMapping
  Mine mine() {
    return new Mine(tokens.mine(), null);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable long id) {
    tokens.revoke(id);
  }
}
