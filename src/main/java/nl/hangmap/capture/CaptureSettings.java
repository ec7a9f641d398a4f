package nl.hangmap.capture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/// How documents come in (`hangmap.capture.*`).
///
/// @param typeWords file with the words by which types are recognised
/// @param watchedFolder folder from which files are taken, or null for none
/// @param watchedFolderSettle how long a file must stay unchanged before it is taken
/// @param maxFiles files in one batch
/// @param setBlankPagesAside whether pages with nothing on them are left out of documents
/// @param language in which documents are called that no person gives a title
@ConfigurationProperties("hangmap.capture")
record CaptureSettings(
    @DefaultValue("classpath:capture/type-words.yaml") Resource typeWords,
    @Nullable Path watchedFolder,
    @DefaultValue("3s") Duration watchedFolderSettle,
    @DefaultValue("1000") int maxFiles,
    @DefaultValue("true") boolean setBlankPagesAside,
    @DefaultValue("nl") Locale language) {}
