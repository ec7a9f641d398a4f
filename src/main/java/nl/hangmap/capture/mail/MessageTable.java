package nl.hangmap.capture.mail;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hangmap.storage.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MessageTable {

  private final JdbcClient database;

  MessageTable(JdbcClient database) {
    this.database = database;
  }

  /// What became of those of the messages that were handled before, by their numbers.
  Map<Long, MailOutcome> handled(
      String mailbox, String folder, long validity, Collection<Long> uids) {
    var handled = new HashMap<Long, MailOutcome>();
    database
        .sql(
            """
            select uid, outcome from capture.mail_message
            where mailbox = :mailbox and folder = :folder and uid_validity = :validity
              and uid = any(:uids)
            """)
        .param("mailbox", mailbox)
        .param("folder", folder)
        .param("validity", validity)
        .param("uids", uids.toArray(Long[]::new))
        .query(
            row -> {
              handled.put(row.getLong(1), MailOutcome.valueOf(row.getString(2)));
            });
    return handled;
  }

  /// The batch of a message of the same mailbox with the same bytes, or with the same Message-ID
  /// and the same content: its number may have changed, or it came twice. A Message-ID alone proves
  /// nothing, as the sender writes it.
  Optional<Long> batchOf(
      String mailbox, Sha256 original, @Nullable String messageId, Sha256 content) {
    return database
        .sql(
            """
            (select batch_id from capture.mail_message
              where original = :original and mailbox = :mailbox and batch_id is not null
              order by id limit 1)
            union all
            (select batch_id from capture.mail_message
              where message_id = :messageId and mailbox = :mailbox and content = :content
                and batch_id is not null
              order by id limit 1)
            limit 1
            """)
        .param("original", original.bytes())
        .param("mailbox", mailbox)
        .param("messageId", messageId, Types.VARCHAR)
        .param("content", content.bytes())
        .query((row, number) -> row.getLong(1))
        .optional();
  }

  void add(HandledMessage message, Instant at) {
    var place = message.place();
    database
        .sql(
            """
            insert into capture.mail_message (mailbox, folder, uid_validity, uid, message_id,
              sender, subject, bytes, handled_at, outcome, detail, batch_id, original, content)
            values (:mailbox, :folder, :validity, :uid, :messageId, :sender, :subject, :bytes,
              :at, :outcome, :detail, :batch, :original, :content)
            """)
        .param("mailbox", place.mailbox())
        .param("folder", place.folder())
        .param("validity", place.validity())
        .param("uid", place.uid())
        .param("messageId", message.messageId(), Types.VARCHAR)
        .param("sender", message.sender())
        .param("subject", message.subject())
        .param("bytes", message.bytes())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("outcome", message.outcome().name())
        .param("detail", message.detail())
        .param("batch", message.batch(), Types.BIGINT)
        .param("original", bytes(message.original()), Types.BINARY)
        .param("content", bytes(message.content()), Types.BINARY)
        .update();
  }

  void moved(MessagePlace place) {
    database
        .sql(
            """
            update capture.mail_message set moved = true
            where mailbox = :mailbox and folder = :folder and uid_validity = :validity
              and uid = :uid
            """)
        .param("mailbox", place.mailbox())
        .param("folder", place.folder())
        .param("validity", place.validity())
        .param("uid", place.uid())
        .update();
  }

  /// The message that a batch came from.
  Optional<MailOrigin> origin(long batch) {
    return database
        .sql(
            """
            select mailbox, sender, subject from capture.mail_message
            where batch_id = :batch and outcome = 'TAKEN' limit 1
            """)
        .param("batch", batch)
        .query(
            (row, number) -> new MailOrigin(row.getString(1), row.getString(2), row.getString(3)))
        .optional();
  }

  /// Messages that were not taken in, newest first.
  List<LeftMessage> left(int limit) {
    return database
        .sql(
            """
            select mailbox, sender, subject, outcome, handled_at from capture.mail_message
            where outcome in ('NO_DOCUMENTS', 'TOO_LARGE', 'REFUSED')
            order by id desc limit :limit
            """)
        .param("limit", limit)
        .query(
            (row, number) ->
                new LeftMessage(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    MailOutcome.valueOf(row.getString(4)),
                    row.getObject(5, OffsetDateTime.class).toInstant()))
        .list();
  }

  private static byte @Nullable [] bytes(@Nullable Sha256 hash) {
    return hash == null ? null : hash.bytes();
  }
}
