package nl.hangmap.capture.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;

/// Raw messages as programs write them.
final class Mail {

  private static final String END = "\r\n--grens--\r\n";

  private final StringBuilder raw = new StringBuilder();

  private Mail() {}

  static Mail from(String sender, String subject, String id) {
    var mail = new Mail();
    mail.raw.append(
        """
        From: %s
        Subject: %s
        Message-ID: <%s>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=grens

        --grens
        Content-Type: text/plain; charset=utf-8

        Hierbij de stukken.
        """
            .formatted(sender, subject, id)
            .replace("\n", "\r\n"));
    return mail;
  }

  Mail with(String name, String type, byte[] bytes) {
    raw.append(
        """

        --grens
        Content-Type: %s; name="%s"
        Content-Disposition: attachment; filename="%s"
        Content-Transfer-Encoding: base64

        """
            .formatted(type, name, name)
            .replace("\n", "\r\n"));
    raw.append(Base64.getMimeEncoder().encodeToString(bytes));
    return this;
  }

  Mail raw(String text) {
    raw.append("\r\n").append(text.replace("\n", "\r\n"));
    return this;
  }

  byte[] bytes() {
    return (raw + END).getBytes(US_ASCII);
  }
}
