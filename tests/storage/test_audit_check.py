"""The chain of the audit log stays provable when the content of old looks was emptied."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from desktop_app.domain.people.access import Access, AccessKind
from desktop_app.domain.privacy.retention import DataKind
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.access_log import record_accesses
from desktop_app.services.reports.people_lists import PeopleListKind, record_people_list
from desktop_app.storage.audit_check import (
    DESTRUCTIONS,
    Destruction,
    broken_audit_links,
    empty_looks,
    looks_before,
)
from tests.conftest import MovableClock


@pytest.fixture
def emptied(context: DeskContext, clock: MovableClock) -> DeskContext:
    """A log with a list, two old looks that were emptied, and a new look."""
    record_people_list(context, PeopleListKind.LEDGER_PAPER, 3)
    record_accesses(context, [Access(clock(), AccessKind.SEARCHED, text=text) for text in ("Nguyễn An", "Trần Bé")])
    clock.move(days=800)
    record_accesses(context, [Access(clock(), AccessKind.SEARCHED, text="Lê Ca")])
    before = clock() - timedelta(days=700)
    with context.store.write() as connection:
        assert looks_before(connection, before)[0] == 2
        until, digest = empty_looks(connection, before)
        detail = Destruction("05/DM", {DataKind.LOOKS: 2}, until, digest)
        DESTRUCTIONS.append(connection, clock(), context.officer, detail)
    return context


def _texts(connection: Connection) -> list[str]:
    rows = connection.exec_driver_sql("SELECT detail FROM audit_log WHERE kind = 'access.searched' ORDER BY seq")
    return [row[0] for row in rows]


def test_old_looks_are_empty_and_the_chain_holds(emptied: DeskContext) -> None:
    with emptied.store.read() as connection:
        assert _texts(connection)[:2] == ["", ""]
        assert "Lê Ca" in _texts(connection)[2]
        assert list(broken_audit_links(connection)) == []


def _change(context: DeskContext, statement: str) -> list[int]:
    with context.store.write() as connection:
        connection.exec_driver_sql("DROP TRIGGER audit_log_no_update")
        connection.exec_driver_sql(statement)
        return list(broken_audit_links(connection))


def test_a_look_that_no_record_covers_is_a_broken_link(emptied: DeskContext) -> None:
    record_accesses(emptied, [Access(emptied.clock(), AccessKind.SEARCHED, text="Vũ Đê")])
    assert len(_change(emptied, "UPDATE audit_log SET detail = '' WHERE detail LIKE '%Vũ Đê%'")) == 1


def test_one_more_emptied_look_before_the_record_is_shown(emptied: DeskContext) -> None:
    assert len(_change(emptied, "UPDATE audit_log SET detail = '' WHERE detail LIKE '%Lê Ca%'")) == 1


def test_a_second_destruction_takes_the_place_of_the_first(emptied: DeskContext, clock: MovableClock) -> None:
    clock.move(days=800)
    with emptied.store.write() as connection:
        until, digest = empty_looks(connection, clock() - timedelta(days=700))
        detail = Destruction("06/DM", {DataKind.LOOKS: 1}, until, digest)
        DESTRUCTIONS.append(connection, clock(), emptied.officer, detail)
        assert _texts(connection) == ["", "", ""]
        assert list(broken_audit_links(connection)) == []


def test_a_changed_hash_before_the_emptied_looks_is_found(emptied: DeskContext) -> None:
    assert _change(emptied, "UPDATE audit_log SET hash = randomblob(32) WHERE kind = 'access.searched' AND detail = ''")


def test_the_trigger_lets_only_the_content_of_a_look_be_emptied(emptied: DeskContext) -> None:
    for statement in (
        "UPDATE audit_log SET detail = '' WHERE kind = 'people_list'",
        "UPDATE audit_log SET detail = 'x', dossier_id = NULL WHERE kind = 'access.searched'",
        "UPDATE audit_log SET detail = '', dossier_id = NULL, officer_name = 'x' WHERE kind = 'access.searched'",
        "DELETE FROM audit_log WHERE kind = 'access.searched'",
    ):
        with pytest.raises(DatabaseError), emptied.store.write() as connection:
            connection.exec_driver_sql(statement)
