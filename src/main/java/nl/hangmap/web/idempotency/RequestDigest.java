package nl.hangmap.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// The digest by which a repeated request is recognised as the same one.
///
/// Of a form with files it covers names, types and contents of the parts but not the boundary
/// between them, which differs from one attempt to the next.
final class RequestDigest {

  private final MessageDigest digest;

  private RequestDigest(HttpServletRequest request) {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
    add(request.getMethod());
    add(request.getRequestURI());
    add(request.getQueryString());
  }

  static byte[] of(HttpServletRequest request, byte[] body) {
    var result = new RequestDigest(request);
    result.add(request.getContentType());
    result.digest.update(body);
    return result.digest.digest();
  }

  static byte[] of(MultipartHttpServletRequest request) throws IOException {
    var result = new RequestDigest(request);
    for (var field : request.getParameterMap().entrySet()) {
      result.add(field.getKey());
      for (var value : field.getValue()) {
        result.add(value);
      }
    }
    for (var files : request.getMultiFileMap().values()) {
      for (var file : files) {
        result.add(file.getName());
        result.add(file.getOriginalFilename());
        result.add(file.getContentType());
        result.addContent(file.getInputStream(), file.getSize());
      }
    }
    return result.digest.digest();
  }

  private void add(@Nullable String text) {
    var bytes = Objects.requireNonNullElse(text, "").getBytes(UTF_8);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).flip());
    digest.update(bytes);
  }

  private void addContent(InputStream content, long size) throws IOException {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(size).flip());
    try (content;
        var sink = new DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest)) {
      content.transferTo(sink);
    }
  }
}
