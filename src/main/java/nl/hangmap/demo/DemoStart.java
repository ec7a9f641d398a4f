package nl.hangmap.demo;

import java.util.List;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Fills a demo with data at its first start; goes on where it was cut off, and does nothing later.
@Component
@Order(DemoStart.AFTER_THE_USERS)
@ConditionalOnBooleanProperty("hangmap.demo")
class DemoStart implements ApplicationRunner {

  static final int AFTER_THE_USERS = 100;

  private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

  private final List<DemoPart> parts;
  private final Viewers viewers;

  DemoStart(List<DemoPart> parts, Viewers viewers) {
    this.parts = parts;
    this.viewers = viewers;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    viewers.as(Viewer.system("demo"), () -> parts.forEach(this::add));
  }

  private void add(DemoPart part) {
    if (part.isThere()) {
      return;
    }
    LOG.info("The demo gets its {}", part.name());
    part.add();
  }
}
