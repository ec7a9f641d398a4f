package nl.hangmap.capture.worker.written;

import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.txt.TXTParser;

/// The ways written documents are stored, each with the parser that reads it.
public enum Format {
  OOXML,
  ODF,
  OLE,
  RTF,
  HTML,
  TEXT;

  Parser parser() {
    return switch (this) {
      case OOXML -> new OOXMLParser();
      case ODF -> new OpenDocumentParser();
      case OLE -> new OfficeParser();
      case RTF -> new RTFParser();
      case HTML -> new JSoupParser();
      case TEXT -> new TXTParser();
    };
  }
}
