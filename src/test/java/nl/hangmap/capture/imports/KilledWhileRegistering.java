package nl.hangmap.capture.imports;

import nl.hangmap.clientfile.DocumentRegistered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Ends the work once, just before the transaction that registers a document is committed.
@Component
class KilledWhileRegistering {

  private volatile String title = "";

  /// What a kill looks like to the code in between.
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  void at(String titleOfDocument) {
    title = titleOfDocument;
  }

  @EventListener
  void on(DocumentRegistered registered) {
    if (registered.document().title().equals(title)) {
      title = "";
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
              throw new Killed();
            }
          });
    }
  }
}
