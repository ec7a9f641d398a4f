package nl.hangmap.clientfile.web;

import nl.hangmap.clientfile.FileQuestion;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/// What the address of a client file's page says.
///
/// @param type only documents of this type; blank or null for all
/// @param registered the document that was registered just now, to be told about, or null
record FileAddress(
    String number, @Nullable String type, @Nullable String cursor, @Nullable String registered) {

  CustomerNumber customer() {
    return new CustomerNumber(number);
  }

  FileQuestion question() {
    var only = type == null || type.isBlank() ? null : type;
    return new FileQuestion(customer(), only, PageRequest.of(null, cursor));
  }
}
