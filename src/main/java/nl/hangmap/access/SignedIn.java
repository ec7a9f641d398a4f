package nl.hangmap.access;

/// Somebody signed in to the pages.
public record SignedIn(String user, String address) {}
