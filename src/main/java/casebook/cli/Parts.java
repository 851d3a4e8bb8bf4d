package casebook.cli;

import casebook.index.Indexes;
import casebook.model.Settings;
import casebook.source.Source;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/// What the commands are built from. `sources` are those that a run reads with, made for its
/// settings; whoever makes them closes those that can be closed.
public record Parts(Indexes indexes, Function<Settings, List<Source>> sources, Clock clock) {}
