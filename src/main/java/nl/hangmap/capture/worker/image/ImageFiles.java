package nl.hangmap.capture.worker.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import nl.hangmap.capture.worker.FileRefused.Reason;

/// Page images on disk: JPEG and PNG, read into plain form and written.
public final class ImageFiles {

  /// Light compression: these files live for minutes, and most are one-bit pages.
  private static final float PNG_EFFORT = 0.7f;

  static {
    ImageIO.setUseCache(false);
  }

  private ImageFiles() {}

  /// The image as shown, in plain form; the caller has checked the size in the header.
  public static BufferedImage read(Path file) throws IOException, RefusedFile {
    return read(Files.readAllBytes(file));
  }

  public static BufferedImage read(byte[] bytes) throws IOException, RefusedFile {
    if (isJpeg(bytes)) {
      JpegHeader header = JpegHeader.of(bytes);
      BufferedImage stored =
          header.components() == 4 ? CmykJpeg.read(bytes) : decode("jpeg", bytes);
      return Pixels.upright(Pixels.plain(stored), header.orientation());
    }
    return Pixels.plain(decode("png", bytes));
  }

  public static boolean isJpeg(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8;
  }

  private static BufferedImage decode(String format, byte[] bytes) throws IOException, RefusedFile {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      ImageReader reader = readerOf(format);
      try {
        reader.setInput(in, true, true);
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (EOFException cut) {
      throw new RefusedFile(Reason.TRUNCATED, format + " ends before its pixels do", cut);
    } catch (IIOException | IllegalArgumentException damaged) {
      throw new RefusedFile(Reason.DAMAGED, format + ": " + damaged.getMessage(), damaged);
    }
  }

  public static ImageReader readerOf(String format) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    if (!readers.hasNext()) {
      throw new IllegalStateException("This Java reads no " + format);
    }
    return readers.next();
  }

  public static void writePng(BufferedImage image, int dpi, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(PNG_EFFORT);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
    state(metadata, dpi);
    write(writer, new IIOImage(image, null, metadata), param, file);
  }

  public static void writeJpeg(BufferedImage image, float quality, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(quality);
    write(writer, new IIOImage(image, null, null), param, file);
  }

  private static void write(ImageWriter writer, IIOImage image, ImageWriteParam param, Path file)
      throws IOException {
    Files.deleteIfExists(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, image, param);
    } finally {
      writer.dispose();
    }
  }

  /// PNG states pixels per metre in this node.
  private static void state(IIOMetadata metadata, int dpi) {
    String format = "javax_imageio_png_1.0";
    String perMetre = Long.toString(Math.round(dpi / 0.0254));
    IIOMetadataNode physical = new IIOMetadataNode("pHYs");
    physical.setAttribute("pixelsPerUnitXAxis", perMetre);
    physical.setAttribute("pixelsPerUnitYAxis", perMetre);
    physical.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode(format);
    root.appendChild(physical);
    try {
      metadata.mergeTree(format, root);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
