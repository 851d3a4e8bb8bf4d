package casebook.extract;

import casebook.model.Block;
import casebook.model.Discussion;
import casebook.model.Post;
import casebook.text.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the commands of a discussion: in code blocks, code spans, and lines of their own.
final class CommandFinder {
  private final Lexicon lexicon;

  CommandFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<String> find(Discussion discussion) {
    Set<String> found = new LinkedHashSet<>();
    for (Post post : discussion.posts()) {
      post.blocks().forEach(b -> found.addAll(in(b)));
    }
    return List.copyOf(found);
  }

  List<String> in(Block block) {
    List<String> lines = new ArrayList<>();
    switch (block) {
      case Block.Code(String text) -> lines.addAll(List.of(text.split("\n")));
      case Block.Prose(String text, List<String> spans) -> {
        lines.addAll(spans);
        text.lines().filter(l -> !l.strip().endsWith(".")).forEach(lines::add);
      }
      case Block.Item(String text, List<String> spans) -> {
        lines.addAll(spans);
        lines.add(text);
      }
      case Block.Heading _,
          Block.Quote _,
          Block.Link _,
          Block.Attachment _,
          Block.Picture _,
          Block.EditMark _ -> {}
    }
    return lines.stream()
        .filter(lexicon.signatures()::isCommand)
        .map(l -> l.strip().replaceFirst("^(?:[$%#>]\\s*)+", ""))
        .toList();
  }
}
