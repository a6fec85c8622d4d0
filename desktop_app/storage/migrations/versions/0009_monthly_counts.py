"""Counts by month for reports, kept by triggers: no statement that writes a dossier can forget them.

The view `dossier_flow` has one row for each thing that happened to a dossier: it was received, ended, paid, returned.
The table `monthly_count` is that view counted by month; the triggers take a dossier's rows of the view out of it before
a change and put them in after it. A migration that makes the table of dossiers again has to drop the view and the
triggers before, and to create them after.
"""

from alembic import op

revision = "0009"
down_revision = "0008"

_GROUP = "procedure_field, procedure_name, channel, online_level, non_territorial"
_DEFAULTS = {
    "settled": "1",
    "ended_after_due": "0",
    "ended_before_due_day": "0",
    "apologised": "0",
    "outcome": "''",
    "payment": "''",
    "return_method": "''",
    "satisfaction": "0",
}
_KEY = ", ".join(("month", "flow", "group_id", *_DEFAULTS))
# A report may ask for the facts of an ended dossier as of any later day. They are settled unless the order of events
# contradicts their times, or a second supplement request makes the count of requests depend on the day.
_UNSETTLED = (
    "(ended_at IS NOT NULL AND (supplements > 1"
    " OR ended_at < max(received_at, coalesce(due_changed_at, 0), coalesce(extended_at, 0))))"
)
_SETTLED = f"NOT {_UNSETTLED}"


# Việt Nam has had one offset, +7, since 1975.
def _day(moment: str) -> str:
    return f"({moment} + 25200000) / 86400000"


def _month(moment: str) -> str:
    year, month = (f"strftime('{part}', {moment} / 1000 + 25200, 'unixepoch')" for part in ("%Y", "%m"))
    return f"{year} * 12 + {month} - 1"


_FLOWS = {
    "received": {"settled": _SETTLED},
    "ended": {
        "settled": _SETTLED,
        "ended_after_due": "ended_at > due_at",
        "ended_before_due_day": f"{_day('ended_at')} < {_day('due_at')}",
        "apologised": "extended_at IS NOT NULL",
        "outcome": "outcome",
    },
    "paid": {"payment": "payment"},
    "returned": {"return_method": "return_method", "satisfaction": "coalesce(satisfaction, 0)"},
}


def _arm(flow: str, facts: dict[str, str]) -> str:
    values = ", ".join(f"{value} AS {name}" for name, value in (_DEFAULTS | facts).items())
    groups = "JOIN count_group USING (" + _GROUP + ")"
    at = f"{flow}_at"
    # The plus keeps SQLite from reading a whole index of moments where one dossier is asked for.
    return (
        f"SELECT seq, {at} AS at, {_month(at)} AS month, '{flow}' AS flow, group_id, {values} "  # noqa: S608 - names of our own
        f"FROM dossier {groups} WHERE +{at} IS NOT NULL"
    )


_WRITTEN = (
    f"{_GROUP}, received_at, due_at, supplements, due_changed_at, extended_at, ended_at, outcome, paid_at, payment, "
    "returned_at, return_method, satisfaction"
)
_OLD, _NEW = (", ".join(f"{row}.{name}" for name in _WRITTEN.split(", ")) for row in ("old", "new"))
_CHANGED = f"UPDATE OF {_WRITTEN} ON dossier WHEN ({_OLD}) IS NOT ({_NEW})"
_TAKE_OUT = f"""
    UPDATE monthly_count SET dossiers = dossiers - 1
    WHERE ({_KEY}) IN (SELECT {_KEY} FROM dossier_flow WHERE seq = old.seq);
"""  # noqa: S608 - names of our own
_PUT_IN = f"""
    INSERT OR IGNORE INTO count_group ({_GROUP})
    VALUES ({", ".join(f"new.{name}" for name in _GROUP.split(", "))});
    INSERT INTO monthly_count ({_KEY}, dossiers) SELECT {_KEY}, 1 FROM dossier_flow WHERE seq = new.seq
    ON CONFLICT DO UPDATE SET dossiers = dossiers + 1;
"""  # noqa: S608 - names of our own

_STATEMENTS = (
    """
    CREATE TABLE count_group (
        group_id INTEGER NOT NULL,
        procedure_field TEXT NOT NULL,
        procedure_name TEXT NOT NULL,
        channel INTEGER NOT NULL,
        online_level INTEGER NOT NULL,
        non_territorial INTEGER NOT NULL,
        PRIMARY KEY (group_id),
        UNIQUE (procedure_field, procedure_name, channel, online_level, non_territorial)
    )
     STRICT
    """,
    f"""
    CREATE TABLE monthly_count (
        month INTEGER NOT NULL,
        flow TEXT NOT NULL,
        group_id INTEGER NOT NULL,
        settled INTEGER NOT NULL,
        ended_after_due INTEGER NOT NULL,
        ended_before_due_day INTEGER NOT NULL,
        apologised INTEGER NOT NULL,
        outcome TEXT NOT NULL,
        payment TEXT NOT NULL,
        return_method TEXT NOT NULL,
        satisfaction INTEGER NOT NULL,
        dossiers INTEGER NOT NULL,
        PRIMARY KEY ({_KEY}),
        FOREIGN KEY(group_id) REFERENCES count_group (group_id)
    )
     WITHOUT ROWID, STRICT
    """,
    "CREATE VIEW dossier_flow AS " + " UNION ALL ".join(_arm(flow, facts) for flow, facts in _FLOWS.items()),
    f"INSERT INTO count_group ({_GROUP}) SELECT DISTINCT {_GROUP} FROM dossier",  # noqa: S608 - names of our own
    f"INSERT INTO monthly_count ({_KEY}, dossiers) SELECT {_KEY}, count(*) FROM dossier_flow GROUP BY {_KEY}",  # noqa: S608 - names of our own
    f"CREATE TRIGGER dossier_counted AFTER INSERT ON dossier BEGIN {_PUT_IN} END",
    f"CREATE TRIGGER dossier_changes BEFORE {_CHANGED} BEGIN {_TAKE_OUT} END",
    f"CREATE TRIGGER dossier_changed AFTER {_CHANGED} BEGIN {_PUT_IN} END",
    f"CREATE TRIGGER dossier_deleted BEFORE DELETE ON dossier BEGIN {_TAKE_OUT} END",
    # What is open at the end of a period is counted from its rows.
    "DROP INDEX ix_dossier_ended",
    "CREATE INDEX ix_dossier_ended ON dossier (ended_at, received_at)",
    f"CREATE INDEX ix_dossier_unsettled ON dossier (ended_at) WHERE {_UNSETTLED}",
)


def upgrade() -> None:
    """Create the tables, fill them from the dossiers that are there, and let triggers keep them."""
    for statement in _STATEMENTS:
        op.execute(statement)
