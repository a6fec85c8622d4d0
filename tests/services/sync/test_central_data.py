"""What the server gives out: taken over whole, or not at all."""

import json
from contextlib import suppress
from dataclasses import replace
from datetime import date, time, timedelta
from hashlib import sha256
from random import Random
from uuid import uuid4

import pytest

from desktop_app.domain.codec import plain
from desktop_app.domain.law.working_time import DayKind, OfficeHours
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.officers import officers_of
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.procedures.offers import offer_of, offered_file
from desktop_app.services.procedures.publishers import trust_publisher
from desktop_app.services.procedures.updates import UpdatePreview, date_of_catalogue, preview_update, take_update
from desktop_app.services.reception.appointments import explain_due_date
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.statistics import choose_report_habit, report
from desktop_app.services.resources import read_json
from desktop_app.services.sync import central_data
from desktop_app.services.sync.central_data import central_version, fetch_central_data, renewed
from desktop_app.storage.officers import officer_names
from desktop_app.storage.settings import Setting
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import Refusal
from tests.conftest import MovableClock, a_reception
from tests.services.procedures.update_files import AT, BASE_DAY, PUBLIC, THREE, a_publication, a_row, an_update


class _Server:
    """The objects of one manifest, by path."""

    def __init__(self, **objects: object) -> None:
        update = objects.pop("update", b"")
        assert isinstance(update, bytes)
        bodies = {name: json.dumps(body, ensure_ascii=False).encode() for name, body in objects.items()}
        named = {name: {"sha256": sha256(body).hexdigest(), "size": len(body)} for name, body in bodies.items()}
        listed = {"objects": named} | ({"update": {"sha256": sha256(update).hexdigest()}} if update else {})
        manifest = json.dumps(listed).encode()
        self.version = sha256(manifest).hexdigest()
        self.paths = {"/v1/catalogue/manifest": manifest}
        bodies |= {"update": update} if update else {}
        self.paths |= {f"/v1/catalogue/objects/{sha256(body).hexdigest()}": body for body in bodies.values()}
        self.asked = 0

    def fetch(self, target: str) -> bytes:
        self.asked += 1
        return self.paths[target]


def _procedures(name: str = "Thủ tục của máy chủ") -> dict[str, object]:
    row = read_json("catalogue", "labour.json")["procedures"][0]
    return {"procedures": [{**row, "id": "X01", "name": name}]}


_DAY = {"date": "2027-02-05", "kind": "off", "name": "29 Tết", "basis": "Thông báo", "confirmed": True}


def test_procedures_calendar_officers_and_names_come_together(context: DeskContext) -> None:
    officer = uuid4()
    server = _Server(
        procedures=_procedures(),
        calendar={"days": [_DAY]},
        officers={"officers": [{"id": str(officer), "name": "Cán Bộ Quầy Khác"}]},
        organisation={"name": "TRUNG TÂM MỚI", "phone": "02103123456", "desk": "không phải của máy chủ"},
    )
    assert fetch_central_data(context, server.version, server.fetch)
    new = renewed(context)
    assert [one.name for one in new.catalogue.procedures] == ["Thủ tục của máy chủ"]
    assert new.calendar.days[date(2027, 2, 5)].kind is DayKind.OFF
    assert (new.agency.name, new.agency.desk, new.agency.codes) == (
        "TRUNG TÂM MỚI",
        context.agency.desk,
        context.agency.codes,
    )
    with context.store.read() as connection:
        assert officer_names(connection)[officer] == "Cán Bộ Quầy Khác"
        assert central_version(connection) == server.version
    asked = server.asked
    assert not fetch_central_data(context, server.version, server.fetch)
    assert server.asked == asked, "nothing is fetched twice"


def test_an_officer_of_another_desk_cannot_sign_in_here_and_ours_keep_their_names(context: DeskContext) -> None:
    server = _Server(officers={"officers": [{"id": str(context.officer.id), "name": "Tên Khác"}]})
    fetch_central_data(context, server.version, server.fetch)
    with context.store.read() as connection:
        assert officer_names(connection)[context.officer.id] == context.officer.name
    assert len(officers_of(context)) == 1


@pytest.mark.parametrize(
    "objects",
    [
        {"procedures": {"procedures": [{"id": "X"}]}},
        {"calendar": {"days": [{**_DAY, "date": "hôm qua"}]}},
        {"officers": {"officers": [{"id": "x"}]}},
        {"organisation": ["x"]},
    ],
)
def test_what_cannot_be_read_changes_nothing(context: DeskContext, objects: dict[str, object]) -> None:
    server = _Server(**{"procedures": _procedures(), **objects})
    with pytest.raises(Refusal, match=r"catalogue\.unreadable"):
        fetch_central_data(context, server.version, server.fetch)
    new = renewed(context)
    assert (new.catalogue.names(), new.agency) == (context.catalogue.names(), context.agency)


