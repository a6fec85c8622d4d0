"""What is asked for with each page of the feed reads an index, however long the feed is."""

from collections.abc import Callable

import pytest
from sqlalchemy import Connection, event

from desktop_app.services.context import DeskContext
from desktop_app.storage.feed import count_open_conflicts, dossiers_last_in, note_shown, open_conflicts


def _plans(context: DeskContext, ask: Callable[[Connection], object]) -> list[str]:
    """Return how SQLite carries out each statement of a call."""
    statements: list[tuple[str, object]] = []
    with context.store.read() as connection:

        def keep(_connection: object, _cursor: object, text: str, values: object, *_rest: object) -> None:
            statements.append((text, values))

        event.listen(connection, "before_cursor_execute", keep)
        ask(connection)
        event.remove(connection, "before_cursor_execute", keep)
        return [
            str(row[3])
            for text, values in statements
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", values)  # type: ignore[arg-type]
        ]


@pytest.mark.parametrize(
    ("ask", "index"),
    [
        (lambda connection: open_conflicts(connection, 10), "ix_dossier_event_effect"),
        (count_open_conflicts, "ix_dossier_event_effect"),
        (lambda connection: note_shown(connection, [], []), "ix_dossier_event_effect"),
        (lambda connection: dossiers_last_in(connection, 1, 100, 1_000), "ix_dossier_event_dossier"),
    ],
)
def test_no_question_about_the_feed_reads_all_events(
    context: DeskContext, ask: Callable[[Connection], object], index: str
) -> None:
    plans = _plans(context, ask)
    assert any(index in plan for plan in plans)
    assert not [plan for plan in plans if plan in {"SCAN dossier_event", "SCAN later"}]
