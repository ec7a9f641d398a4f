package nl.hangmap.filetracking;

import java.time.Instant;
import java.time.ZoneOffset;
import nl.hangmap.barcode.Identifier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StationStore {

  private final JdbcClient database;

  StationStore(JdbcClient database) {
    this.database = database;
  }

  /// Where the station stands, empty when it was not used for so long that it is forgotten.
  Station find(String device, String person, Instant now) {
    return database
        .sql(
            """
            select location, box, folder from filetracking.station
            where device = :device and person = :person and used_at >= :since
            """)
        .param("device", device)
        .param("person", person)
        .param("since", now.minus(Station.FORGETS_AFTER).atOffset(ZoneOffset.UTC))
        .query(
            (row, position) ->
                new Station(
                    identifier(row.getString("location")),
                    identifier(row.getString("box")),
                    identifier(row.getString("folder"))))
        .optional()
        .orElse(Station.EMPTY);
  }

  void save(String device, String person, Station station, Instant usedAt) {
    database
        .sql(
            """
            insert into filetracking.station (device, person, location, box, folder, used_at)
            values (:device, :person, :location, :box, :folder, :usedAt)
            on conflict (device, person) do update
            set location = :location, box = :box, folder = :folder, used_at = :usedAt
            """)
        .param("device", device)
        .param("person", person)
        .param("location", text(station.location()))
        .param("box", text(station.box()))
        .param("folder", text(station.folder()))
        .param("usedAt", usedAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static @Nullable Identifier identifier(@Nullable String text) {
    return text == null ? null : Identifier.parse(text);
  }

  private static @Nullable String text(@Nullable Identifier code) {
    return code == null ? null : code.text();
  }
}
