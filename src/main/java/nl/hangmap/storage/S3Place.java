package nl.hangmap.storage;

import io.minio.BucketExistsArgs;
import io.minio.Checksum;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.MinioException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Objects in a bucket of an S3 server, through the MinIO SDK, under the same paths as in a folder.
final class S3Place implements ObjectPlace {

  private static final Logger LOG = LoggerFactory.getLogger(S3Place.class);
  private static final String PREFIX = "objects/";
  private static final long PART = 64L * 1024 * 1024;

  private final MinioClient server;
  private final String bucket;

  S3Place(MinioClient server, String bucket) {
    this.server = server;
    this.bucket = bucket;
  }

  @Override
  public void keep(Spooled bytes) {
    var hash = bytes.object().hash();
    if (hasAll(bytes.object())) {
      return;
    }
    try {
      upload(bytes);
    } catch (MinioException failed) {
      if (!S3Failures.isNoBucket(failed)) {
        throw S3Failures.refusalFor(failed, bucket);
      }
      makeBucketAndUpload(bytes);
    }
    // The answer to a multipart upload says nothing certain; what the server now has does.
    if (!hasAll(bytes.object())) {
      LOG.error("The bucket {} does not hold the {} just uploaded", bucket, hash);
      throw new StorageUnavailable();
    }
  }

  private void makeBucketAndUpload(Spooled bytes) {
    try {
      makeBucket();
      upload(bytes);
    } catch (MinioException failed) {
      throw S3Failures.refusalFor(failed, bucket);
    }
  }

  private void makeBucket() throws MinioException {
    try {
      S3Failures.run(() -> server.makeBucket(MakeBucketArgs.builder().bucket(bucket).build()));
      LOG.info("Made the bucket {}", bucket);
    } catch (MinioException failed) {
      if (!S3Failures.isBucketThere(failed)) {
        throw failed;
      }
    }
  }

  private void upload(Spooled bytes) throws MinioException {
    var hash = bytes.object().hash();
    var wish =
        UploadObjectArgs.builder()
            .bucket(bucket)
            .object(key(hash))
            .filename(bytes.file().toString(), PART)
            .contentType("application/octet-stream")
            .checksum(Checksum.Algorithm.CRC32C)
            .userMetadata(Map.of("sha256", hash.hex()))
            .build();
    S3Failures.run(() -> server.uploadObject(wish));
  }

  private boolean hasAll(StoredObject object) {
    return size(object.hash()).filter(size -> size == object.bytes()).isPresent();
  }

  @Override
  public InputStream open(Sha256 hash) {
    return get(hash, GetObjectArgs.builder().bucket(bucket).object(key(hash)).build());
  }

  @Override
  public InputStream open(Sha256 hash, long from, long length) {
    return get(
        hash,
        GetObjectArgs.builder()
            .bucket(bucket)
            .object(key(hash))
            .offset(from)
            .length(length)
            .build());
  }

  private InputStream get(Sha256 hash, GetObjectArgs wish) {
    try {
      return S3Failures.call(() -> server.getObject(wish));
    } catch (MinioException failed) {
      if (S3Failures.isMissing(failed)) {
        throw new ObjectMissing(hash);
      }
      if (S3Failures.isBeyondEnd(failed)) {
        return InputStream.nullInputStream();
      }
      throw S3Failures.refusalFor(failed, bucket);
    }
  }

  @Override
  public Optional<Long> size(Sha256 hash) {
    try {
      var wish = StatObjectArgs.builder().bucket(bucket).object(key(hash)).build();
      return Optional.of(S3Failures.call(() -> server.statObject(wish)).size());
    } catch (MinioException failed) {
      if (S3Failures.isMissing(failed)) {
        return Optional.empty();
      }
      throw S3Failures.refusalFor(failed, bucket);
    }
  }

  @Override
  public void delete(Sha256 hash) {
    try {
      var wish = RemoveObjectArgs.builder().bucket(bucket).object(key(hash)).build();
      S3Failures.run(() -> server.removeObject(wish));
    } catch (MinioException failed) {
      if (!S3Failures.isMissing(failed)) {
        throw S3Failures.refusalFor(failed, bucket);
      }
    }
  }

  @Override
  public List<Sha256> list(@Nullable Sha256 after, int limit) {
    var wish = ListObjectsArgs.builder().bucket(bucket).prefix(PREFIX).recursive(true);
    wish.maxKeys(limit);
    if (after != null) {
      wish.startAfter(key(after));
    }
    try {
      return S3Failures.call(() -> names(wish.build(), limit));
    } catch (MinioException failed) {
      if (S3Failures.isNoBucket(failed)) {
        return List.of();
      }
      throw S3Failures.refusalFor(failed, bucket);
    }
  }

  private List<Sha256> names(ListObjectsArgs wish, int limit) throws MinioException {
    var found = new ArrayList<Sha256>();
    for (var item : server.listObjects(wish)) {
      var key = item.get().objectName();
      var name = key.substring(key.lastIndexOf('/') + 1);
      if (Sha256.isOne(name)) {
        found.add(new Sha256(name));
      }
      if (found.size() >= limit) {
        break;
      }
    }
    return found;
  }

  @Override
  public void check() {
    try {
      var wish = BucketExistsArgs.builder().bucket(bucket).build();
      if (!S3Failures.call(() -> server.bucketExists(wish))) {
        makeBucket();
      }
    } catch (MinioException failed) {
      throw S3Failures.refusalFor(failed, bucket);
    }
  }

  @Override
  public String describe() {
    return "bucket " + bucket;
  }

  private static String key(Sha256 hash) {
    return PREFIX + ObjectPlace.path(hash);
  }
}
