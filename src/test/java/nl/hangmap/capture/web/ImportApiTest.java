package nl.hangmap.capture.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.hangmap.HangmapTest;
import nl.hangmap.access.NewUser;
import nl.hangmap.access.Role;
import nl.hangmap.access.Users;
import nl.hangmap.capture.TestScans;
import nl.hangmap.capture.imports.ImportFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HangmapTest
class ImportApiTest {

  private static final RequestPostProcessor MAILROOM = httpBasic("mailroom", "mailroom");

  @Autowired private MockMvc mvc;
  @Autowired private ImportFixture fixture;
  @Autowired private TestScans scans;
  @Autowired private Users users;

  @Test
  void checksStartsAndReports() throws Exception {
    var customer = scans.customer("Via de API B.V.");
    var folder = fixture.folder().with("a.pdf", scans.letter("A"));
    folder.list(
        "list.json",
        "[{\"file\":\"a.pdf\",\"customer\":\"%s\",\"type\":\"quote\",\"date\":\"2026-01-02\","
                .formatted(customer)
            + "\"number\":\"1\"},",
        "{\"file\":\"=weg.pdf\",\"customer\":\"%s\",\"type\":\"quote\",\"date\":\"2026-01-02\","
                .formatted(customer)
            + "\"number\":\"2\"}]");
    mvc.perform(
            post("/api/v1/imports")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"list\":\"%s/list.json\"}".formatted(folder.name()))
                .with(MAILROOM))
        .andExpect(status().isAccepted())
        .andExpect(jsonPath("$.list").value(folder.name() + "/list.json"));
    long id = fixture.checked(folder, "list.json");
    var one = "/api/v1/imports/" + id;
    mvc.perform(get(one).with(MAILROOM))
        .andExpect(jsonPath("$.state").value("CHECKED"))
        .andExpect(jsonPath("$.lines.good").value(1))
        .andExpect(jsonPath("$.lines.bad").value(1));
    mvc.perform(get(one + "/lines?part=PROBLEMS").header("Accept-Language", "nl").with(MAILROOM))
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[0].line").value(2))
        .andExpect(jsonPath("$.items[0].problems[0].code").value("import.file-missing"))
        .andExpect(jsonPath("$.items[0].problems[0].message").value(containsString("staat niet")));
    mvc.perform(get(one + "/report.csv").header("Accept-Language", "en").with(MAILROOM))
        .andExpect(header().string("Content-Disposition", containsString("import-" + id + ".csv")))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Line;File;Customer"),
                        containsString("'=weg.pdf"),
                        containsString("is not in the folder"))));
    mvc.perform(post(one + "/start").with(MAILROOM)).andExpect(status().isOk());
    fixture.awaitEnd(id);
    mvc.perform(get(one).with(MAILROOM))
        .andExpect(jsonPath("$.state").value("DONE"))
        .andExpect(jsonPath("$.lines.done").value(1));
    mvc.perform(post(one + "/start").with(MAILROOM))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("import.not-startable"));
    mvc.perform(get("/api/v1/imports?limit=1").with(MAILROOM)).andExpect(status().isOk());
    mvc.perform(get("/api/v1/imports/lists").with(MAILROOM)).andExpect(status().isOk());
  }

  @Test
  void isOnlyForThoseWhoMayRegisterWhatComesIn() throws Exception {
    var folder = fixture.folder().list("list.csv", "customer;type;date", ";;");
    var body = "{\"list\":\"%s/list.csv\"}".formatted(folder.name());
    for (var name : new String[] {"sales", "steward", "archivist", "privacy"}) {
      mvc.perform(
              post("/api/v1/imports")
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(body)
                  .with(httpBasic(name, name)))
          .andExpect(status().isForbidden());
      mvc.perform(get("/api/v1/imports").with(httpBasic(name, name)))
          .andExpect(status().isForbidden());
      mvc.perform(get("/api/v1/imports/lists").with(httpBasic(name, name)))
          .andExpect(status().isForbidden());
    }
    mvc.perform(get("/capture").with(user("sales")))
        .andExpect(content().string(not(containsString("/capture/imports"))));
    mvc.perform(get("/capture").with(user("mailroom")))
        .andExpect(content().string(containsString("/capture/imports")));
  }

  @Test
  void showsAnImportToWhoAskedForItAndToAdministratorsOnly() throws Exception {
    users.add(
        new NewUser(
            "mailroom2", "Two", "mailroom2", java.util.Set.of(Role.MAILROOM), java.util.Set.of()));
    var folder = fixture.folder().list("list.csv", "customer;type;date", "X;quote;2026-01-01");
    var one = "/api/v1/imports/" + fixture.checked(folder, "list.csv");
    mvc.perform(get(one).with(httpBasic("admin", "admin"))).andExpect(status().isOk());
    for (var path : new String[] {"", "/lines", "/report.csv"}) {
      mvc.perform(get(one + path).with(httpBasic("mailroom2", "mailroom2")))
          .andExpect(status().isNotFound());
    }
    mvc.perform(post(one + "/start").with(httpBasic("mailroom2", "mailroom2")))
        .andExpect(status().isNotFound());
  }

  private static UserRequestPostProcessor user(String name) {
    return org.springframework.security.test.web.servlet.request
        .SecurityMockMvcRequestPostProcessors.user(name);
  }
}
