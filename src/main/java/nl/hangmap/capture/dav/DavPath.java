package nl.hangmap.capture.dav;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The names of folders and of a file below the top.
public record DavPath(List<String> names) {

  private static final int LONGEST = 200;
  private static final int DEEPEST = 8;

  public DavPath {
    names = List.copyOf(names);
  }

  /// @param names already decoded; empty for none where one of them cannot be a name
  public static Optional<DavPath> of(Stream<String> names) {
    var path = new DavPath(names.filter(name -> !name.isEmpty()).toList());
    return path.names.size() <= DEEPEST && path.names.stream().allMatch(DavPath::isName)
        ? Optional.of(path)
        : Optional.empty();
  }

  private static boolean isName(String name) {
    return !name.equals(".")
        && !name.equals("..")
        && name.length() <= LONGEST
        && name.chars()
            .noneMatch(sign -> sign == '/' || sign == '\\' || Character.isISOControl(sign));
  }

  public boolean isTop() {
    return names.isEmpty();
  }

  /// The last name, or nothing at the top.
  public String name() {
    return names.isEmpty() ? "" : names.getLast();
  }

  DavPath parent() {
    return new DavPath(names.subList(0, names.size() - 1));
  }

  public DavPath below(String name) {
    return new DavPath(Stream.concat(names.stream(), Stream.of(name)).toList());
  }
}
