package nl.hangmap.customer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How numbers are allocated to customers that came without one.
///
/// @param numberPrefix letters before Hangmap's own numbers, which no other system of the company
///   may use
@ConfigurationProperties("hangmap.customer")
record CustomerSettings(@DefaultValue("H") String numberPrefix) {

  CustomerSettings {
    if (!numberPrefix.matches("[A-Z][A-Z0-9-]{0,7}")) {
      throw new IllegalArgumentException(
          "hangmap.customer.number-prefix is "
              + numberPrefix
              + "; set a capital and up to seven capitals, digits or hyphens");
    }
  }
}
