package nl.hangmap.capture.web;

/// What somebody just did to a batch or to the backlog; its text is `backlog.said.<name>`.
enum SteeringDone {
  STOPPED,
  RESUMED,
  RETRIED,
  HURRIED,
  LOW,
  NORMAL,
  HIGH
}
