package nl.hangmap.capture.worker;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How many page workers there are and what one of them may use (`hangmap.worker.*`).
///
/// @param count worker processes; 0 means one per core
/// @param heap Java heap of one worker
/// @param memoryLimit address space of one worker, native memory included, where the system can
///   limit it
/// @param timeLimit how long one page may take
/// @param fileTimeLimit how long one whole file may take
/// @param cpuLimit processor time after which the system ends a worker; an idle worker is replaced
///   at half of it
/// @param maxPixels pixels of one page
/// @param maxPages pages of one file
/// @param maxBytes bytes that one file may take unpacked, and that one result may have
/// @param languages languages every page is read in first, Tesseract's names joined by `+`
/// @param furtherLanguages languages in which a page is read again when it turns out to be in one
///   of them: eng, deu, fra, spa, ita, nld, joined by `+`; empty for none
/// @param libheif the library that reads HEIC photographs, as the system's loader finds it
/// @param directory folder for natives, language data and scratch files; `worker` in the data
///   folder when absent
@ConfigurationProperties("hangmap.worker")
public record WorkerSettings(
    @DefaultValue("0") int count,
    @DefaultValue("512MB") DataSize heap,
    @DefaultValue("3GB") DataSize memoryLimit,
    @DefaultValue("60s") Duration timeLimit,
    @DefaultValue("60m") Duration fileTimeLimit,
    @DefaultValue("2h") Duration cpuLimit,
    @DefaultValue("100000000") long maxPixels,
    @DefaultValue("10000") int maxPages,
    @DefaultValue("2GB") DataSize maxBytes,
    @DefaultValue("nld") String languages,
    @DefaultValue("eng") String furtherLanguages,
    @DefaultValue("libheif.so.1") String libheif,
    @Nullable Path directory) {

  int processes() {
    return count > 0 ? count : Runtime.getRuntime().availableProcessors();
  }

  Limits limits() {
    return new Limits(maxPixels, maxPages, maxBytes.toBytes(), libheif);
  }
}
