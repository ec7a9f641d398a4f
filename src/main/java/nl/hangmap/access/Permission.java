package nl.hangmap.access;

/// What a user may do, apart from which documents the user may see (that is [DocumentRights]).
public enum Permission {
  CUSTOMER_READ,
  CUSTOMER_CHANGE,
  FILE_READ,
  DOCUMENT_REGISTER,
  DOCUMENT_CHANGE_STATE,
  CONTENT_READ,
  CONTENT_ADD,
  PLACE_READ,
  PLACE_SCAN,
  ARCHIVE_MANAGE,
  LABEL_PRINT,
  CAPTURE,
  REVIEW,
  MAILING_READ,
  MAILING_MANAGE,
  RETURN_SCAN,
  TYPES_READ,
  AUDIT_READ,
  USERS_MANAGE,
  SEARCH_REBUILD,
  SETTINGS_MANAGE
}
