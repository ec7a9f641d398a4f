package nl.hangmap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says at the end of the start where Hangmap is to be found.
@Component
class StartMessage {

  private static final Logger LOG = LoggerFactory.getLogger(StartMessage.class);

  @EventListener
  void say(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext context
        && context.getWebServer() != null) {
      LOG.info("Hangmap is ready: http://localhost:{}", context.getWebServer().getPort());
    }
  }
}
