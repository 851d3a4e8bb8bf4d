/// What does this text mean, as a vector?
///
/// In comes text as people write it, out come 384 numbers of unit length; texts that mean the same
/// lie close. Two models ship with the program, each out of its Maven package, read from the class
/// path; no network is used. ONNX Runtime lives here and nowhere else. Nothing is loaded before the
/// first text comes. Read `Encoder` first, then `Model`.
///
/// Measured on posts of the shipped threads, one core, Linux x64: texts a CPU second, CPU time and
/// memory of loading, and of the longest text on two cores.
///
/// | model | 15 words | 128 tokens | loads in | takes | at most |
/// |---|---|---|---|---|---|
/// | MiniLM | 350 | 90 | 1.6 s | 140 MB | 150 MB |
/// | BGE | 180 | 34 | 1.8 s | 170 MB | 250 MB |
@NullMarked
package casebook.embed;

import org.jspecify.annotations.NullMarked;
