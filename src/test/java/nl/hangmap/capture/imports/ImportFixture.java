package nl.hangmap.capture.imports;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.hangmap.access.Users;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.DataFolder;
import nl.hangmap.kernel.PageRequest;
import org.springframework.stereotype.Component;

/// The language of the tests of imports: folders of files with a list, checked and waited for.
@Component
public class ImportFixture {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Imports imports;
  private final Users users;
  private final Viewers viewers;
  private final Path root;

  ImportFixture(Imports imports, Users users, Viewers viewers, DataFolder data) {
    this.imports = imports;
    this.users = users;
    this.viewers = viewers;
    this.root = data.folder("import");
  }

  /// A new folder below the import folder.
  public Folder folder() {
    return new Folder("backlog-" + COUNT.incrementAndGet(), root);
  }

  /// A folder in the making.
  public record Folder(String name, Path root) {

    public Folder with(String file, byte[] bytes) {
      try {
        var path = path(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.write(path, bytes);
        return this;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    public Folder list(String file, String... lines) {
      var text = String.join("\n", lines) + "\n";
      return with(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Path path(String file) {
      return root.resolve(name).resolve(file);
    }
  }

  Viewer mailroom() {
    return users.viewer("mailroom").orElseThrow();
  }

  /// Checks the list of a folder as the mailroom and waits for the report.
  public long checked(Folder folder, String list) {
    long id = viewers.as(mailroom(), () -> imports.check(folder.name() + "/" + list));
    awaitEnd(id);
    return id;
  }

  public void start(long id) {
    viewers.as(mailroom(), () -> imports.start(id));
  }

  public ImportView awaitEnd(long id) {
    await().atMost(Duration.ofMinutes(2)).until(() -> !view(id).state().isUnderWay());
    return view(id);
  }

  public ImportView view(long id) {
    return viewers.as(mailroom(), () -> imports.get(id));
  }

  List<ImportLine> lines(long id) {
    return viewers.as(
        mailroom(),
        () -> imports.lines(id, Set.of(LineState.values()), new PageRequest(200, null)).items());
  }
}
