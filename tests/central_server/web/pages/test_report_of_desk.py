"""The province's report against the report of the desk itself."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert

from central_server.storage import tables as t
from central_server.storage.database import Database
from central_server.storage.dossier_projection import submission_columns
from central_server.web.pages.report import province_report
from desktop_app.demo.department_2022 import open_reference_desk
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.law.period import Period
from desktop_app.domain.law.statistics import columns_06a
from desktop_app.services.reports.statistics import report
from desktop_app.storage.event_log import events_of
from desktop_app.storage.tables import dossier as desk_dossier
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.web.pages.report_rows import fed, row_of


@pytest.mark.slow
def test_desk_and_server_report_the_same(database: Database, tmp_path: Path) -> None:
    """All eight months of the sample office, as its desk would have handed them in."""
    context = open_reference_desk(tmp_path)
    with context.store.read() as connection:
        ids = list(connection.scalars(desk_dossier.select().with_only_columns(desk_dossier.c.id)))
        lives = [events_of(connection, dossier_id) for dossier_id in ids]
    with database.of(UNIT).transaction() as connection:
        connection.execute(insert(t.dossier), [_told(life) for life in lives])
    for period in (
        Period(date(2022, 1, 1), date(2022, 8, 31)),
        Period(date(2022, 3, 15), date(2022, 6, 14)),
        Period(date(2022, 7, 1), date(2022, 7, 31)),
    ):
        wanted = report(context, period.first, period.last)
        found = province_report(database, period.first, period.last, NOW)
        # A desk's line may be there for what form 07a alone counts, such as results sent back in the period.
        lines = {name: columns_06a(counts) for name, counts in wanted.lines.items() if counts.to_resolve}
        assert {name: columns_06a(counts) for name, counts in found.fields.items()} == lines
        assert columns_06a(found.total) == columns_06a(wanted.total)
    context.store.close()
    assert len(lives) > 2900


def _told(life: list[DossierEvent]) -> dict[str, Any]:
    received = next(one for one in life if one.kind is EventKind.RECEIVED)
    return row_of(life, {}) | submission_columns(fed(received))
