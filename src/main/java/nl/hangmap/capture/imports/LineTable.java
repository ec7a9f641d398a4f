package nl.hangmap.capture.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class LineTable {

  private static final int DELETED_AT_ONCE = 20_000;
  private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  LineTable(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// Forgets some of the lines of an import that was interrupted while it was checked.
  ///
  /// @return whether there may be more
  boolean forget(long id) {
    return database
            .sql(
                """
                delete from capture.import_line where (import_id, place) in
                  (select import_id, place from capture.import_line where import_id = :id
                   limit :limit)
                """)
            .param("id", id)
            .param("limit", DELETED_AT_ONCE)
            .update()
        == DELETED_AT_ONCE;
  }

  void add(long id, List<CheckedLine> lines) {
    database
        .sql(
            """
            insert into capture.import_line (import_id, place, line_no, file, bytes, modified_at,
              mark, wish, state, on_paper, problems)
            select :id, place, line_no, file, bytes, modified_at::timestamptz, mark, wish::jsonb,
              state, on_paper, problems::jsonb
            from unnest(:places::int[], :lines::int[], :files::text[], :bytes::bigint[],
              :modified::text[], :marks::text[], :wishes::text[], :states::text[],
              :onPaper::boolean[], :problems::text[])
              as l (place, line_no, file, bytes, modified_at, mark, wish, state, on_paper, problems)
            """)
        .param("id", id)
        .param("places", lines.stream().map(CheckedLine::place).toArray(Integer[]::new))
        .param("lines", lines.stream().map(CheckedLine::line).toArray(Integer[]::new))
        .param("files", lines.stream().map(CheckedLine::name).toArray(String[]::new))
        .param("bytes", lines.stream().map(LineTable::bytes).toArray(Long[]::new))
        .param("modified", lines.stream().map(LineTable::modified).toArray(String[]::new))
        .param("marks", lines.stream().map(CheckedLine::mark).toArray(String[]::new))
        .param(
            "wishes",
            lines.stream().map(line -> json.writeValueAsString(line.wish())).toArray(String[]::new))
        .param("states", lines.stream().map(line -> line.state().name()).toArray(String[]::new))
        .param("onPaper", lines.stream().map(CheckedLine::onPaper).toArray(Boolean[]::new))
        .param(
            "problems",
            lines.stream()
                .map(line -> json.writeValueAsString(line.problems()))
                .toArray(String[]::new))
        .update();
  }

  private static @Nullable Long bytes(CheckedLine line) {
    return line.found() == null ? null : line.found().bytes();
  }

  private static @Nullable String modified(CheckedLine line) {
    return line.found() == null ? null : line.found().modified().toString();
  }

  /// Marks every line as bad that means the same document as one before it.
  void markRepeated(long id) {
    database
        .sql(
            """
            with one as (
              select place, first_value(line_no) over same as first,
                row_number() over same as occurrence
              from capture.import_line where import_id = :id and line_no is not null
              window same as (partition by mark order by place)
            )
            update capture.import_line l set state = 'BAD', problems = l.problems
              || jsonb_build_array(jsonb_build_object('code', 'import.line-twice',
                'arguments', jsonb_build_array(one.first), 'field', null))
            from one where l.import_id = :id and l.place = one.place and one.occurrence > 1
            """)
        .param("id", id)
        .update();
  }

  /// Marks the good lines as bad that another import of the same folder made a document of.
  ///
  /// @return how many
  int markTakenBefore(ImportRow row) {
    return database
        .sql(
            """
            update capture.import_line l set state = 'BAD', problems = l.problems
              || jsonb_build_array(jsonb_build_object('code', 'import.taken-before',
                'arguments', jsonb_build_array(e.import_id::text, e.document), 'field', null))
            from capture.import_line e join capture.folder_import i on i.id = e.import_id
            where l.import_id = :id and l.state = 'GOOD' and i.folder = :folder
              and e.mark = l.mark and e.state = 'DONE' and e.import_id <> :id
              and e.bytes is not distinct from l.bytes
              and e.modified_at is not distinct from l.modified_at
            """)
        .param("id", row.id())
        .param("folder", row.folder())
        .update();
  }

  /// Adds those of the files that no line names.
  ///
  /// @param after place behind which they are put
  /// @return how many
  int addStrays(long id, int after, List<String> files) {
    return database
        .sql(
            """
            insert into capture.import_line (import_id, place, file, mark, wish, state, problems)
            select :id, :after + row_number() over (order by f.name), f.name, 'file:' || f.name,
              :nothing::jsonb, 'STRAY', :problems::jsonb
            from unnest(:files::text[]) f (name) where not exists (
              select 1 from capture.import_line l
              where l.import_id = :id and l.mark = 'file:' || f.name)
            """)
        .param("id", id)
        .param("after", after)
        .param("nothing", json.writeValueAsString(ImportWish.NOTHING))
        .param("problems", json.writeValueAsString(List.of(Problem.of("import.file-without-line"))))
        .param("files", files.toArray(String[]::new))
        .update();
  }

  /// The next good lines of an import.
  List<LineRow> good(long id, int after, int limit) {
    return database
        .sql(
            """
            select * from capture.import_line
            where import_id = :id and state = 'GOOD' and place > :after order by place limit :limit
            """)
        .param("id", id)
        .param("after", after)
        .param("limit", limit)
        .query((row, number) -> new LineRow(line(row), bytes(row), modified(row)))
        .list();
  }

  /// @return false when it is not good any more
  boolean done(long id, int place, Identifier document, @Nullable Long batch) {
    return database
            .sql(
                """
                update capture.import_line set state = 'DONE', document = :document,
                  batch_id = :batch, on_paper = :batch::bigint is null
                where import_id = :id and place = :place and state = 'GOOD'
                """)
            .param("id", id)
            .param("place", place)
            .param("document", document.text())
            .param("batch", batch, Types.BIGINT)
            .update()
        == 1;
  }

  /// @return false when it is not good any more
  boolean failed(long id, int place, List<Problem> problems) {
    return database
            .sql(
                """
                update capture.import_line set state = 'FAILED', problems = :problems::jsonb
                where import_id = :id and place = :place and state = 'GOOD'
                """)
            .param("id", id)
            .param("place", place)
            .param("problems", json.writeValueAsString(problems))
            .update()
        == 1;
  }

  /// Makes failed lines good ones again.
  ///
  /// @return how many
  int retry(long id) {
    return database
        .sql(
            """
            update capture.import_line set state = 'GOOD', problems = '[]'
            where import_id = :id and state = 'FAILED'
            """)
        .param("id", id)
        .update();
  }

  /// Lines of the report in the order of the list, then the files without a line.
  List<ImportLine> list(long id, Set<LineState> states, int after, int limit) {
    return database
        .sql(
            """
            select * from capture.import_line
            where import_id = :id and state = any(:states) and place > :after
            order by place limit :limit
            """)
        .param("id", id)
        .param("states", states.stream().map(LineState::name).toArray(String[]::new))
        .param("after", after)
        .param("limit", limit)
        .query((row, number) -> line(row))
        .list();
  }

  /// Documents of an import whose files are not read yet.
  int unread(long id) {
    return database
        .sql(
            """
            select count(*) from capture.import_line l
            join capture.file f on f.batch_id = l.batch_id
            where l.import_id = :id and f.state in ('RECEIVED', 'OPENED')
            """)
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  private ImportLine line(ResultSet row) throws SQLException {
    var document = row.getString("document");
    return new ImportLine(
        row.getInt("place"),
        row.getObject("line_no", Integer.class),
        row.getString("file"),
        LineState.valueOf(row.getString("state")),
        json.readValue(row.getString("wish"), ImportWish.class),
        row.getBoolean("on_paper"),
        json.readValue(row.getString("problems"), PROBLEMS),
        document == null ? null : Identifier.parse(document));
  }

  private static @Nullable Long bytes(ResultSet row) throws SQLException {
    return row.getObject("bytes", Long.class);
  }

  private static java.time.@Nullable Instant modified(ResultSet row) throws SQLException {
    var at = row.getObject("modified_at", OffsetDateTime.class);
    return at == null ? null : at.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
  }
}
