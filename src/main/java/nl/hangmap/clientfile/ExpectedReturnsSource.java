package nl.hangmap.clientfile;

import java.util.List;
import nl.hangmap.customer.CustomerNumber;

/// Implemented by the module that knows what was sent to customers and is expected back.
public interface ExpectedReturnsSource {

  /// The newest returns of a customer, bounded in number.
  List<ExpectedReturn> of(CustomerNumber customer);
}
