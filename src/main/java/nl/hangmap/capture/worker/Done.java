package nl.hangmap.capture.worker;

/// The task was done, and gave this.
public record Done<T>(T value) implements Outcome<T> {}
