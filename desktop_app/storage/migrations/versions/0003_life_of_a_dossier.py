"""What happens to a dossier after its reception: columns folded from the events, appointments and waiting times."""

from alembic import op

revision = "0003"
down_revision = "0002"

_COLUMNS = (
    "first_due_at INTEGER NOT NULL DEFAULT '0'",
    "due_changed_at INTEGER",
    "ended_at INTEGER",
    "outcome TEXT NOT NULL DEFAULT ''",
    "returned_at INTEGER",
    "satisfaction INTEGER",
    "supplements INTEGER NOT NULL DEFAULT '0'",
    "waiting_since INTEGER",
    "extended_at INTEGER",
    "holder TEXT NOT NULL DEFAULT ''",
    "return_method TEXT NOT NULL DEFAULT 'desk'",
    "sets INTEGER NOT NULL DEFAULT '1'",
    "online_level INTEGER NOT NULL DEFAULT '0'",
)
_STATEMENTS = (
    # Dossiers of the first versions were received and nothing else.
    """
    UPDATE dossier SET first_due_at = dossier.due_at,
        return_method = coalesce(json_extract(said.body, '$.return.method'), 'desk'),
        sets = coalesce(json_extract(said.body, '$.sets'), 1)
    FROM (
        SELECT dossier_id, json_extract(CAST(line AS TEXT), '$.body.reception') AS body
        FROM dossier_event WHERE kind = 'dossier.received'
    ) AS said
    WHERE said.dossier_id = dossier.id
    """,
    "CREATE INDEX ix_dossier_open_due ON dossier (due_at) WHERE ended_at IS NULL",
    "CREATE INDEX ix_dossier_uncollected ON dossier (ended_at) WHERE status = 9",
    """
    CREATE TABLE dossier_appointment (
        dossier_seq INTEGER NOT NULL,
        set_at INTEGER NOT NULL,
        due_at INTEGER NOT NULL,
        PRIMARY KEY (dossier_seq, set_at),
        FOREIGN KEY(dossier_seq) REFERENCES dossier (seq)
    )
     WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE dossier_wait (
        dossier_seq INTEGER NOT NULL,
        since INTEGER NOT NULL,
        until INTEGER,
        stage TEXT NOT NULL,
        override TEXT NOT NULL,
        PRIMARY KEY (dossier_seq, since),
        FOREIGN KEY(dossier_seq) REFERENCES dossier (seq)
    )
     WITHOUT ROWID, STRICT
    """,
)


def upgrade() -> None:
    """Add the columns, fill them for the dossiers that are there, and make the tables."""
    for column in _COLUMNS:
        op.execute(f"ALTER TABLE dossier ADD COLUMN {column}")
    for statement in _STATEMENTS:
        op.execute(statement)
