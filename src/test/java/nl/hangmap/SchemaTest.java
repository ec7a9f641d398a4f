package nl.hangmap;

import static nl.hangmap.Sources.MIGRATIONS;
import static nl.hangmap.Sources.below;
import static nl.hangmap.Sources.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

@HangmapTest
class SchemaTest {

  /// Tables of the frameworks; belongs to no module.
  private static final String PLATFORM = "platform";

  private static final Pattern MAKES =
      Pattern.compile("(?i)create table (?:if not exists )?(\\w+)\\.");

  @Autowired private JdbcClient database;

  private final Map<String, Set<String>> modules = new HashMap<>();

  SchemaTest() {
    for (var module : ApplicationModules.of(HangmapApplication.class)) {
      var name = module.getIdentifier().toString();
      modules.put(name, ArchitectureDocument.allowedDependencies(name));
    }
  }

  /// A foreign key between two schemas.
  record Reference(String name, String from, String to) {}

  @Test
  void everySchemaBelongsToAModule() {
    var schemas =
        database
            .sql(
                """
                select schema_name from information_schema.schemata
                where schema_name not like 'pg\\_%'
                  and schema_name not in ('information_schema', 'public')
                """)
            .query(String.class)
            .list();
    var owned = new TreeSet<>(modules.keySet());
    owned.add(PLATFORM);
    assertThat(owned).containsAll(schemas);
  }

  @Test
  void noTableStandsOutsideTheSchemasOfModules() {
    var stray =
        database
            .sql("select table_name from information_schema.tables where table_schema = 'public'")
            .query(String.class)
            .list();
    assertThat(stray).isEmpty();
  }

  @Test
  void foreignKeysFollowTheAllowedDependencies() {
    var references =
        database
            .sql(
                """
                select c.conname as name, fn.nspname as "from", tn.nspname as "to"
                from pg_constraint c
                join pg_class f on f.oid = c.conrelid join pg_namespace fn on fn.oid = f.relnamespace
                join pg_class t on t.oid = c.confrelid join pg_namespace tn on tn.oid = t.relnamespace
                where c.contype = 'f' and fn.oid <> tn.oid
                """)
            .query(Reference.class)
            .list();
    assertThat(references)
        .allMatch(key -> modules.getOrDefault(key.from(), Set.of()).contains(key.to()));
  }

  @Test
  void everyMigrationMakesTablesOfItsOwnModuleOnly() {
    for (var file : below(MIGRATIONS, ".sql")) {
      var folder = String.valueOf(file.getName(MIGRATIONS.getNameCount()));
      assertThat(folder.equals(PLATFORM) || modules.containsKey(folder)).as("%s", file).isTrue();
      assertThat(MAKES.matcher(text(file)).results().map(found -> found.group(1)).distinct())
          .as("%s", file)
          .allMatch(folder::equals);
    }
  }

  @Test
  void noTwoMigrationsShareANumber() {
    var numbers =
        below(MIGRATIONS, ".sql").stream()
            .map(file -> String.valueOf(file.getFileName()).replaceAll("__.*", ""))
            .collect(Collectors.groupingBy(number -> number, Collectors.counting()));
    assertThat(numbers).allSatisfy((number, count) -> assertThat(count).as(number).isEqualTo(1));
  }

  @Test
  void everyForeignKeyHasAnIndexToFindItsRows() {
    List<String> unindexed =
        database
            .sql(
                """
                select c.conrelid::regclass || ' ' || c.conname from pg_constraint c
                where c.contype = 'f' and not exists (
                  select 1 from pg_index i where i.indrelid = c.conrelid
                    and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) like '%IS NOT NULL%')
                    and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)
                """)
            .query(String.class)
            .list()
            .stream()
            .map(String::valueOf)
            .toList();
    assertThat(unindexed).isEmpty();
  }
}
