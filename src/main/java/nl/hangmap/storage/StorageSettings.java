package nl.hangmap.storage;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Where bytes are kept: the settings `hangmap.storage.*`.
///
/// @param reserve room on the disk that is left alone; less free than this counts as full
/// @param orphanAge how long an object stays to which nobody refers
/// @param s3 a bucket instead of the folder `objects` of the data folder
@ConfigurationProperties("hangmap.storage")
record StorageSettings(
    @DefaultValue("200MB") DataSize reserve,
    @DefaultValue("24h") Duration orphanAge,
    @Nullable S3 s3) {

  /// How to reach the bucket.
  ///
  /// @param endpoint address of the S3 server; without it there is no bucket
  /// @param timeout longest wait for an answer of the server
  record S3(
      @Nullable URI endpoint,
      @DefaultValue("us-east-1") String region,
      @DefaultValue("hangmap") String bucket,
      @Nullable String accessKey,
      @Nullable String secretKey,
      @DefaultValue("30s") Duration timeout) {

    @Override
    public String toString() {
      return "S3[" + endpoint + ", " + region + ", " + bucket + "]";
    }
  }
}
