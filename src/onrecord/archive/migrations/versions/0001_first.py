"""The first format of an archive."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from onrecord.archive.migrations.lexemes import make_lexemes

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_INDEXES = ("statement_words", "article_words", "figure_words", "change_words", "commitment_words")


def upgrade() -> None:
    """Makes the tables, and the indexes of words in the engine's own way."""
    _tables()
    if op.get_bind().dialect.name == "sqlite":
        for name in _INDEXES:
            # Nothing is ranked, so the lengths of rows are not kept.
            op.execute(
                f"CREATE VIRTUAL TABLE {name} USING fts5(text, tags, content='', "
                "columnsize=0, tokenize='porter unicode61 remove_diacritics 2')"
            )
        op.execute("CREATE VIRTUAL TABLE source_names USING fts5(names, content='', tokenize='trigram')")
    else:
        op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        op.execute("CREATE EXTENSION IF NOT EXISTS unaccent")
        make_lexemes(op.execute)
        op.execute("CREATE INDEX ix_sources_folded ON sources USING gin (folded gin_trgm_ops)")
    op.execute(
        "CREATE VIEW said AS "
        "SELECT s.key, d.digest, d.published, o.name AS outlet, p.name AS source, s.said, "
        'substr(d.text, s.start + 1, s."end" - s.start) AS words '
        "FROM statements s JOIN documents d ON d.key = s.key - s.key % 131072 "
        "LEFT JOIN outlets o ON o.key = d.outlet LEFT JOIN sources p ON p.key = s.source"
    )


