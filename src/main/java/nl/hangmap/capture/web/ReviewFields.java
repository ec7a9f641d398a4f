package nl.hangmap.capture.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hangmap.capture.ReviewItem;
import nl.hangmap.capture.TypeSuggestion;
import nl.hangmap.classification.Classification;
import nl.hangmap.classification.DocumentFacts;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.classification.Policy;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the form of a document in review shows beside the values themselves.
@Component
class ReviewFields {

  private final DocumentTypes types;
  private final Policy policy;
  private final ReasonTexts texts;
  private final Clock clock;

  ReviewFields(DocumentTypes types, Policy policy, ReasonTexts texts, Clock clock) {
    this.types = types;
    this.policy = policy;
    this.texts = texts;
    this.clock = clock;
  }

  /// A type to choose, with the reasons to choose it; none for one that is not suggested.
  ///
  /// @param percent how sure the text alone is, or null
  /// @param key that chooses it, or null when there are no keys left
  record Choice(
      DocumentType type, List<String> reasons, @Nullable Integer percent, @Nullable String key) {

    private static final String KEYS = "qwertyuiop";

    static @Nullable String key(int place) {
      return place < KEYS.length() ? KEYS.substring(place, place + 1) : null;
    }
  }

  /// The suggested types first, then all others.
  List<Choice> choices(ReviewItem item) {
    var choices = new ArrayList<Choice>();
    for (var suggestion : item.suggestions().types()) {
      types
          .find(suggestion.type())
          .ifPresent(
              type ->
                  choices.add(
                      new Choice(
                          type,
                          texts.texts(suggestion.reasons()),
                          suggestion.percent(),
                          Choice.key(choices.size()))));
    }
    types.all().stream()
        .filter(type -> choices.stream().noneMatch(choice -> choice.type().equals(type)))
        .forEach(
            type -> choices.add(new Choice(type, List.of(), null, Choice.key(choices.size()))));
    return choices;
  }

  /// The form as Hangmap would fill it in.
  ReviewForm suggested(ReviewItem item) {
    var found = item.suggestions();
    var customer =
        found.customers().isEmpty() ? "" : found.customers().getFirst().customer().number().value();
    var known = item.summary().type();
    var types = found.types().stream().map(TypeSuggestion::type).toList();
    var type = known != null && types.contains(known) ? known : first(types);
    Map<String, @Nullable String> keyPoints = new LinkedHashMap<>();
    found.types().stream()
        .filter(one -> one.type().equals(type))
        .forEach(one -> keyPoints.putAll(one.keyPoints()));
    return new ReviewForm("", customer, type, "", found.date().toString(), "", false, keyPoints);
  }

  private static String first(List<String> types) {
    return types.isEmpty() ? "" : types.getFirst();
  }

  @Nullable DocumentType type(String id) {
    return types.find(id).orElse(null);
  }

  /// How a new document of the type would be kept, or null when that cannot be said yet.
  @Nullable Classification handling(ReviewForm form) {
    var type = types.find(form.type()).orElse(null);
    if (type == null) {
      return null;
    }
    var department = form.department().isBlank() ? type.homeDepartment() : form.department();
    var facts = new DocumentFacts(type.id(), type.firstState().id(), date(form.date()), department);
    try {
      return policy.classify(facts);
    } catch (Refusal notYet) {
      return null;
    }
  }

  /// The problems by the field they are about; those of no field under the empty name.
  Map<String, List<String>> problems(Refusal refusal) {
    var byField = new LinkedHashMap<String, List<String>>();
    for (Problem problem : refusal.problems()) {
      var field = problem.field() == null ? "" : problem.field();
      byField.computeIfAbsent(field, one -> new ArrayList<>()).add(texts.text(problem));
    }
    return byField;
  }

  private LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notYet) {
      return LocalDate.now(clock);
    }
  }
}
