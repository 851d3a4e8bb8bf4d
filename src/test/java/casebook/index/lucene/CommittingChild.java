package casebook.index.lucene;

import casebook.index.CaseWriter;
import casebook.index.Told;
import java.nio.file.Path;

/// A process of its own that commits case after case until it is killed. Each number on its output
/// was committed before it was printed.
final class CommittingChild {

  private CommittingChild() {}

  public static void main(String[] args) {
    int first = Integer.parseInt(args[1]);
    try (CaseWriter writer = new LuceneIndexes().write(Path.of(args[0]))) {
      for (int number = first; number < first + 100_000; number++) {
        Told told = told(number);
        writer.put(told.understood(), told.posts(), "hash " + number);
        writer.commit();
        System.out.println(number);
      }
    }
  }

  static Told told(int number) {
    return Told.of("n/" + number, "Number " + number)
        .says("one " + number, "two " + number, "three " + number);
  }
}
