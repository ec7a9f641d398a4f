package nl.hangmap.kernel;

import java.util.Locale;

/// A text that a policy or template carries in both languages of the product.
public record BilingualText(String nl, String en) {

  public String in(Locale locale) {
    return "nl".equals(locale.getLanguage()) ? nl : en;
  }
}
