package nl.hangmap.filetracking.web;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.hangmap.HangmapTest;
import nl.hangmap.filetracking.ArchiveFixture;
import nl.hangmap.filetracking.LocationType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HangmapTest
class ArchiveApiTest {

  @Autowired private MockMvc mvc;
  @Autowired private ArchiveFixture archive;

  @Test
  void addsALocationAndListsItBelowItsParent() throws Exception {
    var site = archive.aLocation(LocationType.SITE, "Site");
    send("/api/v1/locations", "{\"type\":\"ROOM\",\"name\":\"Room 1\",\"parent\":\"" + site + "\"}")
        .andExpect(status().isCreated())
        .andExpect(header().exists("Location"))
        .andExpect(jsonPath("$.path").value("Site › Room 1"))
        .andExpect(jsonPath("$.parent").value(site.text()));
    read("/api/v1/locations?parent=" + site)
        .andExpect(jsonPath("$.items", hasSize(1)))
        .andExpect(jsonPath("$.items[0].type").value("ROOM"));
  }

  @Test
  void makesARangeOfOneOrSeveralLevels() throws Exception {
    var room = archive.aLocation(LocationType.ROOM, "Room");
    send(
            "/api/v1/locations/ranges",
            """
            {"parent":"%s","levels":[{"type":"ROW","from":"1","to":"3"},
              {"type":"SHELF","prefix":"Shelf ","from":"A","to":"B"}]}
            """
                .formatted(room))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.count").value(9))
        .andExpect(jsonPath("$.items[3].path").value("Room › 1 › Shelf A"));
    send(
            "/api/v1/locations/ranges",
            "{\"parent\":\"%s\",\"type\":\"ROW\",\"from\":\"4\",\"to\":\"5\"}".formatted(room))
        .andExpect(jsonPath("$.count").value(2));
  }

  @Test
  void pagesThroughTheTree() throws Exception {
    var room = archive.aLocation(LocationType.ROOM, "Room");
    send(
        "/api/v1/locations/ranges",
        "{\"parent\":\"%s\",\"type\":\"ROW\",\"from\":\"1\",\"to\":\"3\"}".formatted(room));
    read("/api/v1/locations?limit=2&parent=" + room)
        .andExpect(jsonPath("$.items", hasSize(2)))
        .andExpect(jsonPath("$.next").isNotEmpty());
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    send("/api/v1/locations", "{\"name\":\"x\"}")
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.code").value("location.type"));
    send("/api/v1/locations", "{\"type\":\"ROOM\"}")
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.problems[0].field").value("name"));
    send("/api/v1/folders", "{}")
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.code").value("folder.customer-missing"));
  }

  @Test
  void takesBoxesAndFoldersIntoUse() throws Exception {
    var customer = archive.aCustomer();
    send("/api/v1/boxes", "{\"name\":\"Box\"}")
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.kind").value("BOX"))
        .andExpect(jsonPath("$.status").value("REGISTERED"));
    send("/api/v1/folders", "{\"customer\":\"" + customer + "\",\"name\":\"2026\"}")
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.customer").value(customer.value()));
    read("/api/v1/customers/" + customer + "/folders")
        .andExpect(jsonPath("$.items[0].name").value("2026"));
  }

  @Test
  void removesALocationOnlyWhenNothingLiesInIt() throws Exception {
    var shelf = archive.aShelf();
    archive.put(archive.aFolder(), shelf);
    remove(shelf.text())
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("location.in-use"));
    remove(archive.aShelf().text()).andExpect(status().isNoContent());
  }

  @Test
  void saysThatABarcodeIsUnknownOrNotOurs() throws Exception {
    read("/api/v1/places/L99999999998").andExpect(status().is(422));
    read("/api/v1/places/8711111111111").andExpect(jsonPath("$.code").value("barcode.not-ours"));
  }

  @Test
  void letsOnlyTheArchivistChangeTheArchive() throws Exception {
    mvc.perform(
            post("/api/v1/locations")
                .with(httpBasic("sales", "sales"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"type\":\"ROOM\",\"name\":\"Room 1\"}"))
        .andExpect(status().isForbidden());
  }

  private ResultActions send(String path, String body) throws Exception {
    return mvc.perform(
        post(path)
            .with(httpBasic("archivist", "archivist"))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private ResultActions read(String path) throws Exception {
    return mvc.perform(get(path).with(httpBasic("archivist", "archivist")));
  }

  private ResultActions remove(String code) throws Exception {
    return mvc.perform(
        delete("/api/v1/locations/" + code).with(httpBasic("archivist", "archivist")));
  }
}
