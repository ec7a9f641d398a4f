package nl.hangmap.filetracking.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.hangmap.HangmapTest;
import nl.hangmap.filetracking.ArchiveFixture;
import nl.hangmap.filetracking.LocationType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HangmapTest
class ArchivePagesTest {

  @Autowired private MockMvc mvc;
  @Autowired private ArchiveFixture archive;

  @Test
  void showsTheTreeAndWhatLiesInAPlace() throws Exception {
    var site = archive.aLocation(LocationType.SITE, "Pagina Utrecht");
    var shelf = archive.aLocation(LocationType.SHELF, "Plank 3", site);
    var folder = archive.aFolder(archive.aCustomer(), "Map van de pagina");
    archive.put(folder, shelf);
    page("archivist", "/archive")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Pagina Utrecht")));
    page("archivist", "/archive?at=" + shelf)
        .andExpect(content().string(containsString("Map van de pagina")))
        .andExpect(content().string(containsString("Pagina Utrecht")));
  }

  @Test
  void showsFormsOnlyToWhoMayManageTheArchive() throws Exception {
    page("archivist", "/archive")
        .andExpect(content().string(containsString("/archive/locations")))
        .andExpect(content().string(containsString("/archive/ranges")));
    page("sales", "/archive").andExpect(content().string(not(containsString("/archive/boxes"))));
    form("sales", post("/archive/boxes").param("name", "x")).andExpect(status().isForbidden());
  }

  @Test
  void answersEveryFormWithTheContentsAfterIt() throws Exception {
    var room = archive.aLocation(LocationType.ROOM, "Kelder");
    form(
            "archivist",
            post("/archive/locations")
                .param("at", room.text())
                .param("type", "ROW")
                .param("name", "Rij 9"))
        .andExpect(status().isOk())
        .andExpect(content().string(allOf(containsString("Rij 9"), containsString("outcome good"))))
        .andExpect(content().string(not(containsString("<html"))));
    form(
            "archivist",
            post("/archive/ranges")
                .param("at", room.text())
                .param("type", "ROW")
                .param("prefix", "Rij")
                .param("from", "1")
                .param("to", "3")
                .param("lowerType", "SHELF")
                .param("lowerPrefix", "")
                .param("lowerFrom", "A")
                .param("lowerTo", "B"))
        .andExpect(content().string(allOf(containsString("Rij 3"), containsString("9 "))));
    var customer = archive.aCustomer();
    form(
            "archivist",
            post("/archive/folders").param("customer", customer.value()).param("name", "Map 1"))
        .andExpect(content().string(containsString("Map 1")));
    form("archivist", post("/archive/boxes").param("name", "Doos 1"))
        .andExpect(content().string(containsString("Doos 1")));
    var empty = archive.aLocation(LocationType.ROW, "Rij 10", room);
    form(
            "archivist",
            post("/archive/removals").param("at", room.text()).param("code", empty.text()))
        .andExpect(content().string(containsString("outcome good")));
  }

  @Test
  void saysARefusalInTheAlertRegion() throws Exception {
    form("archivist", post("/archive/folders").param("customer", "NOBODY-9"))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("NOBODY-9")));
  }

  @Test
  void showsThePlaceAndHistoryOfAFolder() throws Exception {
    var shelf = archive.aLocation(LocationType.SHELF, "Plank 4");
    var box = archive.aBox("Doos 4");
    var customer = archive.aCustomer();
    var folder = archive.aFolder(customer, "Map 4");
    archive.put(folder, box);
    archive.put(box, shelf);
    page("sales", "/places/" + folder)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Plank 4 › Doos 4")))
        .andExpect(content().string(containsString(customer.value())));
    page("sales", "/places/" + box).andExpect(content().string(containsString("Map 4")));
  }

  @Test
  void givesTheClientFileItsFolders() throws Exception {
    var customer = archive.aCustomer();
    page("sales", "/customers/" + customer + "/folders")
        .andExpect(content().string(not(containsString("<form"))));
    form("archivist", post("/customers/" + customer + "/folders").param("name", "Map 5"))
        .andExpect(content().string(containsString("Map 5")));
    page("sales", "/customers/" + customer + "/folders")
        .andExpect(content().string(containsString("Map 5")))
        .andExpect(content().string(containsString("Nowhere yet")));
  }

  @Test
  void opensTheScanStationForWhoMayScan() throws Exception {
    page("archivist", "/archive/scan")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("data-scan-station=\"archive\"")))
        .andExpect(content().string(containsString("name=\"_csrf\"")))
        .andExpect(content().string(containsString("data-person=\"archivist\"")));
    page("sales", "/archive/scan").andExpect(status().isForbidden());
  }

  private ResultActions page(String user, String path) throws Exception {
    return mvc.perform(get(path).with(httpBasic(user, user)).header("Accept-Language", "en"));
  }

  private ResultActions form(String user, MockHttpServletRequestBuilder form) throws Exception {
    return mvc.perform(form.with(httpBasic(user, user)).with(csrf()).header("HX-Request", "true"));
  }
}
