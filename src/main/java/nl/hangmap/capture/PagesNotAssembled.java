package nl.hangmap.capture;

/// The pages of a document could not be put together in one PDF.
class PagesNotAssembled extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PagesNotAssembled(String detail) {
    super(detail);
  }
}
