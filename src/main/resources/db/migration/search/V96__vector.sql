-- What is looked for in an entry: stems of all its words in both languages, the words and stems of
-- its title, and its marks (see search.entry.vector).
create function search.vector(words text, title_words text, marks text[]) returns tsvector
  language sql stable parallel safe
  return to_tsvector('pg_catalog.dutch', words) || to_tsvector('pg_catalog.english', words)
    || array_to_tsvector(marks)
    || array_to_tsvector(array(select '~' || t.lexeme from unnest(
      to_tsvector('pg_catalog.dutch', title_words)
        || to_tsvector('pg_catalog.english', title_words)) t));
