package nl.hangmap.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How large a demo is.
///
/// @param customers number of made-up customers
@ConfigurationProperties("hangmap.demo-data")
record DemoSettings(@DefaultValue("500") int customers) {

  static final long SEED = 20_261_121;
}
