package nl.hangmap.capture.web;

import nl.hangmap.capture.dav.DavLocks;
import nl.hangmap.capture.dav.DeviceFolders;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the folders for devices beside the pages: Spring's own dispatcher knows no WebDAV.
@Configuration(proxyBeanMethods = false)
class DavChoice {

  @Bean
  ServletRegistrationBean<DavServlet> davServlet(
      DeviceFolders folders, DavLocks locks, MessageSource messages) {
    var servlet = new DavServlet(folders, locks, messages);
    return new ServletRegistrationBean<>(servlet, DavServlet.ROOT, DavServlet.ROOT + "/*");
  }
}
