package nl.hangmap.barcode.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.hangmap.HangmapTest;
import nl.hangmap.barcode.Barcode;
import nl.hangmap.barcode.BarcodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HangmapTest
class LabelApiTest {

  @Autowired private MockMvc mvc;
  @Autowired private BarcodeReader reader;

  @Test
  void printsLabelsThatAreReadBack() throws Exception {
    var pdf =
        asked(
                "/api/v1/labels/avery-l7160.pdf?codes=F00000001236,L0000000001M&startAt=4&offsetX=0.5")
            .andExpect(status().isOk())
            .andExpect(content().contentType("application/pdf"))
            .andExpect(header().string("Content-Disposition", containsString("avery-l7160.pdf")))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("Map", "Plaats");
      var page = new PDFRenderer(document).renderImageWithDPI(0, 203);
      assertThat(reader.read(page).stream().map(Barcode::text).distinct())
          .containsExactlyInAnyOrder("F00000001236", "L0000000001M");
    }
  }

  @Test
  void printsSheetsAndOutlines() throws Exception {
    asked("/api/v1/labels/separator.pdf").andExpect(status().isOk());
    asked("/api/v1/labels/cover.pdf?codes=D0000000001F").andExpect(status().isOk());
    asked("/api/v1/labels/avery-l7651.pdf?calibrate=true").andExpect(status().isOk());
  }

  @Test
  void namesTheTemplates() throws Exception {
    asked("/api/v1/labels")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[*].id", hasItem("avery-l7160")))
        .andExpect(jsonPath("$.items[?(@.id=='avery-l7160')].perPage").value(21));
  }

  @Test
  void letsNobodyInWithoutTheRightToPrintLabels() throws Exception {
    mvc.perform(get("/api/v1/labels/separator.pdf").with(httpBasic("privacy", "privacy")))
        .andExpect(status().isForbidden());
  }

  private ResultActions asked(String address) throws Exception {
    return mvc.perform(
        get(address).header("Accept-Language", "nl").with(httpBasic("archivist", "archivist")));
  }
}
