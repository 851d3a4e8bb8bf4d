package casebook.index;

import java.nio.file.Path;

/// Opens indexes by place. The one thing a backend hands to the parts list.
public interface Indexes {

  /// Opens for reading. Throws `IndexDamagedException` where there is no index of this version.
  CaseIndex read(Path place);

  /// Opens for writing, making an empty index where there is none. Throws `IndexLockedException`
  /// while another process writes.
  CaseWriter write(Path place);

  boolean exists(Path place);

  /// An empty floor to measure against.
  PlainIndex plain();
}
