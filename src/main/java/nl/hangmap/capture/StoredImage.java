package nl.hangmap.capture;

import nl.hangmap.capture.worker.PageImage;
import nl.hangmap.storage.Sha256;

/// The image of a page in storage, with what is known of it.
record StoredImage(
    Sha256 hash, String mediaType, int width, int height, int dpi, PageImage.Colour colour) {

  static StoredImage of(PageImage image, Sha256 hash) {
    return new StoredImage(
        hash, image.mediaType(), image.width(), image.height(), image.dpi(), image.colour());
  }

  /// The image as a page worker wants it, once its bytes are in the file.
  PageImage at(java.nio.file.Path file) {
    return new PageImage(file, width, height, dpi, colour);
  }

  /// The end of a file name by which a page worker knows what kind of image it is.
  String extension() {
    return mediaType.equals("image/jpeg") ? ".jpg" : ".png";
  }
}
