package nl.hangmap.content.web;

import static nl.hangmap.content.ContentFixture.pdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import nl.hangmap.HangmapTest;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.content.ContentFixture;
import nl.hangmap.content.DocumentOpened;
import nl.hangmap.content.NewRendition;
import nl.hangmap.content.RenditionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HangmapTest
@RecordApplicationEvents
class ContentApiTest {

  @Autowired private MockMvc mvc;
  @Autowired private ContentFixture fixture;
  @Autowired private Documents documents;
  @Autowired private ApplicationEvents events;

  @Test
  void putsContentAndGivesItBack() throws Exception {
    var quote = fixture.aQuote();
    var name = "attachment; filename*=UTF-8''Offerte%20%E2%82%AC%20100.pdf";
    mvc.perform(upload(quote, pdf("offer")).header("Content-Disposition", name))
        .andExpect(status().isCreated())
        .andExpect(header().string("Location", "/api/v1/documents/" + quote + "/content?version=1"))
        .andExpect(header().string("ETag", startsWith("\"")))
        .andExpect(jsonPath("$.version").value(1))
        .andExpect(jsonPath("$.mediaType").value("application/pdf"))
        .andExpect(jsonPath("$.renditions[0]").value("original"));
    mvc.perform(upload(quote, pdf("offer"))).andExpect(status().isOk());
    read(quote, "")
        .andExpect(status().isOk())
        .andExpect(content().bytes(pdf("offer")))
        .andExpect(header().string("Content-Type", "application/pdf"))
        .andExpect(header().longValue("Content-Length", pdf("offer").length))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Accept-Ranges", "bytes"))
        .andExpect(header().string("Cache-Control", "no-cache, private"))
        .andExpect(
            header()
                .string(
                    "Content-Disposition", containsString("filename*=UTF-8''Offerte%20%E2%82%AC")));
  }

