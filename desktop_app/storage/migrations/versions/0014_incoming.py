"""Columns for dossiers that wait for their reception without a person at the desk, and the table of messages.

Those of before are marked by their events: one that was submitted online arrived when it was first shown; one that was
asked for a supplement waits for it.
"""

from alembic import op

revision = "0014"
down_revision = "0013"


_MESSAGE = """
CREATE TABLE message (
    seq INTEGER NOT NULL PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    dossier_id BLOB NOT NULL,
    about BLOB NOT NULL,
    step TEXT NOT NULL,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    tries INTEGER DEFAULT 0 NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    queued_at INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    UNIQUE (about, channel)
) STRICT
"""


def upgrade() -> None:
    """Add the columns and fill them; add the table."""
    run = op.get_bind().exec_driver_sql
    for name in ("arrived_at", "replied_at", "waits_since", "alerted_at", "owed_since"):
        run(f"ALTER TABLE intake ADD COLUMN {name} INTEGER")
    run("ALTER TABLE intake ADD COLUMN post_number TEXT NOT NULL DEFAULT ''")
    run("CREATE INDEX ix_intake_owed ON intake (owed_since) WHERE owed_since IS NOT NULL")
    run(
        "UPDATE intake SET arrived_at = asked_at WHERE EXISTS"
        " (SELECT 1 FROM dossier_event WHERE dossier_id = intake.id AND kind = 'dossier.submitted_online')"
    )
    run(
        "UPDATE intake SET waits_since = asked_at WHERE arrived_at IS NOT NULL AND EXISTS"
        " (SELECT 1 FROM dossier_event WHERE dossier_id = intake.id AND kind = 'supplement.requested')"
    )
    run(_MESSAGE)
    run("CREATE INDEX ix_message_due ON message (next_at) WHERE state IN ('queued', 'sending', 'accepted')")
    run("CREATE INDEX ix_message_dossier ON message (dossier_id)")
