package nl.hangmap.kernel;

import java.util.List;

/// An expected "no": the request was understood and is not carried out, for reasons the user can
/// act on.
///
/// Modules throw it or a subclass named for the fact; the web module turns it into problem details
/// for the API and into a readable fragment for pages. It is no failure of the system and is not
/// logged as one.
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// What sort of refusal it is; decides the HTTP status.
  public enum Kind {
    INVALID(422),
    MALFORMED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    GONE(410),
    STALE(412),
    TOO_LARGE(413),
    RANGE_WRONG(416),
    PRECONDITION_MISSING(428),
    TOO_MANY(429),
    UNAVAILABLE(503),
    NO_SPACE(507);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  private final Kind kind;
  private final transient List<Problem> problems;

  public Refusal(Kind kind, List<Problem> problems) {
    super(kind + " " + problems, null, false, false);
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("a refusal names at least one problem");
    }
    this.kind = kind;
    this.problems = List.copyOf(problems);
  }

  public Refusal(Kind kind, String code, Object... arguments) {
    this(kind, List.of(Problem.of(code, arguments)));
  }

  public static Refusal invalid(String code, Object... arguments) {
    return new Refusal(Kind.INVALID, code, arguments);
  }

  public static Refusal invalidAt(String field, String code, Object... arguments) {
    return new Refusal(Kind.INVALID, List.of(Problem.of(code, arguments).at(field)));
  }

  public static Refusal notFound(String code, Object... arguments) {
    return new Refusal(Kind.NOT_FOUND, code, arguments);
  }

  public static Refusal conflict(String code, Object... arguments) {
    return new Refusal(Kind.CONFLICT, code, arguments);
  }

  public Kind kind() {
    return kind;
  }

  /// The problems, the first of which is the headline.
  public List<Problem> problems() {
    return problems;
  }
}