def _tables() -> None:
    op.create_table(
        "figures",
        sa.Column(
            "key", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("statement", sa.BigInteger(), nullable=True),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("approximate", sa.Boolean(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("of", sa.Text(), nullable=True),
        sa.Column("head", sa.Text(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_figures")),
    )
    op.create_index(
        "ix_figures_statement",
        "figures",
        ["statement"],
        unique=False,
        sqlite_where=sa.text("statement IS NOT NULL"),
    )
    op.create_table(
        "links",
        sa.Column("later", sa.BigInteger(), nullable=False),
        sa.Column("earlier", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("later", "earlier", "kind", name=op.f("pk_links")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_links_earlier", "links", ["earlier"], unique=False)
    op.create_table(
        "outlets",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_outlets")),
        sa.UniqueConstraint("name", name=op.f("uq_outlets_name")),
    )
    op.create_table(
        "sources",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("sound", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("roles", sa.Text(), server_default="", nullable=False),
        sa.Column("statements", sa.Integer(), server_default="0", nullable=False),
        sa.Column("articles", sa.Integer(), server_default="0", nullable=False),
        sa.Column("copies", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_sources")),
    )
    op.create_index(op.f("ix_sources_sound"), "sources", ["sound"], unique=False)
    op.create_index("ix_sources_statements", "sources", ["statements"], unique=False)
    op.create_table(
        "stories",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("first", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_stories")),
    )
    op.create_table(
        "validators",
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("modified", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("url", name=op.f("pk_validators")),
    )
    op.create_table(
        "changes",
        sa.Column(
            "key", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("source", sa.Integer(), nullable=True),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("announced", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("before", sa.Float(), nullable=True),
        sa.Column("after", sa.Float(), nullable=True),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("deadline", sa.Text(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["source"], ["sources.key"], name=op.f("fk_changes_source")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_changes")),
    )
    op.create_index(
        "ix_changes_source",
        "changes",
        ["source", "key"],
        unique=False,
        sqlite_where=sa.text("source IS NOT NULL"),
    )
    op.create_index(op.f("ix_changes_verdict"), "changes", ["verdict"], unique=False)
    op.create_table(
        "commitments",
        sa.Column(
            "key", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("source", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("deadline", sa.Text(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["source"], ["sources.key"], name=op.f("fk_commitments_source")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_commitments")),
    )
    op.create_index(
        "ix_commitments_due",
        "commitments",
        ["due", "key"],
        unique=False,
        sqlite_where=sa.text("due IS NOT NULL"),
    )
    op.create_index(
        "ix_commitments_source",
        "commitments",
        ["source", "key"],
        unique=False,
        sqlite_where=sa.text("source IS NOT NULL"),
    )
    op.create_table(
        "documents",
        sa.Column(
            "key", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("outlet", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("story", sa.Integer(), nullable=False),
        sa.Column("version_of", sa.BigInteger(), nullable=True),
        sa.Column("notice", sa.Text(), nullable=True),
        sa.Column("added", sa.Text(), nullable=False),
        sa.Column("characters", sa.Integer(), nullable=False),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.Column("fields", sa.LargeBinary(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["outlet"], ["outlets.key"], name=op.f("fk_documents_outlet")),
        sa.ForeignKeyConstraint(["story"], ["stories.key"], name=op.f("fk_documents_story")),
        sa.ForeignKeyConstraint(["version_of"], ["documents.key"], name=op.f("fk_documents_version_of")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_documents")),
        sa.UniqueConstraint("digest", name=op.f("uq_documents_digest")),
    )
    op.create_index(op.f("ix_documents_id"), "documents", ["id"], unique=False)
    op.create_index(op.f("ix_documents_story"), "documents", ["story"], unique=False)
    op.create_index("ix_documents_url", "documents", ["url"], unique=False)
    op.create_index(op.f("ix_documents_version_of"), "documents", ["version_of"], unique=False)
    op.create_table(
        "heard",
        sa.Column("outlet", sa.Integer(), nullable=False),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("source", sa.Integer(), nullable=False),
        sa.Column("statements", sa.Integer(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["source"], ["sources.key"], name=op.f("fk_heard_source")),
        sa.PrimaryKeyConstraint("outlet", "month", "source", name=op.f("pk_heard")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_heard_month", "heard", ["month"], unique=False)
    op.create_index("ix_heard_source", "heard", ["source", "outlet", "articles"], unique=False)
    op.create_table(
        "judgements",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("left", sa.Integer(), nullable=False),
        sa.Column("right", sa.Integer(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("voices", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["left"], ["sources.key"], name=op.f("fk_judgements_left")),
        sa.ForeignKeyConstraint(["right"], ["sources.key"], name=op.f("fk_judgements_right")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_judgements")),
    )
    op.create_index(op.f("ix_judgements_left"), "judgements", ["left"], unique=False)
    op.create_index(op.f("ix_judgements_right"), "judgements", ["right"], unique=False)
    op.create_table(
        "statements",
        sa.Column(
            "key", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("source", sa.Integer(), nullable=True),
        sa.Column("via", sa.Integer(), nullable=True),
        sa.Column("kind", sa.SmallInteger(), nullable=False),
        sa.Column("negated", sa.Boolean(), nullable=False),
        sa.Column("said", sa.Text(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["source"], ["sources.key"], name=op.f("fk_statements_source")),
        sa.ForeignKeyConstraint(["via"], ["sources.key"], name=op.f("fk_statements_via")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_statements")),
    )
    op.create_table(
        "voices",
        sa.Column(
            "key", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("source", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("affiliation", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["source"], ["sources.key"], name=op.f("fk_voices_source")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_voices")),
    )
    op.create_index("ix_voices_source", "voices", ["source", "key"], unique=False)
    op.create_table(
        "bands",
        sa.Column("band", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.key"], name=op.f("fk_bands_document")),
        sa.PrimaryKeyConstraint("band", "document", name=op.f("pk_bands")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "fingerprints",
        sa.Column(
            "document",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.key"], name=op.f("fk_fingerprints_document")),
        sa.PrimaryKeyConstraint("document", name=op.f("pk_fingerprints")),
    )
    op.create_table(
        "readings",
        sa.Column(
            "key", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("document", sa.BigInteger(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("schema", sa.Text(), nullable=False),
        sa.Column("newest", sa.Boolean(), nullable=False),
        sa.Column("added", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.key"], name=op.f("fk_readings_document")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_readings")),
        sa.UniqueConstraint("document", "model", name=op.f("uq_readings_document_model")),
    )
