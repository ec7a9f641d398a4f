package nl.hangmap.capture.worker.written;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// What a document says, as a small XHTML document: text, tables, lists and pictures, and nothing
/// that runs, loads, hides or nests without end.
final class Writing extends DefaultHandler {

  static final String PICTURE = "picture";

  private static final Set<String> KEPT =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "table",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "pre",
          "blockquote",
          "b",
          "strong",
          "u",
          "s",
          "sub",
          "sup",
          "br",
          "hr",
          "dl",
          "dt",
          "dd",
          "div",
          "caption",
          "address");

  private static final Set<String> UNSEEN =
      Set.of(
          "head",
          "title",
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "applet",
          "svg",
          "math",
          "audio",
          "video",
          "select",
          "textarea");

  private static final Set<String> OF_TABLES =
      Set.of("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption");

  /// Deeper tables are there for the looks: their cells become paragraphs.
  private static final int DEEPEST_TABLE = 2;

  private static final int DEEPEST = 60;
  private static final int WIDEST_SPAN = 100;
  private static final Set<String> CLASSES = Set.of("page", "slide-content", "message");

  private final Document document;
  private final Allowance allowance;
  private final Deque<Element> open = new ArrayDeque<>();

  /// For each open tag of the source, whether it opened an element here.
  private final Deque<Boolean> opened = new ArrayDeque<>();

  private int tables;
  private int unseen;

  Writing(Allowance allowance) {
    this.document = emptyDocument();
    this.allowance = allowance;
    Element html = document.createElement("html");
    Element body = document.createElement("body");
    document.appendChild(html).appendChild(body);
    open.push(body);
  }

  Document document() {
    return document;
  }

  Element body() {
    return open.getLast();
  }

  /// Adds an element with text to what is open now.
  void add(String name, String text) {
    Element element = document.createElement(name);
    element.setTextContent(text);
    top().appendChild(element);
    allowance.element();
    allowance.letters(text.length());
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    String name = (local.isEmpty() ? qualified : local).toLowerCase(Locale.ROOT);
    if (unseen > 0 || UNSEEN.contains(name)) {
      unseen++;
      return;
    }
    if (name.equals("img")) {
      addPicture(attributes.getValue("src"), attributes.getValue("alt"));
    }
    Element element = elementFor(name, attributes);
    opened.push(element != null);
    if (element != null) {
      allowance.element();
      top().appendChild(element);
      open.push(element);
    }
    tables += name.equals("table") ? 1 : 0;
  }

  private @Nullable Element elementFor(String name, Attributes attributes) {
    if (!KEPT.contains(name) || open.size() > DEEPEST) {
      return null;
    }
    boolean flat = OF_TABLES.contains(name) && tables >= DEEPEST_TABLE && !isOfOuterTable(name);
    Element element = document.createElement(flat ? "div" : name);
    if (!flat) {
      span("colspan", attributes, element);
      span("rowspan", attributes, element);
    }
    String kind = attributes.getValue("class");
    if (kind != null && CLASSES.contains(kind)) {
      element.setAttribute("class", kind);
    }
    return element;
  }

  /// Rows and cells belong to the innermost table that is open.
  private boolean isOfOuterTable(String name) {
    return !name.equals("table") && tables == DEEPEST_TABLE;
  }

  private static void span(String name, Attributes attributes, Element element) {
    String value = attributes.getValue(name);
    if (value != null && value.matches("\\d{1,3}") && Integer.parseInt(value) <= WIDEST_SPAN) {
      element.setAttribute(name, value);
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    if (unseen > 0) {
      unseen--;
      return;
    }
    String name = (local.isEmpty() ? qualified : local).toLowerCase(Locale.ROOT);
    tables -= name.equals("table") ? 1 : 0;
    if (opened.pop()) {
      open.pop();
    }
  }

  @Override
  public void characters(char[] letters, int start, int length) {
    if (unseen > 0) {
      return;
    }
    allowance.letters(length);
    top().appendChild(document.createTextNode(shown(new String(letters, start, length))));
  }

  @Override
  public void ignorableWhitespace(char[] letters, int start, int length) {
    characters(letters, start, length);
  }

  /// A place for a picture, filled in once all of them are known.
  private void addPicture(@Nullable String source, @Nullable String alternative) {
    Element image = document.createElement("img");
    image.setAttribute("src", source == null ? "" : source);
    image.setAttribute("alt", alternative == null ? "" : shown(alternative));
    top().appendChild(image);
    allowance.element();
  }

  /// Puts the pictures in their places; a place without a picture shows what stands for it, and a
  /// picture without a place comes last.
  void place(Map<String, String> pictures) {
    var unplaced = new java.util.LinkedHashSet<>(pictures.values());
    var images = document.getElementsByTagName("img");
    for (var image :
        Stream.iterate(0, i -> i + 1)
            .limit(images.getLength())
            .map(images::item)
            .map(Element.class::cast)
            .collect(Collectors.toList())) {
      String address = pictures.get(image.getAttribute("src"));
      if (address == null) {
        String alternative = image.getAttribute("alt").strip();
        image
            .getParentNode()
            .replaceChild(
                document.createTextNode(alternative.isEmpty() ? "" : "[" + alternative + "]"),
                image);
      } else {
        image.setAttribute("src", address);
        unplaced.remove(address);
      }
    }
    for (String address : unplaced) {
      Element image = document.createElement("img");
      image.setAttribute("src", address);
      body().appendChild(document.createElement("p")).appendChild(image);
    }
  }

  private Element top() {
    return open.element();
  }

  /// Without control characters, which no font has.
  private static String shown(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
