package casebook.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which messages belong together: by References and In-Reply-To, then by subject, after the way
/// that Zawinski described for Netscape's reader. A message that names one before it joins that
/// one's thread. Else a reply joins the last thread of its subject; so does a message of the same
/// longer subject some days after, because lists strip the `Re:`.
final class MailThreads {
  private static final Duration NEAR = Duration.ofDays(14);
  private static final int TELLING_WORDS = 3;

  private final Map<String, Integer> threadOf = new HashMap<>();
  private final Map<String, Integer> lastOf = new HashMap<>();
  private final List<List<Letter>> threads = new ArrayList<>();

  private MailThreads() {}

  /// Threads in the order of their first messages, messages by time.
  static List<List<Letter>> of(List<Letter> letters) {
    MailThreads all = new MailThreads();
    Set<String> seen = new HashSet<>();
    byTime(letters).stream().filter(l -> seen.add(l.id())).forEach(all::place);
    return all.threads.stream().filter(t -> !t.isEmpty()).toList();
  }

  private static List<Letter> byTime(List<Letter> letters) {
    return letters.stream()
        .sorted(
            Comparator.comparing((Letter l) -> l.at().orElse(Instant.MAX))
                .thenComparingInt(Letter::number))
        .toList();
  }

  private void place(Letter letter) {
    Map<Integer, Boolean> named = new LinkedHashMap<>();
    letter
        .references()
        .forEach(id -> {
          Integer thread = threadOf.get(id);
          if (thread != null) {
            named.put(thread, true);
          }
        });
    int thread = named.isEmpty() ? bySubject(letter) : named.keySet().iterator().next();
    for (int other : named.keySet()) {
      join(thread, other);
    }
    threads.get(thread).add(letter);
    threadOf.put(letter.id(), thread);
    letter.references().forEach(id -> threadOf.putIfAbsent(id, thread));
    lastOf.put(MailSubject.key(letter.subject()), thread);
  }

  private int bySubject(Letter letter) {
    String key = MailSubject.key(letter.subject());
    Integer last = lastOf.get(key);
    if (last != null
        && !threads.get(last).isEmpty()
        && (letter.isReply() || isNear(letter, key, last))) {
      return last;
    }
    threads.add(new ArrayList<>());
    return threads.size() - 1;
  }

  private boolean isNear(Letter letter, String key, int thread) {
    boolean isTelling = key.split(" ").length >= TELLING_WORDS;
    Instant before = threads.get(thread).getLast().at().orElse(Instant.MIN);
    return isTelling && letter.at().filter(at -> before.isAfter(at.minus(NEAR))).isPresent();
  }

  /// Two threads that one message names are one.
  private void join(int into, int from) {
    if (into == from) {
      return;
    }
    threads.get(into).addAll(threads.get(from));
    threads
        .get(into)
        .sort(
            Comparator.comparing((Letter l) -> l.at().orElse(Instant.MAX))
                .thenComparingInt(Letter::number));
    threads.get(from).clear();
    threadOf.replaceAll((_, thread) -> thread == from ? into : thread);
    lastOf.replaceAll((_, thread) -> thread == from ? into : thread);
  }
}
