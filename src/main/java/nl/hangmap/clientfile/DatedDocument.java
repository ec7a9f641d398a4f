package nl.hangmap.clientfile;

import java.time.LocalDate;

/// A document in the order of its date, from which a walk through all documents goes on.
///
/// @param id its identifier's text, or blank before the first of the day
record DatedDocument(LocalDate date, String id) {}
