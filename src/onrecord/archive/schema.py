"""The tables of an archive, the same for SQLite and PostgreSQL.

``documents`` and ``readings`` are the record: content-addressed and never changed.  ``judgements`` are what
people decided, with name and time.  Everything else is an index that can be made again from these: rows for
each statement, figure, commitment and change, sources over articles, counts, links, full text.  Offsets
are Python characters of ``documents.text``, which SQL's ``substr`` counts in as well.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Float,
    ForeignKey,
    Index,
    Insert,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
    text,
)

from onrecord.archive.stored import Words

FORMAT = "0001"
"""The newest migration: what an archive must be brought to before it is used."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


# In SQLite only a column of just this type is the table's own number and costs no index beside it.
_Key = BigInteger().with_variant(Integer, "sqlite")


def _key() -> Column[int]:
    return Column("key", _Key, primary_key=True, autoincrement=False)


outlets = Table(
    "outlets",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("name", Words, nullable=False, unique=True),
)

stories = Table(
    "stories",
    metadata,
    Column("key", Integer, primary_key=True),
    # The document that the others are copies of: the first that came in.
    Column("first", BigInteger, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    _key(),
    # Of everything that makes the document what it is; stable over archives and machines.
    Column("digest", String(64), nullable=False, unique=True),
    # The id that the input gave, or that was derived from it.
    Column("id", Words, nullable=False, index=True),
    Column("url", Words),
    Column("outlet", Integer, ForeignKey("outlets.key")),
    Column("title", Words),
    Column("published", Words),
    Column("story", Integer, ForeignKey("stories.key"), nullable=False, index=True),
    # The version of the same article, by its URL, that came in before this one.
    Column("version_of", BigInteger, ForeignKey("documents.key"), index=True),
    # "correction" or "withdrawal" where the text says so of itself.
    Column("notice", Words),
    Column("added", Words, nullable=False),
    Column("characters", Integer, nullable=False),
    # Whether its statements count: not in a copy of a story that is in the archive.
    Column("counts", Boolean, nullable=False),
    # Everything else that is known of it, as JSON compressed with zlib.
    Column("fields", LargeBinary, nullable=False),
    Column("text", Words, nullable=False),
    Index("ix_documents_url", "url"),
)

bands = Table(
    "bands",
    metadata,
    Column("band", Integer, primary_key=True, autoincrement=False),
    Column("document", BigInteger, ForeignKey("documents.key"), primary_key=True),
    sqlite_with_rowid=False,
)

fingerprints = Table(
    "fingerprints",
    metadata,
    Column("document", _Key, ForeignKey("documents.key"), primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),
)

readings = Table(
    "readings",
    metadata,
    _key(),
    Column("document", BigInteger, ForeignKey("documents.key"), nullable=False),
    Column("model", Words, nullable=False),
    Column("schema", Words, nullable=False),
    Column("newest", Boolean, nullable=False),
    Column("added", Words, nullable=False),
    # The reading as JSON without its document and without what is empty, compressed with zlib.
    Column("body", LargeBinary, nullable=False),
    UniqueConstraint("document", "model"),
)

sources = Table(
    "sources",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("name", Words, nullable=False),
    Column("kind", Words, nullable=False),
    Column("named", Boolean, nullable=False),
    # Names of a person that sound alike have the same sound; of all others it is the folded name.
    Column("sound", Words, nullable=False, index=True),
    # Every name under which it was met, folded, one a line, for searching.
    Column("folded", Words, nullable=False),
    Column("roles", Words, nullable=False, server_default=""),
    Column("statements", Integer, nullable=False, server_default="0"),
    Column("articles", Integer, nullable=False, server_default="0"),
    Column("copies", Integer, nullable=False, server_default="0"),
    Index("ix_sources_statements", "statements"),
)

voices = Table(
    "voices",
    metadata,
    # One a source of one reading: the row number is the actor's index there.
    _key(),
    Column("source", Integer, ForeignKey("sources.key"), nullable=False),
    Column("name", Words, nullable=False),
    Column("role", Words),
    Column("affiliation", Words),
    # Why it was taken for this source, and how sure that is.
    Column("reason", Words, nullable=False),
    Column("score", Float, nullable=False),
    Index("ix_voices_source", "source", "key"),
)

judgements = Table(
    "judgements",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("verb", Words, nullable=False),
    Column("left", Integer, ForeignKey("sources.key"), nullable=False, index=True),
    Column("right", Integer, ForeignKey("sources.key"), nullable=False, index=True),
    Column("by", Words, nullable=False),
    Column("at", Words, nullable=False),
    Column("note", Words),
    # For a split: the keys of the voices that are the other source, as JSON.
    Column("voices", Words),
)

heard = Table(
    "heard",
    metadata,
    # How often a source was heard in an outlet in a month; 0 stands for no outlet.
    Column("outlet", Integer, primary_key=True),
    Column("month", Integer, primary_key=True),
    Column("source", Integer, ForeignKey("sources.key"), primary_key=True),
    Column("statements", Integer, nullable=False),
    Column("articles", Integer, nullable=False),
    Index("ix_heard_month", "month"),
    # With what is asked of it: somebody may be heard in thousands of months and outlets.
    Index("ix_heard_source", "source", "outlet", "articles"),
    sqlite_with_rowid=False,
)

statements = Table(
    "statements",
    metadata,
    _key(),
    Column("source", Integer, ForeignKey("sources.key")),
    Column("via", Integer, ForeignKey("sources.key")),
    # 0 direct, 1 indirect, 2 mixed.
    Column("kind", SmallInteger, nullable=False),
    Column("negated", Boolean, nullable=False),
    # The day on which it was said, where that is known and not the day of publication.
    Column("said", Words),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)

figures = Table(
    "figures",
    metadata,
    _key(),
    Column("statement", BigInteger),
    Column("low", Float),
    Column("high", Float),
    Column("approximate", Boolean, nullable=False),
    Column("unit", Words),
    Column("kind", Words, nullable=False),
    Column("of", Words),
    # The noun of what is counted.
    Column("head", Words),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Index("ix_figures_statement", "statement", sqlite_where=text("statement IS NOT NULL")),
)

commitments = Table(
    "commitments",
    metadata,
    _key(),
    Column("source", Integer, ForeignKey("sources.key")),
    Column("kind", Words, nullable=False),
    # The last day of the deadline, and the deadline as it is written in ISO form.
    Column("due", Words),
    Column("deadline", Words),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Index("ix_commitments_due", "due", "key", sqlite_where=text("due IS NOT NULL")),
    Index("ix_commitments_source", "source", "key", sqlite_where=text("source IS NOT NULL")),
)

changes = Table(
    "changes",
    metadata,
    _key(),
    Column("source", Integer, ForeignKey("sources.key")),
    Column("what", Words, nullable=False),
    # Its words, which every new change is compared with.
    Column("announced", Words, nullable=False),
    Column("direction", Words, nullable=False),
    Column("verdict", Words, nullable=False, index=True),
    Column("before", Float),
    Column("after", Float),
    Column("due", Words),
    Column("deadline", Words),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Index("ix_changes_source", "source", "key", sqlite_where=text("source IS NOT NULL")),
)

links = Table(
    "links",
    metadata,
    # A later change that tells of an earlier change or commitment, with the reasons.
    Column("later", BigInteger, primary_key=True),
    Column("earlier", BigInteger, primary_key=True),
    Column("kind", Words, primary_key=True),
    Column("score", Float, nullable=False),
    Column("reasons", Words, nullable=False),
    Index("ix_links_earlier", "earlier"),
    sqlite_with_rowid=False,
)

validators = Table(
    "validators",
    metadata,
    # What a server said of a page, so that it is asked only for what is new.
    Column("url", Words, primary_key=True),
    Column("etag", Words),
    Column("modified", Words),
)


def inserted(connection: Connection, row: Insert) -> int:
    """Inserts one row and returns the key that it was given."""
    made = connection.execute(row).inserted_primary_key
    if made is None:
        raise LookupError("the table gives its rows no key")
    return int(made[0])
