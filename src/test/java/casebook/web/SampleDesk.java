package casebook.web;

import casebook.index.IndexFacts;
import casebook.match.Matcher;
import casebook.model.Case;
import casebook.model.CaseId;
import casebook.model.Environment;
import casebook.model.Evidence;
import casebook.model.Fix;
import casebook.model.Hit;
import casebook.model.Problem;
import casebook.model.Question;
import casebook.model.RankedFix;
import casebook.model.Ranking;
import casebook.model.ScorePart;
import casebook.model.Status;
import casebook.model.Symptom;
import casebook.model.Tally;
import casebook.model.Verdict;
import casebook.text.Lexicon;
import casebook.text.LexiconReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A small desk as a reader would meet it: some cases, one manual, and answers to three searches.
final class SampleDesk {
  final FakeIndex index = new FakeIndex();

  final Lexicon lexicon =
      withFixes(
          List.of(
              new Fix(
                  "dfu-restore",
                  "Restore the firmware in DFU mode from a second Mac",
                  "Writes fresh firmware and a fresh system over a cable from another Mac.",
                  true,
                  "everything on the internal storage",
                  List.of("a second Mac", "a USB-C charge cable that carries data"),
                  List.of("Apple silicon", "T2"),
                  List.of("dfu-revive")),
              fix(
                  "dfu-revive",
                  "Revive the firmware in DFU mode",
                  "Renews the firmware; keeps data."),
              fix("restore-recovery-partition", "Bring the recovery partition back", ""),
              fix("terminal-softwareupdate", "Run softwareupdate in Terminal", ""),
              fix("reinstall-from-usb", "Install from an external USB stick", ""),
              fix("change-usb-c-cable-or-port", "Take another USB-C cable or port", ""),
              new Fix(
                  "erase-and-reinstall",
                  "Erase the disk and install from scratch",
                  "",
                  true,
                  "everything on the startup disk",
                  List.of("a backup"),
                  List.of(),
                  List.of())));

  /// The shipped lexicon with other fixes.
  private static Lexicon withFixes(List<Fix> fixes) {
    Lexicon shipped = LexiconReader.shipped();
    Map<String, Fix> catalogue = new LinkedHashMap<>();
    fixes.forEach(f -> catalogue.put(f.id(), f));
    return new Lexicon(
        shipped.version(),
        catalogue,
        shipped.commandsOf(),
        shipped.shortAfter(),
        shipped.serves(),
        shipped.actors(),
        shipped.tense(),
        shipped.tone(),
        shipped.phrases(),
        shipped.headings(),
        shipped.machines(),
        shipped.systems(),
        shipped.signatures(),
        shipped.synonyms(),
        shipped.questions(),
        shipped.redaction());
  }

