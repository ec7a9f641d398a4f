package nl.hangmap.capture;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import nl.hangmap.storage.ContentStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Ends the work of one thread as a kill would, at a chosen moment: before or after a statement is
/// sent, a transaction is committed or an object is stored. What was committed or stored by then
/// stays, everything else is gone.
final class KillPoints implements BeanPostProcessor {

  private final AtomicReference<@Nullable Countdown> armed = new AtomicReference<>();

  /// The end of the process, as far as the thread can tell.
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static final class Countdown {
    private final Thread thread = Thread.currentThread();
    private int left;

    Countdown(int left) {
      this.left = left;
    }
  }

  /// Kills this thread at the given moment, counted from 1.
  ///
  /// @return whether it came that far
  boolean kills(int moment, Runnable work) {
    armed.set(new Countdown(moment));
    try {
      work.run();
      return false;
    } catch (RuntimeException | Error failure) {
      if (isKill(failure)) {
        return true;
      }
      throw failure;
    } finally {
      armed.set(null);
    }
  }

  /// Some callers wrap whatever ends them.
  private static boolean isKill(Throwable failure) {
    return failure instanceof Killed || failure.getCause() != null && isKill(failure.getCause());
  }

  private void pass() {
    var countdown = armed.get();
    if (countdown != null && countdown.thread == Thread.currentThread() && --countdown.left == 0) {
      throw new Killed();
    }
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return switch (bean) {
      case DataSource database -> new Database(database);
      case ContentStore store -> storing(store);
      default -> bean;
    };
  }

  private final class Database extends DelegatingDataSource {

    Database(DataSource database) {
      super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      return proxy(
          Connection.class,
          connection,
          method -> method.startsWith("prepare") || method.equals("commit"));
    }
  }

  private ContentStore storing(ContentStore store) {
    return proxy(ContentStore.class, store, method -> method.equals("put"));
  }

  private <T> T proxy(Class<T> type, T real, java.util.function.Predicate<String> isMoment) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              boolean moment = isMoment.test(method.getName());
              if (moment) {
                pass();
              }
              try {
                var answer = method.invoke(real, arguments);
                if (moment) {
                  pass();
                }
                return answer;
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            }));
  }
}
