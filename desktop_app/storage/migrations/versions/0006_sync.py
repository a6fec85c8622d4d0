"""What a desk that syncs keeps: events of others and their order, lent numbers, dossiers of other desks."""

import re

from alembic import op
from sqlalchemy import text

revision = "0006"
down_revision = "0005"

_EVENT_COLUMNS = (
    "origin BLOB",
    "device_seq INTEGER",
    "device_hash BLOB",
    "feed_seq INTEGER",
    "effect TEXT NOT NULL DEFAULT ''",
    "effect_code TEXT NOT NULL DEFAULT ''",
)
_STATEMENTS = (
    "CREATE UNIQUE INDEX ux_dossier_event_device_seq ON dossier_event (device_seq) WHERE device_seq IS NOT NULL",
    "CREATE UNIQUE INDEX ux_dossier_event_feed_seq ON dossier_event (feed_seq) WHERE feed_seq IS NOT NULL",
    "CREATE INDEX ix_dossier_event_own ON dossier_event (seq) WHERE origin IS NULL",
    """
    CREATE INDEX ix_dossier_event_unsent ON dossier_event (seq)
    WHERE origin IS NULL AND device_seq IS NULL AND feed_seq IS NULL
    """,
    "CREATE INDEX ix_dossier_event_owed ON dossier_event (seq) WHERE origin IS NOT NULL AND feed_seq IS NULL",
    "CREATE INDEX ix_dossier_event_effect ON dossier_event (seq) WHERE effect IN ('conflict', 'set_aside')",
    """
    CREATE TABLE number_block (
        request_id BLOB NOT NULL,
        scheme TEXT NOT NULL,
        "first" INTEGER NOT NULL,
        "last" INTEGER NOT NULL,
        "next" INTEGER NOT NULL,
        closed INTEGER NOT NULL DEFAULT '0',
        PRIMARY KEY (request_id)
    )
     STRICT
    """,
    """
    CREATE TABLE dossier_alias (
        code TEXT NOT NULL,
        dossier_id BLOB NOT NULL,
        since INTEGER NOT NULL,
        PRIMARY KEY (code, dossier_id)
    )
     WITHOUT ROWID, STRICT
    """,
)
# A dossier of another desk has that desk's ledger number, and until it is mended perhaps a number of ours.
_UNIQUE = {"UNIQUE (book, entry)": "UNIQUE (origin, book, entry)", "UNIQUE (code)": "UNIQUE (origin, code)"}
_CHILDREN = ("dossier_appointment", "dossier_wait")


def upgrade() -> None:
    """Add the columns and tables, and make the table of dossiers again without the constraints of a lone desk."""
    for column in _EVENT_COLUMNS:
        op.execute(f"ALTER TABLE dossier_event ADD COLUMN {column}")
    for statement in _STATEMENTS:
        op.execute(statement)
    _make_dossiers_again()


def _made_by(name: str) -> list[str]:
    """Return the statements that made a table and its indexes."""
    rows = op.get_bind().execute(
        text("SELECT sql FROM sqlite_master WHERE tbl_name = :name AND sql IS NOT NULL ORDER BY type DESC, name"),
        {"name": name},
    )
    return [row.sql for row in rows]


def _columns(name: str) -> str:
    return ", ".join(f'"{row.name}"' for row in op.get_bind().execute(text(f"PRAGMA table_info({name})")))


def _make_dossiers_again() -> None:
    """SQLite cannot drop a constraint, nor a table that others refer to: those step aside meanwhile."""
    children = {name: (_made_by(name), _columns(name)) for name in _CHILDREN}
    for name in _CHILDREN:
        op.execute(f"CREATE TABLE {name}_kept AS SELECT * FROM {name}")  # noqa: S608 - names of our own
        op.execute(f"DROP TABLE {name}")
    (table, *indexes), columns = _made_by("dossier"), _columns("dossier")
    op.execute(_new_shape(table))
    op.execute(f"INSERT INTO dossier_made ({columns}) SELECT {columns} FROM dossier ORDER BY seq")  # noqa: S608 - names of our own
    op.execute("DROP TABLE dossier")
    op.execute("ALTER TABLE dossier_made RENAME TO dossier")
    op.execute("CREATE INDEX ix_dossier_code ON dossier (code)")
    for statement in indexes:
        op.execute(statement)
    for name, (statements, kept) in children.items():
        for statement in statements:
            op.execute(statement)
        op.execute(f"INSERT INTO {name} ({kept}) SELECT {kept} FROM {name}_kept")  # noqa: S608 - names of our own
        op.execute(f"DROP TABLE {name}_kept")


def _new_shape(table: str) -> str:
    made = re.sub(r'CREATE TABLE "?dossier"?', "CREATE TABLE dossier_made", table, count=1)
    for old, new in _UNIQUE.items():
        made = made.replace(old, new)
    return made.replace("PRIMARY KEY (seq)", "origin BLOB NOT NULL DEFAULT x'', PRIMARY KEY (seq)", 1)
