package nl.hangmap.access;

/// A user changed their own password.
public record PasswordChanged(String user) {}
