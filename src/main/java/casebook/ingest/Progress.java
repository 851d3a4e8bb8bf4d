package casebook.ingest;

/// Hears how a run goes on. Called from one thread.
public interface Progress {

  Progress NONE = (_, _, _) -> {};

  /// `files` of `allFiles` are done; `entries` discussions and manuals were read so far.
  void at(int files, int allFiles, int entries);
}
