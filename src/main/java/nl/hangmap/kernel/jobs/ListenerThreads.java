package nl.hangmap.kernel.jobs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/// The threads that handle events after their commit: few, so that a flood of events does not take
/// every database connection. What waits for them is kept in the event publication registry.
@Configuration(proxyBeanMethods = false)
class ListenerThreads {

  private static final int THREADS = 4;

  @Bean({"applicationTaskExecutor", "taskExecutor"})
  ThreadPoolTaskExecutor applicationTaskExecutor() {
    var threads = new ThreadPoolTaskExecutor();
    threads.setCorePoolSize(THREADS);
    threads.setMaxPoolSize(THREADS);
    threads.setThreadNamePrefix("listener-");
    threads.setWaitForTasksToCompleteOnShutdown(true);
    threads.setAwaitTerminationSeconds(10);
    return threads;
  }
}
