package nl.hangmap.capture.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.hangmap.capture.FileProblem;
import nl.hangmap.capture.Reason;
import nl.hangmap.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Puts reasons and problems into the viewer's language.
@Component("captureTexts")
class ReasonTexts {

  private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,6}");

  private final MessageSource messages;

  ReasonTexts(MessageSource messages) {
    this.messages = messages;
  }

  /// A reason for the API: a code for programs and a text for people.
  record Said(String code, String message) {}

  public String text(Reason reason) {
    try {
      return message(reason.code(), reason.arguments().toArray());
    } catch (IllegalArgumentException wantsNumbers) {
      return message(reason.code(), reason.arguments().stream().map(ReasonTexts::number).toArray());
    }
  }

  public List<String> texts(List<Reason> reasons) {
    return reasons.stream().map(this::text).distinct().toList();
  }

  public String text(FileProblem problem) {
    return message("capture.file." + problem.name());
  }

  String text(Problem problem) {
    return message("refusal." + problem.code(), problem.arguments().toArray());
  }

  /// `nld+eng` as `Dutch, English`; a language without a name under its own.
  public String languages(String codes) {
    return Arrays.stream(codes.split("[+]"))
        .map(ReasonTexts::language)
        .collect(Collectors.joining(", "));
  }

  private static String language(String code) {
    return Arrays.stream(Locale.getISOLanguages())
        .map(Locale::of)
        .filter(known -> known.getISO3Language().equals(code))
        .map(known -> known.getDisplayLanguage(locale()))
        .findFirst()
        .orElse(code);
  }

  List<Said> said(List<Reason> reasons) {
    return reasons.stream().map(reason -> new Said(reason.name(), text(reason))).toList();
  }

  @Nullable Said said(@Nullable FileProblem problem) {
    return problem == null ? null : new Said(problem.name(), text(problem));
  }

  private String message(String code, Object... arguments) {
    return messages.getMessage(code, arguments, locale());
  }

  /// A reason keeps its arguments as text; some messages choose their words by a number.
  private static Object number(String argument) {
    return SMALL_NUMBER.matcher(argument).matches() ? Integer.valueOf(argument) : argument;
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
