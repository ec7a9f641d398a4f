package nl.hangmap.mailroom;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why the post brought a piece back.
public enum UndeliverableReason {
  MOVED,
  MOVED_NEW_ADDRESS_KNOWN,
  UNKNOWN_AT_ADDRESS,
  ADDRESS_INCOMPLETE,
  ADDRESS_DOES_NOT_EXIST,
  REFUSED,
  NOT_COLLECTED,
  DECEASED,
  NO_LETTERBOX,
  PO_BOX_CLOSED,
  COMPANY_CEASED,
  DAMAGED,
  OTHER;

  static Optional<UndeliverableReason> find(String text) {
    var name = text.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(reason -> reason.name().equals(name)).findFirst();
  }

  /// Key of its text in the messages.
  public String message() {
    return "mail-reason." + name();
  }
}
