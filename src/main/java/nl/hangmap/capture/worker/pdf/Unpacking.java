package nl.hangmap.capture.worker.pdf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.image.RefusedFile;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// Counts what the content of a page unpacks to, before it is unpacked: a few kilobytes can hold
/// gigabytes.
final class Unpacking {

  private static final int BUFFER = 1 << 16;

  private Unpacking() {}

  /// @param most bytes that all content streams of the page may have together
  /// @throws RefusedFile with TOO_LARGE when they have more
  static void requireAtMost(long most, PDPage page) throws IOException, RefusedFile {
    long left = most;
    Iterator<PDStream> streams = page.getContentStreams();
    while (streams.hasNext()) {
      left -= size(streams.next().getCOSObject(), left);
      if (left < 0) {
        throw new RefusedFile(Reason.TOO_LARGE, "page content of more than " + most + " bytes");
      }
    }
  }

  /// @return the size, or something above `most` when it is above it
  private static long size(COSStream stream, long most) throws IOException {
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream unpacked = inflated(stream)) {
      int read = unpacked.read(buffer);
      while (read >= 0 && size <= most) {
        size += read;
        read = unpacked.read(buffer);
      }
    } catch (ZipException | EOFException damaged) {
      return size;
    }
    return size;
  }

  /// The stream without those of its filters that can blow up a few bytes a thousandfold each.
  private static InputStream inflated(COSStream stream) throws IOException {
    InputStream in = stream.createRawInputStream();
    COSArray filters = filters(stream);
    for (int i = 0; i < filters.size(); i++) {
      COSBase filter = filters.getObject(i);
      boolean flate =
          COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter);
      if (!flate) {
        return in;
      }
      in = new InflaterInputStream(in);
    }
    return in;
  }

  private static COSArray filters(COSStream stream) {
    COSBase filters = stream.getFilters();
    if (filters instanceof COSArray several) {
      return several;
    }
    COSArray one = new COSArray();
    if (filters != null) {
      one.add(filters);
    }
    return one;
  }
}