  @Test
  void takesABodyThatItsSenderCallsAForm() throws Exception {
    var quote = fixture.aQuote();
    mvc.perform(upload(quote, pdf("a=b")).contentType("application/x-www-form-urlencoded"))
        .andExpect(status().isCreated());
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 0, 3",
    "bytes=4-, 4, 15",
    "bytes=-2, 14, 15",
    "bytes=10-99, 10, 15",
  })
  void givesTheAskedPart(String range, int first, int last) throws Exception {
    var quote = fixture.aQuote();
    fixture.put(quote, pdf("0123456"));
    var part = java.util.Arrays.copyOfRange(pdf("0123456"), first, last + 1);
    mvc.perform(get(address(quote, "")).header("Range", range).with(httpBasic("sales", "sales")))
        .andExpect(status().isPartialContent())
        .andExpect(header().string("Content-Range", "bytes " + first + "-" + last + "/16"))
        .andExpect(header().longValue("Content-Length", part.length))
        .andExpect(content().bytes(part));
  }

  @Test
  void refusesAPartBeyondTheEnd() throws Exception {
    var quote = fixture.aQuote();
    fixture.put(quote, pdf("0123456"));
    mvc.perform(
            get(address(quote, "")).header("Range", "bytes=16-").with(httpBasic("sales", "sales")))
        .andExpect(status().isRequestedRangeNotSatisfiable())
        .andExpect(header().string("Content-Range", "bytes */16"))
        .andExpect(jsonPath("$.code").value("content.range-wrong"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,4-5", "pages=1", "bytes=x"})
  void givesTheWholeForSeveralPartsAndForUnreadableOnes(String range) throws Exception {
    var quote = fixture.aQuote();
    fixture.put(quote, pdf("whole"));
    mvc.perform(get(address(quote, "")).header("Range", range).with(httpBasic("sales", "sales")))
        .andExpect(status().isOk())
        .andExpect(content().bytes(pdf("whole")));
  }

  @Test
  void givesTheWholeWhenTheRestIsOfAnotherVersion() throws Exception {
    var quote = fixture.aQuote();
    fixture.put(quote, pdf("whole"));
    mvc.perform(
            get(address(quote, ""))
                .header("Range", "bytes=2-3")
                .header("If-Range", "\"another\"")
                .with(httpBasic("sales", "sales")))
        .andExpect(status().isOk())
        .andExpect(content().bytes(pdf("whole")));
  }

  @Test
  void saysNotModifiedAndRecordsThatTheDocumentWasSeenAgain() throws Exception {
    var quote = fixture.aQuote();
    var etag = "\"" + fixture.put(quote, pdf("same")).original() + "\"";
    mvc.perform(
            get(address(quote, "")).header("If-None-Match", etag).with(httpBasic("sales", "sales")))
        .andExpect(status().isNotModified())
        .andExpect(header().string("ETag", etag))
        .andExpect(content().bytes(new byte[0]));
    assertThat(openings(quote)).isEqualTo(1);
  }

  @Test
  void givesOnlyHeadersWithoutOpening() throws Exception {
    var quote = fixture.aQuote();
    fixture.put(quote, pdf("same"));
    mvc.perform(head(address(quote, "")).with(httpBasic("sales", "sales")))
        .andExpect(status().isOk())
        .andExpect(header().longValue("Content-Length", pdf("same").length));
    assertThat(openings(quote)).isZero();
    read(quote, "").andExpect(status().isOk());
    assertThat(openings(quote)).isEqualTo(1);
  }

  @Test
  void givesEachVersionAndEachForm() throws Exception {
    var quote = fixture.aQuote();
    fixture.put(quote, pdf("one"));
    fixture.put(quote, pdf("two"));
    var text = "Zeer geachte €".getBytes(StandardCharsets.UTF_8);
    fixture.addRendition(new NewRendition(quote, 2, RenditionKind.TEXT, "text/plain"), text);
    fixture.addRendition(
        new NewRendition(quote, 2, RenditionKind.THUMBNAIL, "image/png"), new byte[] {1, 2});
    read(quote, "?version=1").andExpect(content().bytes(pdf("one")));
    read(quote, "?version=2&rendition=original").andExpect(content().bytes(pdf("two")));
    read(quote, "?rendition=text")
        .andExpect(content().bytes(text))
        .andExpect(header().string("Content-Type", "text/plain;charset=UTF-8"));
    read(quote, "?rendition=thumbnail").andExpect(header().string("Content-Type", "image/png"));
    read(quote, "?rendition=archive")
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("content.rendition-absent"))
        .andExpect(jsonPath("$.detail").value(containsString("PDF/A")));
    read(quote, "?version=3").andExpect(jsonPath("$.code").value("content.version-unknown"));
    read(quote, "?rendition=colour")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("content.rendition-unknown"));
    assertThat(openings(quote)).isEqualTo(3);
  }

  @Test
  void listsVersionsNewestFirstInParts() throws Exception {
    var quote = fixture.aQuote();
    for (int number = 1; number <= 3; number++) {
      fixture.put(quote, pdf("number " + number));
    }
    var address = "/api/v1/documents/" + quote + "/versions?limit=2";
    var page =
        mvc.perform(get(address).with(httpBasic("sales", "sales")))
            .andExpect(jsonPath("$.items.length()").value(2))
            .andExpect(jsonPath("$.items[0].version").value(3))
            .andExpect(jsonPath("$.items[0].sha256").isString())
            .andReturn()
            .getResponse()
            .getContentAsString();
    String next = com.jayway.jsonpath.JsonPath.read(page, "$.next");
    mvc.perform(get(address + "&cursor=" + next).with(httpBasic("sales", "sales")))
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[0].version").value(1))
        .andExpect(jsonPath("$.next").doesNotExist());
  }

  @Test
  void refusesContentOfAStaticDocumentAndSaysWhatToDo() throws Exception {
    mvc.perform(upload(fixture.aStaticQuote(), pdf("x")).header("Accept-Language", "nl"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("content.document-static"))
        .andExpect(jsonPath("$.detail").value(containsString("Vraag eerst een scan aan")));
  }

  @Test
  void refusesAWebPageThatIsNamedPdfAndAnEmptyFile() throws Exception {
    var quote = fixture.aQuote();
    mvc.perform(
            upload(quote, "<html><script>".getBytes(StandardCharsets.UTF_8))
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"offer.pdf\""))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("content.is-html"))
        .andExpect(jsonPath("$.detail").value(containsString("offer.pdf")));
    mvc.perform(upload(quote, new byte[0]))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("content.empty"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/content",
        "/content?rendition=original",
        "/content?rendition=archive",
        "/content?rendition=text",
        "/content?rendition=thumbnail",
        "/content?version=1",
        "/versions"
      })
  void letsNobodyInWithoutTheRightByAnyWay(String way) throws Exception {
    var complaint = fixture.aComplaint();
    fixture.files().asSystem(() -> documents.requestScan(complaint));
    fixture.put(complaint, pdf("angry"));
    var address = "/api/v1/documents/" + complaint + way;
    mvc.perform(get(address).with(httpBasic("sales", "sales")))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("document.not-found"));
    mvc.perform(get(address).header("Range", "bytes=0-1").with(httpBasic("sales", "sales")))
        .andExpect(status().isNotFound());
    mvc.perform(get(address)).andExpect(status().isUnauthorized());
    assertThat(openings(complaint)).isZero();
  }

  @Test
  void letsOnlyThoseAddContentWhoMay() throws Exception {
    var quote = fixture.aQuote();
    mvc.perform(put(address(quote, "")).content(pdf("x")).with(httpBasic("archivist", "archivist")))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("access.permission"));
  }

  private ResultActions read(Identifier document, String query) throws Exception {
    return mvc.perform(get(address(document, query)).with(httpBasic("sales", "sales")));
  }

  private long openings(Identifier document) {
    return events.stream(DocumentOpened.class)
        .filter(event -> event.document().equals(document))
        .count();
  }

  private static MockHttpServletRequestBuilder upload(Identifier document, byte[] bytes) {
    return put(address(document, "")).content(bytes).with(httpBasic("sales", "sales"));
  }

  private static String address(Identifier document, String query) {
    return "/api/v1/documents/" + document + "/content" + query;
  }
}
