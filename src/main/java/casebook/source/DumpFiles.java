package casebook.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/// Where the files of a dump lie: in a folder, or within a 7z archive that is read in place.
sealed interface DumpFiles extends Closeable {

  /// Throws `NoSuchFileException` where there is no such file.
  InputStream open(String name) throws IOException;

  /// How the user knows the file.
  String place(String name);

  record InFolder(Path folder) implements DumpFiles {

    @Override
    public InputStream open(String name) throws IOException {
      return new BufferedInputStream(Files.newInputStream(folder.resolve(name)), 1 << 16);
    }

    @Override
    public String place(String name) {
      return folder.resolve(name).toString();
    }

    @Override
    public void close() {
      // a folder holds nothing open
    }
  }

  /// The posts of a dump in a file of another name.
  record Alone(Path file) implements DumpFiles {

    @Override
    public InputStream open(String name) throws IOException {
      if (!name.equals(StackExchangeDump.POSTS)) {
        throw new NoSuchFileException(name);
      }
      return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    @Override
    public String place(String name) {
      return file.toString();
    }

    @Override
    public void close() {
      // opened for each reading
    }
  }

  /// Names of entries are words, never paths: one that climbs out of the archive names nothing.
  record InArchive(Path file, SevenZFile archive, Bounds bounds) implements DumpFiles {
    private static final int MAX_KILOBYTES = 96 << 10;

    static InArchive open(Path file, Bounds bounds) throws IOException {
      return new InArchive(
          file,
          SevenZFile.builder().setPath(file).setMaxMemoryLimitKiB(MAX_KILOBYTES).get(),
          bounds);
    }

    List<String> names() throws IOException {
      List<String> names = new ArrayList<>();
      for (SevenZArchiveEntry entry : archive.getEntries()) {
        if (names.size() > bounds.maxEntries()) {
          throw new IOException(bounds.tooMany());
        }
        names.add(PlainText.folded(String.valueOf(entry.getName())));
      }
      return names;
    }

    @Override
    public InputStream open(String name) throws IOException {
      for (SevenZArchiveEntry entry : archive.getEntries()) {
        if (entry.hasStream() && isNamed(entry, name)) {
          long most = bounds.maxBytes(Files.size(file));
          return new UnpackBound(archive.getInputStream(entry), most);
        }
      }
      throw new NoSuchFileException(name);
    }

    boolean has(String name) {
      for (SevenZArchiveEntry entry : archive.getEntries()) {
        if (entry.hasStream() && isNamed(entry, name)) {
          return true;
        }
      }
      return false;
    }

    private static boolean isNamed(SevenZArchiveEntry entry, String name) {
      String own = String.valueOf(entry.getName()).replace('\\', '/');
      return !climbsOut(own) && own.substring(own.lastIndexOf('/') + 1).equals(name);
    }

    static boolean climbsOut(String name) {
      String path = name.replace('\\', '/');
      return path.startsWith("/")
          || path.matches("(?s)^[A-Za-z]:.*")
          || List.of(path.split("/")).contains("..");
    }

    @Override
    public String place(String name) {
      return file + "!" + name;
    }

    @Override
    public void close() throws IOException {
      archive.close();
    }
  }
}
