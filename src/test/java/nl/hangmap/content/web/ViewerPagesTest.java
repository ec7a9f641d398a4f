package nl.hangmap.content.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.hangmap.content.ContentFixture.pdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import nl.hangmap.HangmapTest;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.content.ContentFixture;
import nl.hangmap.content.DocumentOpened;
import nl.hangmap.content.NewRendition;
import nl.hangmap.content.RenditionKind;
import nl.hangmap.content.ScanSamples;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

@HangmapTest
@RecordApplicationEvents
class ViewerPagesTest {

  private static final String LIBRARY = "data-library=\"/vendor/pdfjs/6.5.438/\"";

  @Autowired private MockMvc mvc;
  @Autowired private ContentFixture fixture;
  @Autowired private Documents documents;
  @Autowired private ApplicationEvents events;

  @Test
  void showsTheArchiveFormOfTheNewestVersionWhereThereIsOne() throws Exception {
    var quote = fixture.aQuote();
    fixture.put(quote, pdf("one"));
    page(quote, "").andExpect(text(containsString("content?rendition=original&amp;version=1")));
    fixture.addRendition(
        new NewRendition(quote, 1, RenditionKind.ARCHIVE, "application/pdf"), pdf("archive"));
    page(quote, "")
        .andExpect(status().isOk())
        .andExpect(text(containsString(LIBRARY)))
        .andExpect(text(containsString("content?rendition=archive&amp;version=1")))
        .andExpect(text(containsString("<html lang=\"en\"")));
  }

  @Test
  void isAFragmentInsideAnotherPage() throws Exception {
    var quote = fixture.aQuote();
    fixture.put(quote, pdf("one"));
    mvc.perform(
            get("/documents/" + quote + "/viewer")
                .header("HX-Request", "true")
                .locale(Locale.of("nl"))
                .with(user("sales")))
        .andExpect(text(allOf(containsString("<section"), not(containsString("<html")))))
        .andExpect(text(containsString("Volgende bladzijde")));
  }

  @Test
  void showsAnImageAsItIsUntilItsPagesAreMade() throws Exception {
    var quote = fixture.aQuote();
    fixture.put(quote, ScanSamples.photo());
    page(quote, "").andExpect(text(allOf(containsString("<img"), not(containsString(LIBRARY)))));
  }

  @Test
  void saysWhatThereIsWhenNothingCanBeShown() throws Exception {
    var quote = fixture.aQuote();
    page(quote, "").andExpect(text(containsString("There is no scan of this document yet")));
    fixture.put(quote, new byte[] {'I', 'I', '*', 0, 1, 2, 3});
    page(quote, "").andExpect(text(containsString("not ready to be shown yet")));
    page(fixture.aStaticQuote(), "").andExpect(text(containsString("kept on paper")));
  }

  @Test
  void offersEarlierVersions() throws Exception {
    var quote = fixture.aQuote();
    fixture.put(quote, pdf("one"));
    fixture.put(quote, pdf("two"));
    page(quote, "?version=1")
        .andExpect(text(containsString("Version 1 of 2")))
        .andExpect(text(containsString("content?rendition=original&amp;version=1")));
    page(quote, "?version=3").andExpect(status().isNotFound());
  }

  @Test
  void showingThePageIsNoOpeningYet() throws Exception {
    var quote = fixture.aQuote();
    fixture.put(quote, pdf("one"));
    page(quote, "").andExpect(status().isOk());
    assertThat(events.stream(DocumentOpened.class).map(DocumentOpened::document))
        .doesNotContain(quote);
  }

  @Test
  void isNotThereForWhoMayNotSeeTheDocument() throws Exception {
    var complaint = fixture.aComplaint();
    fixture.files().asSystem(() -> documents.requestScan(complaint));
    fixture.put(complaint, pdf("angry"));
    page(complaint, "").andExpect(status().isNotFound());
    page(complaint, "?version=1").andExpect(status().isNotFound());
    mvc.perform(get("/documents/" + complaint + "/viewer")).andExpect(status().is3xxRedirection());
  }

  @Test
  void takesAFileThatIsAddedOnThePage() throws Exception {
    var quote = fixture.aQuote();
    var file = new MockMultipartFile("file", "offer.pdf", "text/html", pdf("offer"));
    var upload = multipart("/documents/" + quote + "/content").file(file);
    mvc.perform(upload.header("HX-Request", "true").with(user("sales")).with(csrf()))
        .andExpect(status().isOk())
        .andExpect(text(containsString("Version 1 was added.")));
    mvc.perform(
            multipart("/documents/" + quote + "/content")
                .file(file)
                .with(user("sales"))
                .with(csrf()))
        .andExpect(redirectedUrl("/documents/" + quote + "/viewer"));
    mvc.perform(
            multipart("/documents/" + quote + "/content")
                .file(new MockMultipartFile("file", "x.pdf", null, "<html>".getBytes(UTF_8)))
                .header("HX-Request", "true")
                .with(user("sales"))
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(text(containsString("web page (HTML)")));
  }

  @Test
  void servesTheLibraryWithTypesThatABrowserTakes() throws Exception {
    mvc.perform(get("/vendor/pdfjs/6.5.438/pdf.min.mjs"))
        .andExpect(header().string("Content-Type", containsString("javascript")))
        .andExpect(header().string("Cache-Control", containsString("max-age=31536000")));
    mvc.perform(get("/vendor/pdfjs/6.5.438/wasm/jbig2.wasm"))
        .andExpect(header().string("Content-Type", "application/wasm"));
  }

  private ResultActions page(Identifier document, String query) throws Exception {
    return mvc.perform(
        get("/documents/" + document + "/viewer" + query)
            .locale(Locale.ENGLISH)
            .with(user("sales")));
  }

  private static ResultMatcher text(Matcher<String> matcher) {
    return content().string(matcher);
  }
}
