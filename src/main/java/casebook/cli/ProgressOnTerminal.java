package casebook.cli;

import casebook.ingest.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// Progress as a bar on a terminal.
final class ProgressOnTerminal implements Progress {
  private final ProgressBar bar;

  private ProgressOnTerminal(ProgressBar bar) {
    this.bar = bar;
  }

  static Progress start() {
    return new ProgressOnTerminal(
        new ProgressBarBuilder()
            .setTaskName("reading")
            .setUnit(" files", 1)
            .setStyle(ProgressBarStyle.ASCII)
            .build());
  }

  @Override
  public void at(int files, int allFiles, int entries) {
    bar.maxHint(allFiles);
    bar.stepTo(files);
    bar.setExtraMessage(entries + " read");
    if (files == allFiles) {
      bar.close();
    }
  }
}
