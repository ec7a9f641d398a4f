package nl.hangmap.capture.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/// The command line of a worker process: this application's own class path, a small heap, limits
/// set by the shell, and nothing of this process's environment.
record WorkerCommand(WorkerSettings settings, WorkerHome home) {

  private static final String MAIN = "nl.hangmap.capture.worker.child.WorkerMain";
  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";
  private static final Path SHELL = Path.of("/bin/sh");

  ProcessBuilder in(Path scratch) {
    List<String> line = new ArrayList<>();
    if (Files.isExecutable(SHELL)) {
      line.addAll(List.of(SHELL.toString(), "-c", limits() + "exec \"$@\"", "worker"));
    }
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options(scratch));
    line.addAll(program());
    line.addAll(
        List.of(home.tessdata().toString(), settings.languages(), settings.furtherLanguages()));
    ProcessBuilder builder = new ProcessBuilder(line).directory(scratch.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment(scratch));
    return builder;
  }

  /// A limit the shell does not know is skipped, so that the worker still starts.
  private String limits() {
    return "ulimit -c 0; ulimit -v %d 2>/dev/null; ulimit -t %d 2>/dev/null; "
            .formatted(settings.memoryLimit().toKilobytes(), settings.cpuLimit().toSeconds())
        + "ulimit -f %d 2>/dev/null; ".formatted(settings.maxBytes().toBytes() / 512);
  }

  private List<String> options(Path scratch) {
    return List.of(
        "-Xmx" + settings.heap().toMegabytes() + "m",
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-UsePerfData",
        "-XX:ReservedCodeCacheSize=64m",
        "-XX:CompressedClassSpaceSize=64m",
        "-Xshare:auto",
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.awt.headless=true",
        // Nothing in a file may make this process ask anybody for anything.
        "-DsocksProxyHost=127.0.0.1",
        "-DsocksProxyPort=9",
        "-Djavax.xml.accessExternalDTD=",
        "-Djavax.xml.accessExternalSchema=",
        "-Djava.io.tmpdir=" + scratch,
        "-Dorg.bytedeco.javacpp.cachedir=" + home.natives(),
        "-Dorg.bytedeco.javacpp.maxBytes=0",
        "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
        "-Dpdfbox.fontcache=" + home.fonts(),
        "-Dlogback.configurationFile=nl/hangmap/capture/worker/logback.xml");
  }

  /// A fat jar needs Boot's launcher to reach the jars inside; a class path or an extracted jar
  /// with a manifest class path does not.
  private static List<String> program() {
    String classPath = System.getProperty("java.class.path");
    if (isFatJar(classPath)) {
      return List.of("-cp", absolute(classPath), "-Dloader.main=" + MAIN, LAUNCHER);
    }
    return List.of("-cp", absolute(classPath), MAIN);
  }

  private static boolean isFatJar(String classPath) {
    if (classPath.contains(File.pathSeparator) || !classPath.endsWith(".jar")) {
      return false;
    }
    try (JarFile jar = new JarFile(classPath)) {
      return jar.getEntry("BOOT-INF/classes/") != null;
    } catch (IOException unreadable) {
      throw new WorkerNotStarted("The application " + classPath + " cannot be read", unreadable);
    }
  }

  private static String absolute(String classPath) {
    List<String> entries = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, entries);
  }

  private static Map<String, String> environment(Path scratch) {
    return Map.of(
        "PATH", "/usr/bin:/bin",
        "LANG", "C.UTF-8",
        "HOME", scratch.toString(),
        "OMP_THREAD_LIMIT", "1");
  }
}
