package nl.hangmap.capture.alike;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.hangmap.capture.alike.Alike.Earlier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AlikeStore {

  /// Newest documents looked at for each group of words.
  private static final int NEWEST = 20;

  private final JdbcClient database;

  AlikeStore(JdbcClient database) {
    this.database = database;
  }

  /// An earlier document with words in common.
  record Near(long item, Print print) {}

  void keep(long item, Print print, Sketch phrases) {
    var picture = print.picture();
    database
        .sql(
            """
            insert into capture.item_print (item_id, words, figures, picture)
            values (:item, :words::integer[], :figures::integer[], :picture)
            on conflict (item_id) do nothing
            """)
        .param("item", item)
        .param("words", print.words().boxed())
        .param("figures", print.figures().boxed())
        .param("picture", picture == null ? null : picture.bytes())
        .update();
    database
        .sql(
            """
            insert into capture.item_phrase (phrase, item_id)
            select phrase, :item from unnest(:phrases::integer[]) phrase on conflict do nothing
            """)
        .param("item", item)
        .param("phrases", phrases.boxed())
        .update();
  }

  /// Earlier items that begin with the same page of a file with the same bytes.
  List<Long> sameBytes(long item, int atMost) {
    return database
        .sql(
            """
            select distinct e.item_id from (
              select p.page_no, f.hash, f.id from capture.page p join capture.file f on f.id = p.file_id
              where p.item_id = :item order by f.file_no, p.page_no limit 1
            ) first
            join lateral (select * from capture.file s where s.hash = first.hash and s.id <> first.id
              order by s.id desc limit :atMost) same on true
            join capture.page e on e.file_id = same.id and e.page_no = first.page_no
            where e.item_id < :item order by e.item_id desc limit :atMost
            """)
        .param("item", item)
        .param("atMost", atMost)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  List<Near> near(long item, Sketch phrases) {
    return database
        .sql(
            """
            with near as (
              select distinct found.item_id from unnest(:phrases::integer[]) wanted
              cross join lateral (
                select item_id from capture.item_phrase
                where phrase = wanted and item_id < :item order by item_id desc limit :newest
              ) found
            )
            select p.* from near join capture.item_print p using (item_id)
            order by p.item_id desc limit 200
            """)
        .param("phrases", phrases.boxed())
        .param("item", item)
        .param("newest", NEWEST)
        .query((row, number) -> new Near(row.getLong("item_id"), print(row)))
        .list();
  }

  void flag(long item, Earlier earlier) {
    database
        .sql(
            """
            insert into capture.look_alike (item_id, earlier_id, kind, percent)
            values (:item, :earlier, :kind, :percent) on conflict do nothing
            """)
        .param("item", item)
        .param("earlier", earlier.item())
        .param("kind", earlier.kind().name())
        .param("percent", earlier.percent())
        .update();
  }

  List<Earlier> of(long item, int atMost) {
    return database
        .sql(
            """
            select l.* from capture.look_alike l join capture.item i on i.id = l.earlier_id
            where l.item_id = :item and i.state <> 'EMPTY'
            order by l.percent desc, l.earlier_id desc limit :atMost
            """)
        .param("item", item)
        .param("atMost", atMost)
        .query(
            (row, number) ->
                new Earlier(
                    row.getLong("earlier_id"),
                    Alike.Kind.valueOf(row.getString("kind")),
                    row.getInt("percent")))
        .list();
  }

  private static Print print(ResultSet row) throws SQLException {
    var picture = row.getBytes("picture");
    return new Print(
        sketch(row, "words"),
        sketch(row, "figures"),
        picture == null ? null : new Picture(BitSet.valueOf(picture)));
  }

  private static Sketch sketch(ResultSet row, String column) throws SQLException {
    var numbers = (Integer[]) row.getArray(column).getArray();
    return new Sketch(Arrays.stream(numbers).mapToInt(number -> number).toArray());
  }
}
