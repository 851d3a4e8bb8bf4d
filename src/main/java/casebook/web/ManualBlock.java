package casebook.web;

import casebook.model.Step;
import casebook.model.Table;
import java.util.List;

/// A piece of a manual as a page shows it, with the printed page it begins on.
public sealed interface ManualBlock {

  int page();

  /// `anchor` is unique in the manual; `level` is 2 and up.
  record Heading(String text, int level, String anchor, int page) implements ManualBlock {}

  record Prose(String text, int page) implements ManualBlock {}

  record Warning(String text, int page) implements ManualBlock {}

  record Note(String text, int page) implements ManualBlock {}

  /// Neighbouring bullets of one page.
  record Bullets(List<String> texts, int page) implements ManualBlock {
    public Bullets {
      texts = List.copyOf(texts);
    }
  }

  /// Neighbouring steps of one page.
  record Steps(List<Step> steps, int page) implements ManualBlock {
    public Steps {
      steps = List.copyOf(steps);
    }
  }

  record Grid(Table table) implements ManualBlock {
    @Override
    public int page() {
      return table.page();
    }
  }
}
