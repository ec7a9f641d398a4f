package nl.hangmap.capture.dav;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What devices may put (`hangmap.capture.dav.*`).
///
/// @param largest how large a file may be
/// @param renamedWithin how long a file waits under a temporary name before it is taken in under
///   that name
/// @param reserve room that must be left on the disk
@ConfigurationProperties("hangmap.capture.dav")
record DavSettings(
    @DefaultValue("1GB") DataSize largest,
    @DefaultValue("1d") Duration renamedWithin,
    @DefaultValue("200MB") DataSize reserve) {}
