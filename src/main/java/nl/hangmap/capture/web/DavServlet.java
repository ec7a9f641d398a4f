package nl.hangmap.capture.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.hangmap.capture.dav.DavEntry;
import nl.hangmap.capture.dav.DavLocks;
import nl.hangmap.capture.dav.DavPath;
import nl.hangmap.capture.dav.DeviceFolders;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.web.util.UriUtils;

/// WebDAV (RFC 4918, classes 1 and 2) as far as devices need it that put files: no properties of
/// their own, no copying, and folders that are fixed.
final class DavServlet extends HttpServlet {

  static final String ROOT = "/dav";
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(DavServlet.class);
  private static final String ALLOWED =
      "OPTIONS, GET, HEAD, PUT, DELETE, PROPFIND, MKCOL, MOVE, LOCK, UNLOCK";
  private static final int MULTI_STATUS = 207;
  private static final int LOCKED = 423;

  private final transient DeviceFolders folders;
  private final transient DavLocks locks;
  private final transient MessageSource messages;

  DavServlet(DeviceFolders folders, DavLocks locks, MessageSource messages) {
    this.folders = folders;
    this.locks = locks;
    this.messages = messages;
  }

  /// One request with what it is about.
  private record Call(HttpServletRequest request, HttpServletResponse response, DavPath path) {

    String header(String name) {
      return Objects.requireNonNullElse(request.getHeader(name), "");
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var path = path(request.getRequestURI().substring(request.getContextPath().length()));
      folders.user();
      carryOut(new Call(request, response, path));
    } catch (Refusal refused) {
      say(request, response, refused);
    } catch (UncheckedIOException senderWentAway) {
      LOG.debug("The device went away", senderWentAway);
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private void carryOut(Call call) throws IOException {
    switch (call.request().getMethod()) {
      case "OPTIONS" -> options(call.response());
      case "PROPFIND" -> list(call);
      case "GET", "HEAD" -> give(call);
      case "PUT" -> put(call);
      case "MKCOL" -> makeFolder(call);
      case "MOVE" -> move(call);
      case "DELETE" -> delete(call);
      case "LOCK" -> lock(call);
      case "UNLOCK" -> unlock(call);
      default -> {
        call.response().setHeader("Allow", ALLOWED);
        call.response().setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      }
    }
  }

  private static void options(HttpServletResponse response) {
    response.setHeader("Allow", ALLOWED);
    response.setHeader("DAV", "1, 2");
    response.setHeader("MS-Author-Via", "DAV");
    response.setStatus(HttpServletResponse.SC_OK);
  }

  private void list(Call call) throws IOException {
    var entry = folders.find(call.path()).orElseThrow(() -> unknown(call.path()));
    var depth = call.header("Depth");
    if (depth.equalsIgnoreCase("infinity")) {
      xml(call.response(), HttpServletResponse.SC_FORBIDDEN, DavXml.finiteDepthOnly());
      return;
    }
    var entries = new ArrayList<DavEntry>(List.of(entry));
    if (entry.folder() && !depth.equals("0")) {
      entries.addAll(folders.list(call.path()));
    }
    xml(call.response(), MULTI_STATUS, DavXml.entries(entries, root(call)));
  }

  private static String root(Call call) {
    return call.request().getContextPath() + ROOT;
  }

  private static void xml(HttpServletResponse response, int status, String body)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/xml; charset=utf-8");
    response.getOutputStream().write(body.getBytes(UTF_8));
  }

  private void give(Call call) throws IOException {
    var entry = folders.find(call.path()).orElseThrow(() -> unknown(call.path()));
    boolean isHead = call.request().getMethod().equals("HEAD");
    var response = call.response();
    if (entry.folder()) {
      response.setContentType("text/plain; charset=utf-8");
      if (!isHead) {
        response.getOutputStream().write(text(call.request(), "dav.folder").getBytes(UTF_8));
      }
      return;
    }
    response.setContentType("application/octet-stream");
    response.setHeader("ETag", '"' + entry.tag() + '"');
    response.setHeader(
        "Last-Modified",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(entry.modified().atOffset(ZoneOffset.UTC)));
    if (isHead) {
      response.setContentLengthLong(entry.bytes());
      return;
    }
    try (var bytes = folders.open(entry)) {
      response.setContentLengthLong(entry.bytes());
      bytes.transferTo(response.getOutputStream());
    }
  }

