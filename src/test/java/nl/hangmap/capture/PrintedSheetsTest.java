package nl.hangmap.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.hangmap.HangmapTest;
import nl.hangmap.barcode.Barcode;
import nl.hangmap.barcode.BarcodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// The sheets that the mailroom prints and lays between its papers, from the page to the scanner.
@HangmapTest
class PrintedSheetsTest {

  @Autowired private MockMvc mvc;
  @Autowired private Intake intake;
  @Autowired private BarcodeReader reader;

  @Test
  void separatorsComeInTheNumberAskedForOnThePage() throws Exception {
    var page = page("/capture");
    assertThat(page).contains("Scheidingsvellen afdrukken", "name=\"copies\"");
    var pdf = pdf(link("action=\"(/api/v1/labels/separator.pdf)\"", page) + "?copies=3");
    assertThat(codes(pdf)).hasSize(3).allSatisfy(codes -> assertThat(codes).contains("PATCHT"));
  }

  @Test
  void aPrintedSeparatorPartsTheStack() throws Exception {
    var stack =
        oneStack(
            ScannedFile.pdf("een.pdf", Sheet.of("Het eerste document")),
            new ScannedFile("blad.pdf", pdf("/api/v1/labels/separator.pdf")),
            ScannedFile.pdf("twee.pdf", Sheet.of("Het tweede document")));
    assertThat(stack.summary().counts()).isEqualTo(new PageCounts(3, 0, 2, 0, 1, 0));
    assertThat(stack.documents()).hasSize(2);
  }

  @Test
  void theCoverSheetOfADocumentBringsWhatLiesUnderItToThatDocument() throws Exception {
    var document = intake.quote(intake.customer("Voorblad B.V.")).id();
    var address = link("href=\"(/api/v1/labels/cover.pdf[^\"]*)\"", page("/documents/" + document));
    var cover = pdf(address);
    assertThat(codes(cover))
        .singleElement()
        .satisfies(codes -> assertThat(codes).contains(document.text()));
    var stack =
        oneStack(
            new ScannedFile("voorblad.pdf", cover),
            ScannedFile.pdf("brief.pdf", Sheet.of("Onder het voorblad")));
    assertThat(stack.summary().counts()).isEqualTo(new PageCounts(2, 1, 0, 0, 1, 0));
    assertThat(stack.documents().getFirst().document()).isEqualTo(document);
  }

  @Test
  void noMoreThanAStackOfSheetsIsPrintedAtOnce() throws Exception {
    for (var copies : List.of("0", "201")) {
      mvc.perform(get("/api/v1/labels/separator.pdf?copies=" + copies).cookie(signedIn()))
          .andExpect(status().isUnprocessableContent());
    }
  }

  private BatchView oneStack(ScannedFile... files) {
    return intake.done(
        intake.receive(new NewBatch(Channel.API, null, null, null, true, null), files));
  }

  private String page(String path) throws Exception {
    return mvc.perform(get(path).header("Accept-Language", "nl").cookie(signedIn()))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private byte[] pdf(String address) throws Exception {
    return mvc.perform(get(URI.create(address)).cookie(signedIn()))
        .andExpect(status().isOk())
        .andExpect(content().contentType("application/pdf"))
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  /// The session of a user of the mailroom, who came in by the sign-in page.
  private Cookie signedIn() throws Exception {
    var answer = mvc.perform(formLogin("/sign-in").user("mailroom").password("mailroom"));
    return Objects.requireNonNull(answer.andReturn().getResponse().getCookie("hangmap-session"));
  }

  private static String link(String pattern, String page) {
    var matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return Objects.requireNonNull(matcher.group(1)).replace("&amp;", "&");
  }

  /// What is read on each page at the resolution of a usual scanner.
  private List<List<String>> codes(byte[] pdf) throws Exception {
    var pages = new ArrayList<List<String>>();
    try (var document = Loader.loadPDF(pdf)) {
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        var image = new PDFRenderer(document).renderImageWithDPI(page, 200);
        pages.add(reader.read(image).stream().map(Barcode::text).distinct().toList());
      }
    }
    return pages;
  }
}
