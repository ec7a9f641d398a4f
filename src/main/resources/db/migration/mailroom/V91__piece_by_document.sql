create index piece_by_document on mailroom.piece (document) where document is not null;
