package nl.hangmap.access;

/// An administrator gave a user a one-time password.
public record PasswordReset(String user) {}
