package nl.hangmap.capture.worker.written;

import java.io.IOException;
import java.util.zip.ZipException;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.image.RefusedFile;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.SAXException;

/// Reads a document into a writing; what is wrong with the document becomes a refusal.
final class Reading {

  /// Elements within elements; mail programs nest tables for the looks.
  private static final int DEEPEST = 500;

  private Reading() {}

  static void of(TikaInputStream in, Source source, Writing writing, Pictures pictures)
      throws IOException, RefusedFile {
    var metadata = new Metadata();
    metadata.set(HttpHeaders.CONTENT_TYPE, source.mediaType());
    var secure = new SecureContentHandler(writing, in);
    secure.setMaximumDepth(DEEPEST);
    try {
      source.format().parser().parse(in, secure, metadata, context(pictures));
    } catch (EncryptedDocumentException | org.apache.poi.EncryptedDocumentException locked) {
      throw new RefusedFile(Reason.ENCRYPTED, "a password is needed", locked);
    } catch (TikaException | SAXException | ZipException | RuntimeException damaged) {
      throw refusal(damaged);
    }
  }

  private static ParseContext context(Pictures pictures) {
    var context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, pictures);
    context.set(EncodingDetector.class, new Letters());
    context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    var office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    office.setUseSAXPptxExtractor(true);
    office.setIncludeMissingRows(false);
    context.set(OfficeParserConfig.class, office);
    return context;
  }

  private static RefusedFile refusal(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case Allowance.UsedUp tooMuch -> {
          return new RefusedFile(Reason.TOO_LARGE, String.valueOf(tooMuch.getMessage()), tooMuch);
        }
        case EncryptedDocumentException locked -> {
          return new RefusedFile(Reason.ENCRYPTED, "a password is needed", locked);
        }
        default -> {}
      }
    }
    return new RefusedFile(Reason.DAMAGED, failure.toString(), failure);
  }

  /// What a document is, as its content told.
  record Source(Format format, String mediaType) {}
}
