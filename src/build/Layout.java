import com.google.googlejavaformat.java.Formatter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks or settles the layout of every Java file: `Layout check|write DIR`. Run by Maven under
/// the JDK we build for, because the formatter must be able to read that JDK's language.
public class Layout {

  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    List<Path> off = new ArrayList<>();
    Formatter formatter = new Formatter();
    try (var files = Files.walk(Path.of(args[1]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String before = Files.readString(file);
        String after = formatter.formatSourceAndFixImports(before);
        if (before.equals(after)) {
          continue;
        }
        if (write) {
          Files.writeString(file, after);
        }
        off.add(file);
      }
    }
    if (!off.isEmpty()) {
      System.err.println((write ? "laid out: " : "layout differs: ") + off);
    }
    if (!off.isEmpty() && !write) {
      System.err.println("`mvn -Pformat process-sources` settles it");
      System.exit(1);
    }
  }
}
