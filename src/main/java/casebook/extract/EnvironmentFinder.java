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
import java.util.Optional;
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
    if (gathered.chips.isEmpty()) {
      hear(discussion).ifPresent(gathered.chips::add);
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
    spoken(post).forEach(gathered::read);
  }

  /// What others say of the asker's chip: `it's the T2`. Only a family that a machine has beside
  /// its processor is told so, and only one; people who answer speak of their own machines.
  private Optional<String> hear(Discussion discussion) {
    Set<String> heard = new LinkedHashSet<>();
    for (Post post : discussion.posts()) {
      for (String sentence : spoken(post)) {
        if (lexicon.machines().find(sentence).isEmpty()) {
          lexicon.machines().chips(sentence).forEach(c -> heard.add(c.name()));
        }
      }
    }
    return heard.size() == 1
        ? heard.stream().filter(c -> lexicon.machines().familyOf(c).equals(c)).findFirst()
        : Optional.empty();
  }

  /// The sentences of a post, and the lines of its logs.
  private static List<String> spoken(Post post) {
    List<String> sentences = new ArrayList<>();
    for (Block block : post.blocks()) {
      String text =
          switch (block) {
            case Block.Prose(String words, _) -> words;
            case Block.Item(String words, _) -> words;
            case Block.Heading(String words) -> words;
            case Block.Code(String words) -> words;
            case Block.Quote _,
                Block.Link _,
                Block.Attachment _,
                Block.Picture _,
                Block.EditMark _ ->
                "";
          };
      Sentences.of(text).forEach(s -> sentences.add(s.text()));
    }
    return sentences;
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
      boolean isAboutHelper = !here.isEmpty() && here.stream().allMatch(this::isHelper);
      seen.addAll(here);
      if (!isAboutHelper) {
        lexicon.machines().chips(sentence).stream()
            .filter(c -> here.stream().noneMatch(h -> isHelper(h) && h.chip().equals(c.name())))
            .forEach(c -> chips.add(c.name()));
        Systems.Versions versions = lexicon.systems().find(sentence, last);
        systems.addAll(versions.systems());
        builds.addAll(versions.builds());
        firmware.addAll(versions.firmware());
        last = versions.last();
      }
      parts.addAll(lexicon.signatures().partNumbers(sentence));
    }

    /// The host of a virtual machine is part of what is wrong.
    private boolean isHelper(Machines.Seen machine) {
      return machine.isHelper() && !(machine.isHost() && isVirtual());
    }

    private boolean isVirtual() {
      return seen.stream().anyMatch(s -> lexicon.machines().kindOf(s.device()).equals("virtual"));
    }

    /// A clone only calls itself by the name of a model.
    private boolean isClone() {
      return seen.stream().anyMatch(s -> lexicon.machines().kindOf(s.device()).equals("clone"));
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
      List<Machines.Seen> own = seen.stream().filter(s -> !isHelper(s)).toList();
      String family =
          own.stream()
              .filter(s -> !isSpecial(lexicon.machines().kindOf(s.device())) && !isClone())
              .map(Machines.Seen::family)
              .findFirst()
              .orElse("");
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
