package casebook.extract;

import casebook.model.Block;
import casebook.model.Discussion;
import casebook.model.Post;
import casebook.text.Commands;
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
    List<String> inProse = new ArrayList<>();
    switch (block) {
      case Block.Code(String text) -> lines.addAll(List.of(text.split("\n")));
      case Block.Prose(String text, List<String> spans) -> {
        lines.addAll(spans);
        text.lines().map(lexicon.signatures().commands()::in).forEach(inProse::addAll);
      }
      case Block.Item(String text, List<String> spans) -> {
        lines.addAll(spans);
        inProse.addAll(lexicon.signatures().commands().in(text));
      }
      case Block.Heading _,
          Block.Quote _,
          Block.Link _,
          Block.Attachment _,
          Block.Picture _,
          Block.EditMark _ -> {}
    }
    List<String> commands =
        new ArrayList<>(
            lines.stream().filter(lexicon.signatures()::isCommand).map(Commands::bare).toList());
    inProse.stream()
        .filter(c -> commands.stream().noneMatch(o -> o.contains(c)))
        .forEach(commands::add);
    return commands;
  }
}
