package nl.hangmap.capture;

/// Where a page is; it ends in one of the last four.
enum PageState {
  RECEIVED,
  READ,
  FILING,
  SEPARATOR,
  FILED,
  REVIEW,
  REJECTED
}
