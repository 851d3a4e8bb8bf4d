package casebook.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/// Rows of a dump on disk, to be joined in any order with little memory. Rows are kept under their
/// own numbers, which grow; what belongs to what is kept apart, in pairs of numbers.
final class DumpStore implements AutoCloseable {
  private static final int CACHE_MEGABYTES = 8;
  private static final int WRITE_KILOBYTES = 2048;

  private final Path file;
  private final MVStore store;

  DumpStore() throws IOException {
    this.file = Files.createTempFile("casebook-dump", ".rows");
    this.store =
        new MVStore.Builder()
            .fileName(file.toString())
            .cacheSize(CACHE_MEGABYTES)
            .autoCommitBufferSize(WRITE_KILOBYTES)
            .autoCompactFillRate(0)
            .open();
    store.setVersionsToKeep(0);
    store.setReuseSpace(false);
  }

  /// Rows under their numbers, in the order of these.
  Rows rows(String name) {
    return new Rows(
        store.openMap(
            name,
            new MVMap.Builder<Long, byte[]>()
                .keyType(LongDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE)));
  }

  /// Which rows belong to which.
  Links links(String name) {
    return new Links(
        store.openMap(
            name,
            new MVMap.Builder<String, String>()
                .keyType(StringDataType.INSTANCE)
                .valueType(StringDataType.INSTANCE)));
  }

  @Override
  public void close() throws IOException {
    store.closeImmediately();
    Files.deleteIfExists(file);
  }

  record Rows(MVMap<Long, byte[]> map) {

    void put(long number, Map<String, String> row, List<String> names) {
      map.put(number, bytes(row, names));
    }

    Optional<Map<String, String>> get(long number) {
      return Optional.ofNullable(map.get(number)).map(Rows::row);
    }

    boolean has(long number) {
      return map.containsKey(number);
    }

    Iterator<Long> numbers() {
      return map.keyIterator(map.firstKey());
    }

    private static byte[] bytes(Map<String, String> row, List<String> names) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        for (String name : names) {
          String value = row.get(name);
          if (value != null) {
            byte[] letters = value.getBytes(StandardCharsets.UTF_8);
            out.writeUTF(name);
            out.writeInt(letters.length);
            out.write(letters);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }

    private static Map<String, String> row(byte[] bytes) {
      Map<String, String> row = new HashMap<>();
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
        while (in.available() > 0) {
          String name = in.readUTF();
          row.put(name, new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return row;
    }
  }

  record Links(MVMap<String, String> map) {

    void put(long from, long to) {
      map.put(key(from, to), "");
    }

    /// In the order of their numbers.
    void of(long from, LongConsumer into) {
      String start = "%016x/".formatted(from);
      Iterator<String> keys = map.keyIterator(start);
      while (keys.hasNext()) {
        String key = keys.next();
        if (!key.startsWith(start)) {
          return;
        }
        into.accept(Long.parseUnsignedLong(key.substring(start.length()), 16));
      }
    }

    /// How many pairs begin with a number of which something holds.
    int countFrom(LongPredicate holds) {
      int count = 0;
      Iterator<String> keys = map.keyIterator(map.firstKey());
      while (keys.hasNext()) {
        count += holds.test(Long.parseUnsignedLong(keys.next(), 0, 16, 16)) ? 1 : 0;
      }
      return count;
    }

    private static String key(long from, long to) {
      return "%016x/%016x".formatted(from, to);
    }
  }
}