  SampleDesk() {
    index.with(SampleManual.MANUAL, SampleManual.PROCEDURES);
    tell(
        Told.of(
                "discourse/talk.example.com/27930",
                "Solving the “Failure to Personalize” error when updating macOS")
            .by("brambling")
            .from("https://talk.example.com/t/solving-failure-to-personalize/27930")
            .ended(Status.SOLVED, "dfu-restore")
            .wrong(
                "The patient is a 16” MacBook Pro from 2023 (M2). Since the winter it turned down"
                    + " every macOS update with the same little sheet, “Failure to Personalize”. It"
                    + " sat on 13.6.0 and would not go to .2, .4, .5, .7, and later 14.5 wasn’t"
                    + " welcome either.")
            .on(
                new Environment(
                    List.of("MacBook Pro (16-inch, 2023)"),
                    List.of("M2"),
                    List.of("13.6.0", "13.6.4", "14.5"),
                    List.of(),
                    List.of("10151.41.12", "10151.121.1"),
                    List.of("MU2G3ZM/A")))
            .saying("Failure to Personalize")
            .running("sudo softwareupdate -i -a -R")
            .tried(
                "reinstall-from-usb",
                "failed",
                1,
                "An installer on an external USB stick.",
                1,
                "Sheet.")
            .tried(
                "erase-and-reinstall",
                "partial",
                1,
                "They had no better idea than to erase the SSD and put the system on from scratch.",
                1,
                "To be fair that carried it from 13.6.0 to 13.6.2 and on to 13.6.4, but come the"
                    + " next update the sheet was back.")
            .tried(
                "terminal-softwareupdate",
                "failed",
                1,
                "He then mailed me one line for Terminal",
                1,
                "At breakfast, Failure to Personalize.")
            .tried(
                "change-usb-c-cable-or-port",
                "worked",
                1,
                "Plugged that in and there it was, DFU, straight away.",
                1,
                "there it was, DFU, straight away")
            .tried(
                "dfu-restore",
                "worked",
                1,
                "Home again, on the wifi everyone had blamed, I ran Restore in Configurator.",
                1,
                "It went through in one go and the MBP is on 14.5.")
            .post(
                "brambling",
                "<p>Long one, sorry. Scroll to the numbered list if you only want to know what it"
                    + " was.</p><p>The patient is a 16” MacBook Pro from 2023"
                    + " (M2).</p><pre><code>sudo softwareupdate -i -a -R</code></pre><p>Progress"
                    + " bar!</p>")
            .post(
                "marchpane",
                "<p>Eleven. My goodness.</p><p>Did that Restore take all your files?</p>")
            .post(
                "brambling",
                "<blockquote><p>all your files</p></blockquote><p>All of it, yes.</p>"));
    tell(
        Told.of("discourse/local/8", "Cannot upgrade macOS due to firmware in MBP M2 Max")
            .by("tindra_k")
            .at("2025-09-22T20:11:03Z")
            .ended(Status.WORKAROUND, "dfu-restore")
            .on("MacBook Pro (16-inch, 2023)", "M2 Max", "13.0", "15.6")
            .wrong("Nearly three years old and has never taken one single update.")
            .saying("TypeError: null is not an object (evaluating 'cpuFeatures.split')")
            .tried("dfu-revive", "failed", 3, "did it in Finder. Revive", 3, "stopped half way")
            .tried(
                "dfu-restore",
                "partial",
                5,
                "At try 3 or 4 the restore suddenly ran to the end",
                5,
                "So we’re exactly where we were, one floor up.")
            .post("tindra_k", "<p>MBP M2 Max (2023). Came with 13.0. Is on 13.0.</p>")
            .post("osprey.fen", "<p>Do you have access to a second Mac?</p>"));
    tell(
        Told.of("discourse/local/41", "Firmware left behind after an update")
            .at("2023-11-02T10:00:00Z")
            .ended(Status.SOLVED, "dfu-restore")
            .on("MacBook Air (M1, 2020)", "M1", "11.4")
            .wrong("After the update the firmware version stayed where it was.")
            .tried("dfu-restore", "worked", 2, "restored it from my wife’s Mac", 3, "all good now")
            .tried(
                "terminal-softwareupdate",
                "failed",
                2,
                "softwareupdate in Terminal",
                2,
                "nothing new")
            .post("asker", "<p>Stuck.</p>"));
    tell(
        Told.of("discourse/local/52", "Recovery is gone in my virtual Mac, update will not start")
            .at("2024-02-11T10:00:00Z")
            .ended(Status.SOLVED, "restore-recovery-partition")
            .on("Virtual machine", "Apple silicon", "14.2")
            .wrong("The guest says it cannot find a recovery partition.")
            .tried(
                "restore-recovery-partition",
                "worked",
                4,
                "put the partition back",
                5,
                "and it updates")
            .tried("dfu-restore", "failed", 2, "no DFU in a guest", 2, "a guest has no DFU port")
            .post("asker", "<p>Gone.</p>"));
    tell(
        Told.of("discourse/local/53", "Virtual machine refuses 14.4")
            .at("2024-04-01T10:00:00Z")
            .on("Virtual machine", "Apple silicon", "14.3")
            .wrong("Failure to personalize in a guest.")
            .saying("Failure to personalize")
            .tried("dfu-restore", "failed", 2, "tried DFU anyway", 2, "no such luck")
            .tried("terminal-softwareupdate", "failed", 1, "softwareupdate -ia", 1, "same")
            .post("asker", "<p>Refuses.</p>"));
    tell(
        Told.of("discourse/local/96", "Update fails every night")
            .at("2024-07-09T10:00:00Z")
            .on("Mac mini (M2, 2023)", "M2", "14.5")
            .wrong("Every night it says it will update and every morning it has not.")
            .tried("terminal-softwareupdate", "failed", 2, "softwareupdate -i -a", 3, "no change")
            .tried("dfu-restore", "unreported", 4, "I would restore it from another Mac", 4, "")
            .tried(
                "other/sign-out-of-the-account",
                "sign out of the account",
                "unreported",
                5,
                "sign out of the account first",
                5,
                "")
            .post("asker", "<p>Every night.</p>"));
  }

