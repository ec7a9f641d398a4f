package nl.hangmap.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UserStore {

  private final JdbcClient database;

  UserStore(JdbcClient database) {
    this.database = database;
  }

  Optional<UserAccount> find(String name) {
    return database
        .sql("select * from access.user_account where name = :name")
        .param("name", name)
        .query(UserStore::account)
        .optional();
  }

  boolean insert(NewUser user, String passwordHash, boolean mustChangePassword, Instant at) {
    return database
            .sql(
                """
                insert into access.user_account (name, display_name, password_hash,
                  must_change_password, roles, departments, created_at)
                values (:name, :displayName, :hash, :mustChange, :roles::text[],
                  :departments::text[], :at)
                on conflict (name) do nothing
                """)
            .param("name", user.name())
            .param("displayName", user.displayName())
            .param("hash", passwordHash)
            .param("mustChange", mustChangePassword)
            .param("roles", names(user.roles()))
            .param("departments", user.departments().toArray(String[]::new))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean isEmpty() {
    return database
        .sql("select not exists (select 1 from access.user_account)")
        .query(Boolean.class)
        .single();
  }

  /// Keeps every other change of users out until the transaction ends, so that the last
  /// administrator cannot be taken away by two at once.
  void lockAll() {
    database.sql("lock table access.user_account in share row exclusive mode").update();
  }

  boolean hasOtherAdministrator(String name) {
    return database
        .sql(
            """
            select exists (select 1 from access.user_account
              where enabled and name <> :name and 'ADMIN' = any(roles))
            """)
        .param("name", name)
        .query(Boolean.class)
        .single();
  }

  /// Users by name after `after`, of which name or display name holds `text`.
  List<UserAccount> list(String text, String after, int limit) {
    return database
        .sql(
            """
            select * from access.user_account
            where name > :after and (:text = '' or name like :like
              or public.folded(display_name) like public.folded(:like))
            order by name limit :limit
            """)
        .param("after", after)
        .param("text", text)
        .param("like", "%" + text.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%")
        .param("limit", limit)
        .query(UserStore::account)
        .list();
  }

  boolean update(String name, long version, AccountChange change) {
    return database
            .sql(
                """
                update access.user_account set display_name = :displayName, enabled = :enabled,
                  roles = :roles::text[], departments = :departments::text[], version = version + 1
                where name = :name and version = :version
                """)
            .param("name", name)
            .param("version", version)
            .param("displayName", change.displayName())
            .param("enabled", change.enabled())
            .param("roles", names(change.roles()))
            .param("departments", change.departments().toArray(String[]::new))
            .update()
        == 1;
  }

  void changePassword(String name, String hash, boolean mustChange) {
    database
        .sql(
            """
            update access.user_account set password_hash = :hash,
              must_change_password = :mustChange, version = version + 1 where name = :name
            """)
        .param("name", name)
        .param("hash", hash)
        .param("mustChange", mustChange)
        .update();
  }

  void signedIn(String name, Instant at) {
    database
        .sql("update access.user_account set signed_in_at = :at where name = :name")
        .param("name", name)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<DocumentRight> documentRights(Collection<Role> roles) {
    return database
        .sql(
            """
            select distinct document_type, department from access.document_right
            where role = any(:roles::text[]) order by document_type, department limit 1000
            """)
        .param("roles", names(roles))
        .query((row, number) -> new DocumentRight(row.getString(1), row.getString(2)))
        .list();
  }

  void replaceDocumentRights(Role role, List<DocumentRight> rights) {
    database
        .sql("delete from access.document_right where role = :role")
        .param("role", role.name())
        .update();
    var given = new DocumentRights(rights);
    database
        .sql(
            """
            insert into access.document_right (role, document_type, department)
            select :role, t, d from unnest(:types::text[], :departments::text[]) as r (t, d)
            """)
        .param("role", role.name())
        .param("types", given.types())
        .param("departments", given.departments())
        .update();
  }

  private static UserAccount account(ResultSet row, int number) throws SQLException {
    return new UserAccount(
        row.getString("name"),
        row.getString("display_name"),
        row.getString("password_hash"),
        row.getBoolean("must_change_password"),
        row.getBoolean("enabled"),
        texts(row.getArray("roles")).stream().map(Role::valueOf).collect(Collectors.toSet()),
        texts(row.getArray("departments")),
        row.getLong("version"),
        instant(row.getObject("signed_in_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private static String[] names(Collection<Role> roles) {
    return roles.stream().map(Role::name).sorted().toArray(String[]::new);
  }

  private static Set<String> texts(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray()).collect(Collectors.toSet());
  }
}
