package nl.hangmap.barcode;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is filled into a whole page: a separator or cover sheet, or a reply form.
///
/// Empty texts leave their place on the page blank.
///
/// @param identifier the barcode on it, or null on a sheet without one of ours
/// @param letter what a letter says
/// @param answers texts of the boxes to tick, in the order of their numbers
public record SheetContent(
    @Nullable Identifier identifier,
    String type,
    @Nullable LocalDate date,
    Letter letter,
    List<String> answers) {

  /// The texts of a letter.
  ///
  /// @param sender lines of who sends it
  /// @param addressee lines of who receives it
  public record Letter(String sender, String addressee, String title, String text) {

    public static final Letter NONE = new Letter("", "", "", "");
  }

  public SheetContent {
    answers = List.copyOf(answers);
  }

  /// A sheet with at most a barcode and a word for what it stands for.
  public static SheetContent of(@Nullable Identifier identifier, String type) {
    return new SheetContent(identifier, type, null, Letter.NONE, List.of());
  }
}