  private void tell(Told told) {
    index.with(told.asCase(), told.posts());
  }

  Matcher matcher() {
    return request -> {
      String text = request.text().toLowerCase(java.util.Locale.ROOT);
      if (text.contains("personali")) {
        return personalize(request);
      }
      return text.contains("night") ? tentative(request) : none(request);
    };
  }

  IndexFacts facts() {
    return index.facts();
  }

  private Ranking personalize(Matcher.Request request) {
    List<Symptom> symptoms = new ArrayList<>();
    if (!request.without().contains("error:Failure to Personalize")) {
      symptoms.add(
          new Symptom(
              Symptom.Kind.MESSAGE,
              "Failure to Personalize",
              "failure to personalize",
              1,
              2,
              "known"));
    }
    List<String> devices =
        request.without().contains("device:MacBook Pro (16-inch, 2023)")
            ? List.of()
            : List.of("MacBook Pro (16-inch, 2023)");
    Problem problem =
        new Problem(
            request.text(),
            Problem.Kind.SHORT,
            symptoms,
            new Environment(devices, List.of("M2"), List.of(), List.of(), List.of(), List.of()),
            request.text().contains("tried Terminal")
                ? List.of("terminal-softwareupdate")
                : List.of(),
            "every time update");
    return new Ranking(
        problem,
        Verdict.CONFIDENT,
        Optional.empty(),
        List.of(
            ranked(
                1,
                "dfu-restore",
                0.8123,
                part("3 of 6 worked in similar cases", 0.5),
                part("same error: failure to personalize", 0.2123),
                part("manual describes it", 0.1)),
            ranked(
                2,
                "restore-recovery-partition",
                0.41,
                part("1 of 1 worked in similar cases", 0.56),
                part("differs from yours: virtual machine", -0.15)),
            ranked(
                3, "terminal-softwareupdate", 0.03, part("0 of 4 worked in similar cases", 0.03)),
            ranked(4, "reinstall-from-usb", 0.01, part("0 of 1 worked in similar cases", 0.01))),
        hits(
            "discourse/talk.example.com/27930",
            "discourse/local/53",
            "discourse/local/8",
            "discourse/local/41",
            "discourse/local/52",
            "discourse/local/96"),
        Duration.ofMillis(38));
  }

  private Ranking tentative(Matcher.Request request) {
    Problem problem =
        new Problem(
            request.text(), Problem.Kind.SHORT, List.of(), Environment.UNKNOWN, List.of(), "night");
    return new Ranking(
        problem,
        Verdict.TENTATIVE,
        Optional.of(
            new Question(
                "Is the Mac a virtual machine?", List.of("a virtual machine", "a real Mac"))),
        List.of(ranked(1, "dfu-restore", 0.2, part("2 of 6 worked in similar cases", 0.2))),
        hits("discourse/local/96", "discourse/local/41"),
        Duration.ofMillis(12));
  }

  private static Ranking none(Matcher.Request request) {
    return new Ranking(
        new Problem(
            request.text(), Problem.Kind.SHORT, List.of(), Environment.UNKNOWN, List.of(), ""),
        Verdict.NO_MATCH,
        Optional.empty(),
        List.of(),
        List.of(),
        Duration.ofMillis(3));
  }

  private RankedFix ranked(int rank, String id, double score, ScorePart... why) {
    List<Evidence> evidence = index.evidenceFor(id, 100);
    Tally counts = FixView.counts(evidence);
    Fix fix = lexicon.fix(id).orElseThrow();
    return new RankedFix(rank, fix, score, counts, evidence, index.proceduresFor(id), List.of(why));
  }

  private List<Hit> hits(String... ids) {
    List<Hit> hits = new ArrayList<>();
    for (String id : ids) {
      Case past = index.find(new CaseId(id)).orElseThrow();
      double near = 9.5 - hits.size();
      hits.add(
          new Hit(
              hits.size() + 1,
              past,
              near + 0.75,
              List.of(
                  part("same error: failure to personalize", near),
                  part("same chip family: M2", 0.75))));
    }
    return hits;
  }

  private static ScorePart part(String label, double value) {
    return new ScorePart(label, value);
  }

  private static Fix fix(String id, String title, String means) {
    return new Fix(id, title, means, false, "", List.of(), List.of(), List.of());
  }
}
