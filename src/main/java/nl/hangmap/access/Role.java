package nl.hangmap.access;

import static nl.hangmap.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/// The six kinds of work in Hangmap, each with the permissions that it needs.
public enum Role {
  MAILROOM(
      CUSTOMER_READ,
      FILE_READ,
      DOCUMENT_REGISTER,
      CONTENT_READ,
      CONTENT_ADD,
      PLACE_READ,
      PLACE_SCAN,
      LABEL_PRINT,
      CAPTURE,
      REVIEW,
      MAILING_READ,
      MAILING_MANAGE,
      RETURN_SCAN,
      TYPES_READ),
  SALES(
      CUSTOMER_READ,
      FILE_READ,
      DOCUMENT_REGISTER,
      DOCUMENT_CHANGE_STATE,
      CONTENT_READ,
      CONTENT_ADD,
      PLACE_READ,
      LABEL_PRINT,
      CAPTURE,
      MAILING_READ,
      TYPES_READ),
  ARCHIVIST(
      CUSTOMER_READ,
      FILE_READ,
      DOCUMENT_REGISTER,
      CONTENT_READ,
      PLACE_READ,
      PLACE_SCAN,
      ARCHIVE_MANAGE,
      LABEL_PRINT,
      TYPES_READ),
  STEWARD(
      CUSTOMER_READ,
      CUSTOMER_CHANGE,
      FILE_READ,
      CONTENT_READ,
      DOCUMENT_CHANGE_STATE,
      PLACE_READ,
      REVIEW,
      MAILING_READ,
      TYPES_READ),
  PRIVACY(CUSTOMER_READ, FILE_READ, CONTENT_READ, PLACE_READ, MAILING_READ, TYPES_READ, AUDIT_READ),
  ADMIN(Permission.values());

  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = Set.copyOf(EnumSet.copyOf(Set.of(permissions)));
  }

  public Set<Permission> permissions() {
    return permissions;
  }
}
