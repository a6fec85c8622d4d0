"""Events are never changed or deleted, and a dossier's code changes only by an event; triggers refuse the rest.

Whoever has the key could drop the triggers; the chain of hashes then shows what was changed. A migration that rewrites
events or dossiers has to drop the triggers before and to create them after.
"""

from alembic import op

revision = "0010"
down_revision = "0009"

_OF_EVENT = "seq, event_id, dossier_id, kind, line, hash, origin"
_OLD, _NEW = (", ".join(f"{row}.{name}" for name in _OF_EVENT.split(", ")) for row in ("old", "new"))
_STATEMENTS = (
    f"CREATE TRIGGER dossier_event_changed BEFORE UPDATE OF {_OF_EVENT} ON dossier_event WHEN ({_OLD}) IS NOT ({_NEW})"
    " BEGIN SELECT RAISE(ABORT, 'events are never changed'); END",
    "CREATE TRIGGER dossier_event_deleted BEFORE DELETE ON dossier_event"
    " BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END",
    "CREATE TRIGGER dossier_code_changed BEFORE UPDATE OF code ON dossier"
    " WHEN old.code IS NOT new.code AND NOT EXISTS ("
    "SELECT 1 FROM dossier_event WHERE dossier_id = new.id AND kind = 'number.reassigned')"
    " BEGIN SELECT RAISE(ABORT, 'a code changes only by an event'); END",
)


def upgrade() -> None:
    """Create the triggers."""
    for statement in _STATEMENTS:
        op.execute(statement)
