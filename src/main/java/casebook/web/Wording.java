package casebook.web;

import casebook.model.Case;
import casebook.model.Environment;
import casebook.model.Status;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Counts, dates and machines in a person's words.
public final class Wording {
  private static final DateTimeFormatter MONTH = format("MMMM yyyy");
  private static final DateTimeFormatter DAY = format("d MMMM yyyy");
  private static final String BETWEEN = " · ";

  private Wording() {}

  /// `1 fix`, `5 fixes`.
  public static String count(int n, String one, String many) {
    return String.format(Locale.ENGLISH, "%,d %s", n, n == 1 ? one : many);
  }

  public static String month(Optional<Instant> at) {
    return at.map(MONTH::format).orElse("");
  }

  public static String day(Optional<Instant> at) {
    return at.map(DAY::format).orElse("");
  }

  public static String status(Status status) {
    return switch (status) {
      case SOLVED -> "Solved";
      case WORKAROUND -> "Workaround";
      case OPEN -> "Unsolved";
    };
  }

  /// The look of a status: the class of its tag.
  public static String tone(Status status) {
    return switch (status) {
      case SOLVED -> "ok";
      case WORKAROUND -> "part";
      case OPEN -> "bad";
    };
  }

  /// Machine, versions and how much was tried, in one line.
  static String summary(Case past) {
    List<String> parts = new ArrayList<>(machine(past.environment()));
    if (!past.attempts().isEmpty()) {
      parts.add(count(past.attempts().size(), "attempt", "attempts"));
    }
    return String.join(BETWEEN, parts);
  }

  /// Devices and versions as far as known.
  static List<String> machine(Environment environment) {
    List<String> parts = new ArrayList<>();
    if (!environment.devices().isEmpty()) {
      parts.add(String.join(", ", environment.devices()));
    } else if (!environment.chips().isEmpty()) {
      parts.add(String.join(", ", environment.chips()));
    }
    if (!environment.systems().isEmpty()) {
      parts.add(range(environment.systems()));
    }
    return parts;
  }

  /// The non-blank parts with a middle dot between them.
  static String joined(String... parts) {
    return java.util.Arrays.stream(parts)
        .filter(p -> !p.isBlank())
        .collect(java.util.stream.Collectors.joining(BETWEEN));
  }

  /// `brambling, post 3`.
  public static String said(String author, int post) {
    return author.isBlank() ? "post " + post : author + ", post " + post;
  }

  /// At most `most` characters, cut at a space where one is near.
  static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int space = text.lastIndexOf(' ', most - 1);
    return text.substring(0, space > most / 2 ? space : most - 1).stripTrailing() + "…";
  }

  private static String range(List<String> versions) {
    return versions.size() == 1
        ? versions.getFirst()
        : versions.getFirst() + " to " + versions.getLast();
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }
}