def test_an_object_that_is_not_what_its_name_says_is_refused(context: DeskContext) -> None:
    server = _Server(procedures=_procedures())
    for path in list(server.paths):
        spoiled = replace_one(server, path)
        with pytest.raises(Refusal, match=r"catalogue\.unreadable"):
            fetch_central_data(context, server.version, spoiled.__getitem__)


def replace_one(server: _Server, path: str) -> dict[str, bytes]:
    return {**server.paths, path: server.paths[path] + b" "}


def test_a_network_that_breaks_off_leaves_the_desk_as_it_was(context: DeskContext) -> None:
    server = _Server(procedures=_procedures())

    def fetch(target: str) -> bytes:
        if "objects" in target:
            raise Unreachable
        return server.fetch(target)

    with pytest.raises(Unreachable):
        fetch_central_data(context, server.version, fetch)
    assert renewed(replace(context)).catalogue.names() == context.catalogue.names()


class _Publications:
    """A server that publishes versions one after the other, over a network that drops, tears and mixes answers."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.versions = [self._version(1)]

    @staticmethod
    def _version(number: int) -> _Server:
        return _Server(procedures=_procedures(f"Bản {number}"), organisation={"phone": f"Bản {number}"})

    def publish(self, odds: float) -> None:
        """Perhaps publish another version."""
        if self.chance.random() < odds:
            self.versions.append(self._version(len(self.versions) + 1))

    def fetch(self, target: str) -> bytes:
        self.publish(0.1)
        fault = self.chance.random()
        if fault < 0.15:
            raise Unreachable
        if fault < 0.3 and "objects" in target:
            # The object of another version, as from a cache that is out of date.
            place = next(list(server.paths).index(target) for server in self.versions if target in server.paths)
            return list(self.chance.choice(self.versions).paths.values())[place]
        body = {path: body for server in self.versions for path, body in server.paths.items()}[target]
        return body[: self.chance.randrange(len(body))] if fault < 0.4 else body


def _is_whole_and_newer(context: DeskContext, publications: _Publications, before: int) -> int | None:
    """Return the number of the version that a desk shows, 0 for none; None when it is mixed or older than before."""
    with context.store.read() as connection:
        version = central_version(connection)
    numbers = {server.version: number for number, server in enumerate(publications.versions, 1)}
    shown = renewed(context)
    number = numbers.get(version, 0)
    expected = f"Bản {number}" if number else None
    is_whole = number == 0 or (
        [procedure.name for procedure in shown.catalogue.procedures] == [expected] and shown.agency.phone == expected
    )
    return number if is_whole and number >= before else None


def _history(context: DeskContext, seed: int) -> bool:
    """Run one history; return whether the desk always showed one whole version and in the end the last one."""
    publications, shown = _Publications(seed), 0
    for _ in range(25):
        publications.publish(0.3)
        with suppress(Unreachable, Refusal):
            fetch_central_data(context, publications.versions[-1].version, publications.fetch)
        number = _is_whole_and_newer(context, publications, shown)
        if number is None:
            return False
        shown = number
    fetch_central_data(context, publications.versions[-1].version, publications.versions[-1].fetch)
    return _is_whole_and_newer(context, publications, shown) == len(publications.versions)


@pytest.mark.parametrize("seed", range(8))
def test_a_desk_shows_one_whole_version_whatever_the_network_does(context: DeskContext, seed: int) -> None:
    assert _history(context, seed)


def test_objects_that_are_not_compared_with_their_hash_would_be_found(
    context: DeskContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(central_data, "_object", lambda digest, fetch: fetch(f"/v1/catalogue/objects/{digest}"))
    assert not all(_history(context, seed) for seed in range(8))


def test_office_hours_are_distributed_and_move_no_earlier_due_date(
    context: DeskContext, clock: MovableClock, people: list[Applicant]
) -> None:
    early = plain(replace(OfficeHours(), appointment=time(11)))
    rows = [{"effective_from": "2026-11-02", "hours": early, "decision": "Quyết định 9/QĐ-UBND"}]
    before = receive(context, a_reception(context, people[0]), printed=False).dossier
    clock.move(minutes=1)
    server = _Server(hours={"hours": rows})
    assert fetch_central_data(context, server.version, server.fetch)
    desk = renewed(context)
    after = receive(desk, a_reception(desk, people[1]), printed=False).dossier
    assert (before.due_at.time(), after.due_at.time()) == (time(16, 30), time(11))
    for made, decision in ((before, ""), (after, "Quyết định 9/QĐ-UBND")):
        opened = open_dossier(desk, made.id)
        assert opened is not None
        explained = explain_due_date(desk, opened)
        assert (explained.applied.decision, explained.kept) == (decision, None)


@pytest.mark.parametrize("hours", [{"appointment": "23:00:00"}, {"closing": "x"}])
def test_hours_that_cannot_be_are_not_taken(context: DeskContext, hours: dict[str, str]) -> None:
    rows = [{"effective_from": "2026-11-02", "hours": hours}]
    server = _Server(procedures=_procedures(), hours={"hours": rows})
    with pytest.raises(Refusal, match=r"catalogue\.unreadable"):
        fetch_central_data(context, server.version, server.fetch)
    assert renewed(context).hours_history == context.hours_history


def test_a_habit_of_counting_is_distributed_and_moves_no_earlier_report(context: DeskContext) -> None:
    rows = [{"effective_from": "2026-11-01", "is_followed": True, "decision": "Công văn 8/UBND"}]
    for objects, followed in (({"habits": {"habits": rows}}, True), ({"habits": {"habits": []}}, True)):
        server = _Server(**objects)
        assert fetch_central_data(context, server.version, server.fetch)
        assert report(context, date(2026, 11, 1), date(2026, 11, 30)).by_habit is followed, "what began stays"
    assert not report(context, date(2026, 10, 1), date(2026, 10, 31)).by_habit
    assert not choose_report_habit(context, by_habit=False)
    assert not report(context, date(2026, 11, 1), date(2026, 11, 30)).by_habit, "the desk's later choice"
    assert report(context, date(2026, 11, 1), date(2026, 11, 22)).by_habit, "a period that ended before it"


def test_the_choice_of_a_desk_of_before_holds_from_the_beginning(context: DeskContext) -> None:
    with context.store.write() as connection:
        Setting("report_habit", bool).write(connection, True)
    assert report(context, date(2022, 1, 1), date(2022, 1, 31)).by_habit
    choose_report_habit(context, by_habit=False)
    assert report(context, date(2022, 1, 1), date(2022, 1, 31)).by_habit
    assert not report(context, date(2026, 11, 1), date(2026, 11, 30)).by_habit


def test_the_rows_that_the_program_brings_can_be_published_as_they_are(context: DeskContext) -> None:
    rows = read_json("catalogue", "labour.json")["procedures"]
    server = _Server(procedures={"procedures": rows})
    assert fetch_central_data(context, server.version, server.fetch)
    new = renewed(context)
    assert len(new.catalogue.names()) == len(rows)
    licence = new.catalogue.by_id("A07")
    assert licence is not None
    assert licence.id == "1.014199"
    assert new.catalogue.find("cap giay phep lao dong")[0].is_offered
    birth = next(hit for hit in new.catalogue.find("khai sinh") if hit.id == "1.001193")
    assert not birth.is_offered, "the office's list does not have it"


def test_a_server_that_still_names_procedures_by_former_ids_is_understood(context: DeskContext) -> None:
    rows = [
        {name: value for name, value in row.items() if name != "former_ids"} | {"id": old}
        for old, row in zip(("A01", "Z99"), read_json("catalogue", "labour.json")["procedures"][:2], strict=True)
    ]
    server = _Server(procedures={"procedures": rows})
    assert fetch_central_data(context, server.version, server.fetch)
    new = renewed(context)
    assert [name for name, _ in new.catalogue.names()] == ["2.001955", "Z99"]
    assert new.catalogue.by_id("A01") == new.catalogue.by_id("2.001955")
    hits = [hit.id for hit in new.catalogue.find("noi quy lao dong")]
    assert hits.count("2.001955") == 1


def test_an_update_waits_until_somebody_has_looked_at_it(context: DeskContext) -> None:
    update = an_update(a_publication(a_row("1.001193", steps=THREE)))
    server = _Server(update=update, calendar={"days": [_DAY]})
    assert fetch_central_data(context, server.version, server.fetch)
    offer = offer_of(context)
    assert offer is not None and offer.published_at is None, "its publisher is not trusted"
    assert date_of_catalogue(context) == BASE_DAY
    trust_publisher(context, PUBLIC)
    offer = offer_of(context)
    assert offer is not None and offer.published_at == AT
    asked, newer = server.asked, _Server(update=update)
    assert fetch_central_data(context, newer.version, newer.fetch)
    assert (asked, newer.asked) == (3, 1), "a file that the desk has is not fetched again"
    later = _Server(update=an_update(a_publication(at=AT + timedelta(days=1))))
    assert fetch_central_data(context, later.version, later.fetch)
    offer = offer_of(context)
    assert offer is not None and offer.published_at == AT + timedelta(days=1)
    preview = preview_update(context, offered_file(context))
    assert isinstance(preview, UpdatePreview)
    take_update(context, preview)
    assert offer_of(context) is None


def test_a_desk_of_before_looks_for_the_update_without_fetching_the_rest_again(context: DeskContext) -> None:
    server = _Server(update=an_update(), calendar={"days": [_DAY]})
    with context.store.write() as connection:
        Setting("central.version", str).write(connection, server.version)
    assert not fetch_central_data(context, server.version, server.fetch)
    assert (server.asked, offer_of(context) is not None) == (2, True)


def test_a_damaged_update_is_passed_over(context: DeskContext, caplog: pytest.LogCaptureFixture) -> None:
    server = _Server(update=an_update()[:-1] + b"?", calendar={"days": [_DAY]})
    assert fetch_central_data(context, server.version, server.fetch)
    assert offer_of(context) is None
    assert "ForgedDeltaError" in caplog.text
