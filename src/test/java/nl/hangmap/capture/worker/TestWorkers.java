package nl.hangmap.capture.worker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.hangmap.kernel.DataFolder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Page workers outside an application, with settings as one would write them.
final class TestWorkers {

  private static final Path DATA = Path.of("target", "test-workers");

  private TestWorkers() {}

  /// Settings by name without `hangmap.worker.`, each followed by its value.
  static PageWorkers with(String... namesAndValues) {
    return new PageWorkers(settings(namesAndValues), new DataFolder(DATA, false, "all"));
  }

  static WorkerSettings settings(String... namesAndValues) {
    Map<String, Object> settings = new HashMap<>(Map.of("hangmap.worker.count", "1"));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      settings.put("hangmap.worker." + namesAndValues[i], namesAndValues[i + 1]);
    }
    Binder binder = new Binder(new MapConfigurationPropertySource(settings));
    return binder.bindOrCreate("hangmap.worker", WorkerSettings.class);
  }
}
