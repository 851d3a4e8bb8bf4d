package casebook.web;

import casebook.model.Case;
import casebook.model.CaseId;
import casebook.model.Environment;
import casebook.model.Evidence;
import casebook.model.Status;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A way to narrow an answer: what an address calls it, what a page calls it, and which values a
/// case has of it.
enum Filter {
  MODEL("model", "Device"),
  OS("os", "System"),
  VERSION("version", "Version"),
  OUTCOME("outcome", "Outcome"),
  SOURCE("source", "Source"),
  SINCE("since", "Asked since");

  private final String parameter;
  private final String title;

  Filter(String parameter, String title) {
    this.parameter = parameter;
    this.title = title;
  }

  /// What is known of a case, or of one that evidence tells of; evidence does not know how its case
  /// ended.
  record Facts(
      CaseId id, Environment environment, Optional<Status> status, Optional<Instant> opened) {

    static Facts of(Case past) {
      return new Facts(past.id(), past.environment(), Optional.of(past.status()), past.opened());
    }

    static Facts of(Evidence evidence) {
      return new Facts(evidence.in(), evidence.environment(), Optional.empty(), evidence.at());
    }
  }

  String parameter() {
    return parameter;
  }

  String title() {
    return title;
  }

  /// The values that a case has; of a date the year.
  List<String> of(Facts facts) {
    return switch (this) {
      case MODEL -> facts.environment().devices();
      case OS -> facts.environment().systems().stream().map(Filter::major).distinct().toList();
      case VERSION -> facts.environment().systems();
      case OUTCOME -> facts.status().map(Status::word).stream().toList();
      case SOURCE -> List.of(source(facts.id()));
      case SINCE -> facts.opened().map(Filter::year).stream().toList();
    };
  }

  /// Whether a case is among those that a value stands for.
  boolean admits(Facts facts, String value) {
    return switch (this) {
      case SINCE -> of(facts).stream().anyMatch(year -> year.compareTo(value) >= 0);
      case OUTCOME -> facts.status().isEmpty() || of(facts).contains(value);
      case MODEL, OS, VERSION, SOURCE -> of(facts).contains(value);
    };
  }

  String label(String value) {
    return this == OUTCOME
        ? Arrays.stream(Status.values())
            .filter(s -> s.word().equals(value))
            .map(Wording::status)
            .findFirst()
            .orElse(value)
        : value;
  }

  /// What must be true of a value in an address, empty where it can stand.
  Optional<String> fault(String value) {
    boolean isStatus = Arrays.stream(Status.values()).anyMatch(s -> s.word().equals(value));
    if (this == OUTCOME && !isStatus) {
      return Optional.of("outcome must be solved, workaround or open");
    }
    return this == SINCE && !value.matches("[0-9]{4}")
        ? Optional.of("since must be a year")
        : Optional.empty();
  }

  /// `13` of `13.6.4`; of the old `10.15.7` two numbers.
  private static String major(String version) {
    String[] parts = version.split("\\.");
    return parts[0].equals("10") && parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
  }

  /// The kind of source and its host: all of an id but what names the case in it.
  private static String source(CaseId id) {
    String value = id.value();
    int last = value.lastIndexOf('/');
    String place = last > 0 ? value.substring(0, last) : value;
    int host = place.indexOf('/');
    return host > 0 ? place.substring(host + 1) : place;
  }

  private static String year(Instant at) {
    return String.valueOf(at.atZone(ZoneOffset.UTC).getYear());
  }
}