  private void put(Call call) throws IOException {
    if (!refusesLocked(call, call.path())) {
      if (!call.header("Content-Range").isEmpty()) {
        throw new Refusal(Refusal.Kind.MALFORMED, "dav.part");
      }
      var request = call.request();
      boolean replaced =
          folders.put(call.path(), request.getInputStream(), request.getContentLengthLong());
      made(call.response(), replaced);
    }
  }

  private static void made(HttpServletResponse response, boolean replaced) {
    response.setStatus(
        replaced ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_CREATED);
  }

  private void makeFolder(Call call) throws IOException {
    if (call.request().getInputStream().read() >= 0) {
      call.response().setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    } else if (folders.makeFolder(call.path())) {
      call.response().setHeader("Allow", ALLOWED);
      call.response().setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
  }

  private void move(Call call) {
    var to = destination(call);
    if (refusesLocked(call, call.path()) || refusesLocked(call, to)) {
      return;
    }
    boolean keeps = call.header("Overwrite").equalsIgnoreCase("F");
    if (keeps && folders.find(to).isPresent()) {
      call.response().setStatus(HttpServletResponse.SC_PRECONDITION_FAILED);
      return;
    }
    made(call.response(), folders.move(call.path(), to));
  }

  /// Another server's name is not looked at: behind a proxy ours may have many.
  private static DavPath destination(Call call) {
    try {
      var path = Objects.requireNonNullElse(new URI(call.header("Destination")).getRawPath(), "");
      var context = call.request().getContextPath();
      return path(path.startsWith(context) ? path.substring(context.length()) : path);
    } catch (URISyntaxException notOne) {
      throw new Refusal(Refusal.Kind.MALFORMED, "dav.destination");
    }
  }

  private void delete(Call call) {
    if (!refusesLocked(call, call.path())) {
      folders.delete(call.path());
      call.response().setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }

  private boolean refusesLocked(Call call, DavPath path) {
    var locked = locks.isLocked(folders.user(), path, call.header("If"));
    if (locked) {
      call.response().setStatus(LOCKED);
    }
    return locked;
  }

  /// A name that is not there yet is made without bytes, as the standard wants it.
  private void lock(Call call) throws IOException {
    var path = call.path();
    var token = locks.lock(folders.user(), path, call.header("If"));
    if (token.isEmpty()) {
      call.response().setStatus(LOCKED);
      return;
    }
    boolean isNew = folders.find(path).isEmpty();
    if (isNew) {
      folders.put(path, java.io.InputStream.nullInputStream(), 0);
    }
    call.response().setHeader("Lock-Token", "<" + token.get() + ">");
    xml(
        call.response(),
        isNew ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK,
        DavXml.lock(token.get(), DavLocks.LIFE, path, root(call)));
  }

  private void unlock(Call call) {
    boolean unlocked = locks.unlock(folders.user(), call.path(), call.header("Lock-Token"));
    call.response()
        .setStatus(unlocked ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_CONFLICT);
  }

  /// @param raw path as it came, below the context
  private static DavPath path(String raw) {
    if (!raw.equals(ROOT) && !raw.startsWith(ROOT + "/")) {
      throw new Refusal(Refusal.Kind.MALFORMED, "dav.destination");
    }
    try {
      var names =
          Stream.of(raw.substring(ROOT.length()).split("/"))
              .map(name -> UriUtils.decode(name, UTF_8));
      return DavPath.of(names).orElseThrow(() -> new Refusal(Refusal.Kind.MALFORMED, "dav.name"));
    } catch (IllegalArgumentException badEscape) {
      throw new Refusal(Refusal.Kind.MALFORMED, "dav.name");
    }
  }

  private static Refusal unknown(DavPath path) {
    return Refusal.notFound("dav.unknown", path.name());
  }

  private void say(HttpServletRequest request, HttpServletResponse response, Refusal refused)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    Problem problem = refused.problems().getFirst();
    response.setStatus(refused.kind().status());
    response.setContentType("text/plain; charset=utf-8");
    var text = text(request, "refusal." + problem.code(), problem.arguments().toArray());
    response.getOutputStream().write(text.getBytes(UTF_8));
  }

  private String text(HttpServletRequest request, String key, Object... arguments) {
    return messages.getMessage(key, arguments, request.getLocale()) + "\n";
  }
}
