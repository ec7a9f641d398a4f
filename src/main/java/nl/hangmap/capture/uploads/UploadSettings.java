package nl.hangmap.capture.uploads;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much may be sent, and how long half of it is kept (`hangmap.capture.upload.*`).
///
/// @param kept how long after its last byte an unfinished upload stays
/// @param largestFile how large a file may be
/// @param largestSet how large all files of a set may be together
/// @param sets unfinished sets that a user may have
/// @param reserve room that must be left on the disk
@ConfigurationProperties("hangmap.capture.upload")
record UploadSettings(
    @DefaultValue("3d") Duration kept,
    @DefaultValue("1GB") DataSize largestFile,
    @DefaultValue("4GB") DataSize largestSet,
    @DefaultValue("20") int sets,
    @DefaultValue("200MB") DataSize reserve) {}
