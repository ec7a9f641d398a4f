package nl.hangmap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import nl.hangmap.HangmapTest;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HangmapTest
class AccountsTest {

  @Autowired private Accounts accounts;
  @Autowired private Users users;
  @Autowired private Viewers viewers;
  @Autowired private RoleRights rights;

  @Test
  void addsAUserWithAOneTimePassword() {
    var name = "Klaas" + ThreadLocalRandom.current().nextInt(1_000_000);
    var made = asAdmin(() -> accounts.create(wish(name)));
    assertThat(made.user()).isEqualTo(name.toLowerCase(java.util.Locale.ROOT));
    assertThat(made.password()).hasSize(14);
    assertThat(made.toString()).doesNotContain(made.password());
    var view = asAdmin(() -> accounts.get(made.user()));
    assertThat(view.mustChangePassword()).isTrue();
    assertThat(asAdmin(() -> accounts.find("KLAAS", PageRequest.first())).items()).contains(view);
    assertThat(refused(() -> accounts.create(wish(name)))).isEqualTo("access.name-taken");
  }

  @Test
  void refusesNamesAndUsersThatCannotBe() {
    assertThat(refused(() -> accounts.create(wish("two words")))).isEqualTo("access.name-form");
    assertThat(refused(() -> accounts.get("nobody"))).isEqualTo("access.user-unknown");
    var roleless = new NewAccount("roleless", "x", Set.of(), Set.of());
    assertThat(refused(() -> accounts.create(roleless))).isEqualTo("access.roles-missing");
  }

  @Test
  void keepsAStaleChangeOut() {
    var name = asAdmin(() -> accounts.create(wish("stale1"))).user();
    var change = new AccountChange("Other", true, Set.of(Role.STEWARD), Set.of());
    var changed = asAdmin(() -> accounts.change(name, 1, change));
    assertThat(changed.version()).isEqualTo(2);
    assertThat(refused(() -> accounts.change(name, 1, change))).isEqualTo("version.stale");
  }

  @Test
  void keepsTheLastAdministrator() {
    var off = new AccountChange("admin", false, Set.of(Role.ADMIN), Set.of());
    var demoted = new AccountChange("admin", true, Set.of(Role.SALES), Set.of());
    assertThat(refused(() -> accounts.change("admin", 1, off)))
        .isEqualTo("access.last-administrator");
    assertThat(refused(() -> accounts.change("admin", 1, demoted)))
        .isEqualTo("access.last-administrator");
  }

  @Test
  void letsOnlyAdministratorsDoAnyOfThis() {
    var sales = users.viewer("sales").orElseThrow();
    viewers.as(
        sales,
        () -> {
          assertThat(refusedNow(() -> accounts.get("sales"))).isEqualTo("access.permission");
          assertThat(refusedNow(() -> accounts.resetPassword("admin")))
              .isEqualTo("access.permission");
          assertThat(refusedNow(() -> rights.of(Role.SALES))).isEqualTo("access.permission");
        });
  }

  @Test
  void changesWhichDocumentsARoleSees() {
    var before = asAdmin(() -> rights.of(Role.PRIVACY));
    var only = Set.of(new DocumentRight("quote", "sales"));
    try {
      asAdmin(
          () -> {
            rights.change(Role.PRIVACY, only);
            return true;
          });
      var privacy = users.viewer("privacy").orElseThrow();
      assertThat(privacy.mayRead("quote", "sales")).isTrue();
      assertThat(privacy.mayRead("quote", "care")).isFalse();
    } finally {
      asAdmin(
          () -> {
            rights.change(Role.PRIVACY, Set.copyOf(before));
            return true;
          });
    }
  }

  private static NewAccount wish(String name) {
    return new NewAccount(name, "Klaas de Vries", Set.of(Role.SALES), Set.of("sales"));
  }

  private <T> T asAdmin(Supplier<T> work) {
    return viewers.as(users.viewer("admin").orElseThrow(), work);
  }

  private String refused(Supplier<?> work) {
    return asAdmin(() -> refusedNow(work));
  }

  private static String refusedNow(Supplier<?> work) {
    return catchThrowableOfType(Refusal.class, work::get).problems().getFirst().code();
  }
}
