package nl.hangmap.barcode;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where own templates are.
///
/// @param barcodeTemplates folder whose files go before delivered ones of the same name, or null
@ConfigurationProperties("hangmap")
record LabelSettings(@Nullable Path barcodeTemplates) {}
