package nl.hangmap.storage;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.errors.ServerException;
import java.util.Set;
import nl.hangmap.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the failures of the S3 SDK mean to us.
final class S3Failures {

  private static final Logger LOG = LoggerFactory.getLogger(S3Failures.class);

  private static final Set<String> MISSING = Set.of("NoSuchKey", "NoSuchObject", "NoSuchBucket");
  private static final Set<String> FULL =
      Set.of(
          "XMinioStorageFull",
          "XMinioAdminBucketQuotaExceeded",
          "QuotaExceeded",
          "QuotaExceededException",
          "InsufficientStorage");
  private static final Set<String> BUCKET_THERE =
      Set.of("BucketAlreadyOwnedByYou", "BucketAlreadyExists");
  private static final int INSUFFICIENT_STORAGE = 507;

  private S3Failures() {}

  /// A call of the SDK.
  interface Call<T> {
    T make() throws MinioException;
  }

  /// A call of the SDK that answers nothing.
  interface Run {
    void make() throws MinioException;
  }

  /// Makes a call; the SDK says that nobody answers (a refused connection, a time-out) by an
  /// unchecked exception, which becomes one of its checked ones here.
  static <T> T call(Call<T> call) throws MinioException {
    try {
      return call.make();
    } catch (IllegalStateException unanswered) {
      throw new MinioException(unanswered);
    }
  }

  static void run(Run run) throws MinioException {
    try {
      run.make();
    } catch (IllegalStateException unanswered) {
      throw new MinioException(unanswered);
    }
  }

  static boolean isBucketThere(MinioException failure) {
    return BUCKET_THERE.contains(code(failure));
  }

  static boolean isMissing(MinioException failure) {
    return MISSING.contains(code(failure)) || status(failure) == 404;
  }

  static boolean isNoBucket(MinioException failure) {
    return code(failure).equals("NoSuchBucket");
  }

  static boolean isBeyondEnd(MinioException failure) {
    return code(failure).equals("InvalidRange") || status(failure) == 416;
  }

  /// [StorageFull] or [StorageUnavailable]; a wrong key is for the administrator, who finds it in
  /// the log.
  static Refusal refusalFor(MinioException failure, String bucket) {
    LOG.error("The bucket {} cannot be used: {}", bucket, failure.toString(), failure);
    return FULL.contains(code(failure)) || status(failure) == INSUFFICIENT_STORAGE
        ? new StorageFull()
        : new StorageUnavailable();
  }

  private static String code(MinioException failure) {
    return failure instanceof ErrorResponseException answer
        ? String.valueOf(answer.errorResponse().code())
        : "";
  }

  private static int status(MinioException failure) {
    return switch (failure) {
      case ErrorResponseException answer -> answer.response().code();
      case ServerException answer -> answer.statusCode();
      default -> 0;
    };
  }
}
