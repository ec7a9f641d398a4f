package nl.hangmap.capture;

/// How files come in.
public enum Channel {
  /// Another system, through the API.
  API,
  /// A person, on the upload page.
  PAGE,
  /// A scanner or program that leaves files in the watched folder.
  FOLDER,
  /// A message in a mailbox.
  MAIL,
  /// A printer or other device that puts files into a folder of the web (WebDAV).
  DAV,
  /// Content that was put directly on a document and only needs its renditions.
  CONTENT
}
