package nl.hangmap.capture.text;

import java.util.regex.Pattern;

/// What stands in front of a value on a document, such as `Offertenummer`.
record Label(String text, Pattern pattern) {

  static Label of(String text) {
    return new Label(text, FoldedText.pattern(text));
  }
}
