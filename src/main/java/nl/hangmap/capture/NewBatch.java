package nl.hangmap.capture;

import org.jspecify.annotations.Nullable;

/// What is said about files that are delivered together.
///
/// @param customer number of the customer for pages that carry no code of ours, or null
/// @param type type of the documents where a code does not settle it, or null
/// @param department department the documents are for, or null for the receiver's only one, else
///   the type's home
/// @param oneStack whether the files are the pages of one stack, so that a document may go on in
///   the next file; otherwise each file begins a new document
/// @param sourceKey what the channel knows the delivery by, so that it is never taken twice, or
///   null
/// @param twoPass whether the pages were scanned one side at a time: all fronts, then all backs in
///   reverse, in two files or in one
/// @param urgency null for the usual one: low from 100 files on
public record NewBatch(
    Channel channel,
    @Nullable String customer,
    @Nullable String type,
    @Nullable String department,
    boolean oneStack,
    @Nullable String sourceKey,
    @Nullable Urgency urgency,
    boolean twoPass) {

  /// From so many files on a delivery gives way to others, unless somebody says otherwise.
  private static final int BULK = 100;

  public NewBatch(
      Channel channel,
      @Nullable String customer,
      @Nullable String type,
      @Nullable String department,
      boolean oneStack,
      @Nullable String sourceKey) {
    this(channel, customer, type, department, oneStack, sourceKey, null, false);
  }

  public static NewBatch from(Channel channel) {
    return new NewBatch(channel, null, null, null, false, null);
  }

  public NewBatch withUrgency(@Nullable Urgency wish) {
    return new NewBatch(channel, customer, type, department, oneStack, sourceKey, wish, twoPass);
  }

  /// The same for fronts and backs scanned one after the other.
  public NewBatch withTwoPass(boolean wish) {
    return new NewBatch(channel, customer, type, department, oneStack, sourceKey, urgency, wish);
  }

  Urgency urgencyOf(int files) {
    if (urgency != null) {
      return urgency;
    }
    return files >= BULK ? Urgency.LOW : Urgency.NORMAL;
  }
}
