package nl.hangmap.capture.alike;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/// The least numbers of a set of words, from which the likeness of two sets can be told (bottom-k
/// sketch); ascending and different.
record Sketch(int[] numbers) {

  /// @param most how many numbers are kept; the more, the surer
  static Sketch of(Collection<String> words, int most) {
    return new Sketch(
        words.stream().mapToInt(Sketch::number).sorted().distinct().limit(most).toArray());
  }

  /// The part of the words of both that both have, estimated; 1 when neither has any.
  double likeness(Sketch other, int most) {
    int[] both =
        IntStream.concat(Arrays.stream(numbers), Arrays.stream(other.numbers))
            .sorted()
            .distinct()
            .limit(most)
            .toArray();
    if (both.length == 0) {
      return 1;
    }
    long shared = Arrays.stream(both).filter(number -> has(number) && other.has(number)).count();
    return (double) shared / both.length;
  }

  private boolean has(int number) {
    return Arrays.binarySearch(numbers, number) >= 0;
  }

  Integer[] boxed() {
    return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
  }

  /// Spreads the words evenly, also those that differ in their last letter only.
  private static int number(String word) {
    int hash = word.hashCode() * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
    return hash ^ (hash >>> 16);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch(int[] others) && Arrays.equals(numbers, others);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return Arrays.toString(numbers);
  }
}
