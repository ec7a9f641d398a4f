package nl.hangmap.clientfile;

import java.util.List;
import nl.hangmap.customer.CustomerView;
import nl.hangmap.kernel.Page;

/// A part of a client file: the customer, documents with open quotes first, and expected returns.
public record ClientFileView(
    CustomerView customer, Page<FileEntry> documents, List<ExpectedReturn> expectedReturns) {}
