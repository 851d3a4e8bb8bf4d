package casebook.text;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What is a command line? The lexicon lists the words that commands begin with; the rest is told
/// by how they are written. Immutable; safe for use by many threads.
public final class Commands {

  private static final int LONGEST = 300;

  /// How many plain words, such as `apfs listUsers`, may stand before an argument.
  private static final int SUBCOMMANDS = 2;

  private static final Pattern PROMPT = Patterns.compile("^(?:[$%#>]\\s*)+");

  /// An option, a path, something in quotes, a long number or a setting.
  private static final Pattern ARGUMENT =
      Patterns.compile("^(?:--?[A-Za-z].*|[~.]?/.*|[\"'\u201C].+|\\d{6,}|[\\w-]+=.+)$");

  private static final Pattern VERSION = Patterns.compile("^v?\\d+(?:\\.[\\w-]+)+[,;]?$");

  private static final Pattern PROSE = Patterns.compile(", [a-z]|[.?!] ");

  private final Set<String> first = new HashSet<>();
  private final List<String> starts;

  Commands(List<String> words) {
    starts = words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
    first.addAll(starts);
  }

  /// Whether a line of code or a code span is a command: it begins as one and does not go on as a
  /// sentence or a message does.
  boolean isCommand(String line) {
    String text = bare(line).toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST
        || text.endsWith(":")
        || starts.stream().noneMatch(c -> text.equals(c) || text.startsWith(c + " "))) {
      return false;
    }
    String[] words = text.split("\\s+");
    boolean isVersion = words.length > 1 && VERSION.matches(words[1]);
    return !isVersion && (hasArgument(words) || !PROSE.matcher(text).find());
  }

  /// A command without the prompt before it.
  public static String bare(String line) {
    return PROMPT.matcher(line.strip()).replaceFirst("");
  }

  /// The commands that stand in a sentence: `open Terminal and type sudo softwareupdate -ia`. Only
  /// what has an argument is told from plain words.
  public List<String> in(String sentence) {
    List<String> found = new ArrayList<>();
    String[] words = sentence.strip().split("\\s+");
    for (int i = 0; i < words.length; i++) {
      int at = i;
      Optional<Integer> end = first.contains(plain(words[i])) ? end(words, at) : Optional.empty();
      if (end.isPresent()) {
        found.add(withoutStop(String.join(" ", List.of(words).subList(at, end.get()))));
        i = end.get() - 1;
      }
    }
    return found;
  }

  private Optional<Integer> end(String[] words, int start) {
    int end = -1;
    int plain = 0;
    boolean isSudo = plain(words[start]).equals("sudo");
    for (int i = start + 1; i < words.length && plain <= SUBCOMMANDS; i++) {
      boolean isArgument = ARGUMENT.matches(withoutStop(words[i]));
      boolean isCommand = isSudo && i == start + 1 && first.contains(plain(words[i]));
      if (!isArgument && !isCommand && !words[i].matches("[A-Za-z]{2,}")) {
        break;
      }
      end = isArgument || (isCommand && i + 1 == words.length) ? i + 1 : end;
      plain = isArgument || isCommand ? 0 : plain + 1;
      if (words[i].matches(".*[,;:.!?)]$")) {
        break;
      }
    }
    return end < 0 ? Optional.empty() : Optional.of(end);
  }

  private static boolean hasArgument(String[] words) {
    for (int i = 1; i < words.length; i++) {
      if (ARGUMENT.matches(words[i])) {
        return true;
      }
    }
    return false;
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("^[\"'(\u201C]+", "");
  }

  private static String withoutStop(String command) {
    return command.replaceAll("^[\"'(\u201C]+", "").replaceAll("[,;:.!?)\u201D]+$", "");
  }
}
