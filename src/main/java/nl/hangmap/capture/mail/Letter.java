package nl.hangmap.capture.mail;

import jakarta.mail.Message;

/// A message as the folder lists it.
///
/// @param uid its number, the same as long as the validity of the folder is
/// @param bytes as the server says
record Letter(long uid, long bytes, Message message) {}
