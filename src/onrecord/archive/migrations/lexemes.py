"""PostgreSQL's full text, as the first format of an archive has it."""

from __future__ import annotations

from collections.abc import Callable

# What PostgreSQL's planner takes a row's words to cost: some tens of microseconds.
_COST = 2_000
# A tsvector holds a megabyte: no more characters of a text than this are sure to go into one.
_MOST = 250_000


def make_lexemes(execute: Callable[[str], object]) -> None:
    """PostgreSQL's full text: indexes of what two functions say of a row, so that no word is kept twice.

    The first reads another table and is immutable all the same, since a document never changes and is there
    before its rows; a restored dump makes its indexes after all tables have been filled.
    """
    # Words are stemmed as in SQLite: accents do not matter, and no word is too common to be asked for.
    execute("CREATE TEXT SEARCH DICTIONARY onrecord_stem (TEMPLATE = snowball, LANGUAGE = 'english')")
    execute("CREATE TEXT SEARCH CONFIGURATION onrecord (COPY = pg_catalog.english)")
    execute(
        "ALTER TEXT SEARCH CONFIGURATION onrecord ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, "
        "word, hword, hword_part WITH unaccent, onrecord_stem"
    )
    words = "coalesce({0}, (SELECT substr(d.text, {1} + 1, {2} - {1}) FROM documents d WHERE d.key = {3}))"
    # The lexemes of a row's own days let the newest rows be found without looking at all that hold a word.
    days = "'§d' || ({0} >> 38), '§e' || ({0} >> 42)"
    looked_up = words.format("words", "first", "last", "own - own % 131072")
    execute(
        "CREATE FUNCTION onrecord_lexemes(own bigint, words text, first integer, last integer, tags text) "
        f"RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST {_COST} "
        "SET search_path FROM CURRENT "
        f"AS $$ BEGIN RETURN to_tsvector('onrecord', left({looked_up}, {_MOST})) "
        f"|| array_to_tsvector(ARRAY[{days.format('own')}] || string_to_array(coalesce(tags, ''), ' ')); "
        "END $$"
    )
    execute(
        "CREATE FUNCTION onrecord_article(own bigint, title text, words text, outlet integer) "
        f"RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST {20 * _COST} "
        "SET search_path FROM CURRENT "
        f"AS $$ BEGIN RETURN to_tsvector('onrecord', left(concat_ws(' ', title, words), {_MOST})) "
        f"|| array_to_tsvector(array_remove(ARRAY[{days.format('own')}, '§o' || outlet], NULL)); END $$"
    )
    of_row = "onrecord_lexemes(key, words, {0}, {1}, tags)"
    for name in ("statements", "figures", "commitments", "changes"):
        execute(f"ALTER TABLE {name} ADD COLUMN words TEXT, ADD COLUMN tags TEXT")
        bounds = "start", '"end"'
        if name in ("figures", "commitments"):
            bounds = "sentence_start", "sentence_end"
            execute(
                f"ALTER TABLE {name} ADD COLUMN sentence_start INTEGER NOT NULL, "
                "ADD COLUMN sentence_end INTEGER NOT NULL"
            )
        execute(f"CREATE INDEX ix_{name}_words ON {name} USING gin ({of_row.format(*bounds)})")
    execute(
        "CREATE INDEX ix_documents_words ON documents USING gin (onrecord_article(key, title, text, outlet))"
    )
