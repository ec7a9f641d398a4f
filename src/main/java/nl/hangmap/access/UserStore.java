package nl.hangmap.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  boolean insert(NewUser user, String passwordHash, Instant at) {
    return database
            .sql(
                """
                insert into access.user_account
                  (name, display_name, password_hash, roles, departments, created_at)
                values (:name, :displayName, :hash, :roles::text[], :departments::text[], :at)
                on conflict (name) do nothing
                """)
            .param("name", user.name())
            .param("displayName", user.displayName())
            .param("hash", passwordHash)
            .param("roles", user.roles().stream().map(Role::name).toArray(String[]::new))
            .param("departments", user.departments().toArray(String[]::new))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<DocumentRight> documentRights(Collection<Role> roles) {
    return database
        .sql(
            """
            select distinct document_type, department from access.document_right
            where role = any(:roles::text[]) order by document_type, department limit 1000
            """)
        .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
        .query((row, number) -> new DocumentRight(row.getString(1), row.getString(2)))
        .list();
  }

  private static UserAccount account(ResultSet row, int number) throws SQLException {
    return new UserAccount(
        row.getString("name"),
        row.getString("display_name"),
        row.getString("password_hash"),
        row.getBoolean("enabled"),
        texts(row.getArray("roles")).stream().map(Role::valueOf).collect(Collectors.toSet()),
        texts(row.getArray("departments")),
        row.getLong("version"));
  }

  private static Set<String> texts(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray()).collect(Collectors.toSet());
  }
}
