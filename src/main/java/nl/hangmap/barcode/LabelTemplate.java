package nl.hangmap.barcode;

import nl.hangmap.kernel.BilingualText;

/// A template to choose from.
///
/// @param id name in addresses and calls
/// @param labels whether it prints a sheet of labels, otherwise whole pages
/// @param perPage labels on a page
public record LabelTemplate(String id, BilingualText name, boolean labels, int perPage) {}
