package nl.hangmap.capture;

import java.util.List;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.clientfile.NewDocument;
import nl.hangmap.customer.CustomerNumber;

/// Where a document that was found in a batch goes.
sealed interface Route {

  /// A new document on the customer's file.
  ///
  /// @param believed why its text was believed to name the customer; empty when something else did
  record Register(CustomerNumber customer, NewDocument document, List<Reason> believed)
      implements Route {

    public Register {
      believed = List.copyOf(believed);
    }
  }

  /// The scan of a document that is on file already.
  record AddTo(DocumentView document) implements Route {}

  /// A person decides.
  record AskPerson(List<Reason> reasons, Proposal proposal) implements Route {

    public AskPerson {
      reasons = List.copyOf(reasons);
    }
  }
}
