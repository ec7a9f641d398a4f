package nl.hangmap.filetracking.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import nl.hangmap.HangmapTest;
import nl.hangmap.filetracking.ArchiveFixture;
import nl.hangmap.filetracking.LocationType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HangmapTest
class ScanApiTest {

  @Autowired private MockMvc mvc;
  @Autowired private ArchiveFixture archive;

  private final String device = "api-" + UUID.randomUUID();

  @Test
  void answersWithWhatToSayShowAndSoundInTheLanguageOfTheRequest() throws Exception {
    var shelf = archive.aLocation(LocationType.SHELF, "Plank 7");
    var folder = archive.aFolder(archive.aCustomer(), "Map 7");
    scan("archivist", "en", one(1, shelf.text()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.device").value(device))
        .andExpect(jsonPath("$.sequence").value(1))
        .andExpect(jsonPath("$.tone").value("GOOD"))
        .andExpect(jsonPath("$.say").value("Location: Plank 7."));
    scan("archivist", "nl", one(2, folder.text()))
        .andExpect(jsonPath("$.status").value("CHECKED_IN"))
        .andExpect(jsonPath("$.sound").value("good"))
        .andExpect(jsonPath("$.say").value("Map 7: op zijn plaats gelegd."))
        .andExpect(jsonPath("$.show").value(containsString("Plank 7")));
    mvc.perform(get("/api/v1/places/" + folder).with(httpBasic("sales", "sales")))
        .andExpect(jsonPath("$.path").value("Plank 7"))
        .andExpect(jsonPath("$.effectivePlace.code").value(shelf.text()))
        .andExpect(jsonPath("$.history.items[0].to.code").value(shelf.text()))
        .andExpect(jsonPath("$.history.items[0].device").value(device));
  }

  @Test
  void replaysAnArrayAndAnswersTheSameAgain() throws Exception {
    var shelf = archive.aShelf();
    var folder = archive.aFolder();
    var queue = "[" + one(1, shelf.text()) + "," + one(2, "x") + "," + one(3, folder.text()) + "]";
    for (int time = 0; time < 2; time++) {
      scan("archivist", "en", queue)
          .andExpect(jsonPath("$", hasSize(3)))
          .andExpect(jsonPath("$[1].tone").value("UNKNOWN"))
          .andExpect(jsonPath("$[1].status").value("FOREIGN"))
          .andExpect(jsonPath("$[2].status").value("CHECKED_IN"));
    }
    mvc.perform(
            get("/api/v1/scans").param("device", device).with(httpBasic("archivist", "archivist")))
        .andExpect(jsonPath("$.items", hasSize(3)));
  }

  @Test
  void takesTheLastScanBack() throws Exception {
    var folder = archive.aFolder(archive.aCustomer(), "Map 8");
    scan("archivist", "en", one(1, archive.aShelf().text()));
    scan("archivist", "en", one(2, folder.text()));
    mvc.perform(
            post("/api/v1/scans/undo")
                .with(httpBasic("archivist", "archivist"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"device\":\"" + device + "\"}"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.sequence").value(2))
        .andExpect(jsonPath("$.undone").value(true))
        .andExpect(jsonPath("$.say").value("Map 8: taken back."));
  }

  @Test
  void refusesAScanThatDoesNotSayWhichItIs() throws Exception {
    scan("archivist", "en", "{\"device\":\"x\",\"code\":\"L0000000001M\"}")
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.code").value("scan.sequence"));
    scan("archivist", "en", "{\"sequence\":1,\"code\":\"L0000000001M\"}")
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.code").value("scan.device"));
  }

  @Test
  void letsNobodyScanWithoutTheRight() throws Exception {
    scan("sales", "en", one(1, "L0000000001M")).andExpect(status().isForbidden());
    scan("privacy", "en", one(1, "L0000000001M")).andExpect(status().isForbidden());
  }

  private String one(int sequence, String code) {
    return """
    {"device":"%s","sequence":%d,"code":"%s","mode":"CHECK_IN"}
    """
        .formatted(device, sequence, code);
  }

  private ResultActions scan(String user, String language, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/scans")
            .with(httpBasic(user, user))
            .header("Accept-Language", language)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }
}
