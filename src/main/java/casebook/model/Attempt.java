package casebook.model;

/// Somebody tried a fix, or was advised to. `fix` is a catalogue id or `other/slug`; `action` says
/// in words what was done; `quote` stands letter by letter in post `post`; `why` names the rule or
/// lexicon entry that found it.
public record Attempt(
    String fix,
    String action,
    Outcome outcome,
    int post,
    String author,
    boolean isByAsker,
    String quote,
    String why) {

  public Attempt {
    Require.text(fix, "fix of an attempt");
    Require.that(post >= 1, "post of an attempt", post, "1 or more");
  }
}
