package casebook.extract;

import casebook.model.Block;
import casebook.model.Discussion;
import casebook.model.Environment;
import casebook.model.Post;
import casebook.text.Lexicon;
import casebook.text.Machines;
import casebook.text.Sentence;
import casebook.text.Systems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the affected machine, its chip and its versions. A machine that only helps is left out,
/// and so are the machines of people who only answer.
public final class EnvironmentFinder {
  private final Lexicon lexicon;

  public EnvironmentFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Environment find(Discussion discussion) {
    Gathered gathered = new Gathered();
    gathered.read(discussion.title());
    String asker = discussion.asker();
    for (Post post : discussion.posts()) {
      if (post.author().equals(asker)) {
        readPost(post, gathered);
      }
    }
    return gathered.environment();
  }

  /// The machine that a text of one person speaks of.
  public Environment find(String text) {
    Gathered gathered = new Gathered();
    for (Sentence sentence : Sentences.of(text)) {
      gathered.read(sentence.text());
    }
    return gathered.environment();
  }

  private static void readPost(Post post, Gathered gathered) {
    for (Block block : post.blocks()) {
      switch (block) {
        case Block.Prose(String text, _) -> readText(text, gathered);
        case Block.Item(String text, _) -> readText(text, gathered);
        case Block.Heading(String text) -> readText(text, gathered);
        case Block.Code(String text) -> readText(text, gathered);
        case Block.Quote _,
            Block.Link _,
            Block.Attachment _,
            Block.Picture _,
            Block.EditMark _ -> {}
      }
    }
  }

  private static void readText(String text, Gathered gathered) {
    Sentences.of(text).forEach(s -> gathered.read(s.text()));
  }

  /// What was seen so far, sentence by sentence.
  private final class Gathered {
    private final List<Machines.Seen> seen = new ArrayList<>();
    private final Set<String> chips = new LinkedHashSet<>();
    private final Set<String> systems = new LinkedHashSet<>();
    private final Set<String> builds = new LinkedHashSet<>();
    private final Set<String> firmware = new LinkedHashSet<>();
    private final Set<String> parts = new LinkedHashSet<>();
    private String last = "";

    void read(String sentence) {
      List<Machines.Seen> here = lexicon.machines().find(sentence);
      boolean isAboutHelper = !here.isEmpty() && here.stream().allMatch(Machines.Seen::isHelper);
      seen.addAll(here);
      if (!isAboutHelper) {
        lexicon.machines().chips(sentence).stream()
            .filter(c -> here.stream().noneMatch(h -> h.isHelper() && h.chip().equals(c.name())))
            .forEach(c -> chips.add(c.name()));
        Systems.Versions versions = lexicon.systems().find(sentence, last);
        systems.addAll(versions.systems());
        builds.addAll(versions.builds());
        firmware.addAll(versions.firmware());
        last = versions.last();
      }
      parts.addAll(lexicon.signatures().partNumbers(sentence));
    }

    Environment environment() {
      List<String> devices = devices();
      return new Environment(
          devices,
          specific(new ArrayList<>(chips)),
          withoutBareMajors(new ArrayList<>(systems)),
          new ArrayList<>(builds),
          new ArrayList<>(firmware),
          new ArrayList<>(parts));
    }

    /// The first machine that is no helper, told as fully as anywhere, and machines of other
    /// families only where they are virtual or clones.
    private List<String> devices() {
      List<Machines.Seen> own = seen.stream().filter(s -> !s.isHelper()).toList();
      if (own.isEmpty()) {
        return List.of();
      }
      String family = own.getFirst().family();
      Set<String> devices = new LinkedHashSet<>();
      own.stream()
          .filter(s -> s.family().equals(family))
          .map(Machines.Seen::device)
          .max(java.util.Comparator.comparingInt(String::length))
          .ifPresent(devices::add);
      own.stream()
          .filter(s -> isSpecial(lexicon.machines().kindOf(s.device())))
          .forEach(s -> devices.add(s.device()));
      return List.copyOf(devices);
    }

    private boolean isSpecial(String kind) {
      return kind.equals("virtual") || kind.equals("clone");
    }

    /// Without families where a chip of the family is named, without `M2` where `M2 Pro` is.
    private List<String> specific(List<String> named) {
      return named.stream()
          .filter(c ->
              named.stream()
                  .noneMatch(o ->
                      !o.equals(c)
                          && (lexicon.machines().familyOf(o).equals(c) || o.startsWith(c + " "))))
          .toList();
    }

    private static List<String> withoutBareMajors(List<String> versions) {
      return versions.stream()
          .filter(v ->
              (v.contains(".") && !v.startsWith("10."))
                  || versions.stream().noneMatch(o -> !o.equals(v) && o.startsWith(v + ".")))
          .toList();
    }
  }
}
