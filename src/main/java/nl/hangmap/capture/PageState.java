package nl.hangmap.capture;

/// Where a page is; it ends in one of the last five.
enum PageState {
  RECEIVED,
  READ,
  FILING,
  SEPARATOR,
  BLANK,
  FILED,
  REVIEW,
  REJECTED
}
