package casebook.embed;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Starts ONNX Runtime, once a process. Left to itself it unpacks its library into a temporary
/// folder that stays behind: empty after an orderly end, with 24 MB in it after a kill. So we
/// unpack it and delete it as soon as it is loaded; Linux and macOS keep what is in use.
final class OnnxRuntime {
  private static final String PLACE = "onnxruntime.native.path";

  private static final OrtEnvironment ENVIRONMENT = start();

  private OnnxRuntime() {}

  static OrtEnvironment environment() {
    return ENVIRONMENT;
  }

  private static OrtEnvironment start() {
    try {
      if (System.getProperty(PLACE) != null || isWindows()) {
        return quiet();
      }
      Path folder = Files.createTempDirectory("casebook-onnx");
      try {
        unpack(folder);
        System.setProperty(PLACE, folder.toString());
        return quiet();
      } finally {
        System.clearProperty(PLACE);
        delete(folder);
      }
    } catch (IOException | OrtException e) {
      throw new IllegalStateException("ONNX Runtime does not start: " + e.getMessage(), e);
    }
  }

  private static OrtEnvironment quiet() throws OrtException {
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    environment.setTelemetry(false);
    return environment;
  }

  private static void unpack(Path folder) throws IOException {
    for (String name : List.of("onnxruntime", "onnxruntime4j_jni")) {
      String file = System.mapLibraryName(name);
      String packed = "/ai/onnxruntime/native/" + platform() + "/" + file;
      try (InputStream in = OrtEnvironment.class.getResourceAsStream(packed)) {
        if (in == null) {
          throw new IOException("it has no library for " + platform());
        }
        Files.copy(in, folder.resolve(file));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /// As its jar calls it: `linux-x64`, `linux-aarch64`, `osx-aarch64`.
  private static String platform() {
    String arch = property("os.arch");
    return (property("os.name").contains("mac") ? "osx-" : "linux-")
        + (arch.equals("amd64") || arch.equals("x86_64") ? "x64" : arch);
  }

  private static boolean isWindows() {
    return property("os.name").contains("win") && !property("os.name").contains("darwin");
  }

  private static String property(String name) {
    return System.getProperty(name).toLowerCase(Locale.ROOT);
  }
}
