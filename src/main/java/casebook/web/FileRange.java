package casebook.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The bytes of a file that a browser asks for, `from` to `to` both included. A viewer of a long
/// PDF asks for parts. A range we do not understand is as good as none: the whole file is sent.
record FileRange(long from, long to, long size) {
  private static final Pattern ASKED = Pattern.compile("bytes=([0-9]{1,18})-([0-9]{0,18})");

  static void send(Context ctx, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      Optional<FileRange> asked =
          Optional.ofNullable(ctx.header("Range")).flatMap(r -> of(r, size));
      FileRange range = asked.orElse(new FileRange(0, size - 1, size));
      ctx.header("Accept-Ranges", "bytes");
      if (asked.isPresent()) {
        ctx.status(206).header("Content-Range", range.toString());
      }
      ctx.res().setContentLengthLong(range.length());
      range.copy(channel, ctx);
    }
  }

  @Override
  public String toString() {
    return "bytes " + from + "-" + to + "/" + size;
  }

  private long length() {
    return to - from + 1;
  }

  private void copy(FileChannel channel, Context ctx) throws IOException {
    var out = Channels.newChannel(ctx.outputStream());
    long sent = 0;
    while (sent < length()) {
      long more = channel.transferTo(from + sent, length() - sent, out);
      if (more <= 0) {
        throw new IOException("the file ended after " + sent + " of " + length() + " bytes");
      }
      sent += more;
    }
  }

  private static Optional<FileRange> of(String header, long size) {
    Matcher asked = ASKED.matcher(header);
    if (!asked.matches()) {
      return Optional.empty();
    }
    long from = Long.parseLong(asked.group(1));
    long last = asked.group(2).isEmpty() ? size - 1 : Long.parseLong(asked.group(2));
    long to = Math.min(last, size - 1);
    return from <= to ? Optional.of(new FileRange(from, to, size)) : Optional.empty();
  }
}
