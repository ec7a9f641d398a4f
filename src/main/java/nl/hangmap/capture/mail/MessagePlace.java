package nl.hangmap.capture.mail;

/// Where a message lies: the key by which it is never handled twice.
record MessagePlace(String mailbox, String folder, long validity, long uid) {

  String sourceKey() {
    return "mail:%s|%s|%d|%d".formatted(mailbox, folder, validity, uid);
  }
}
