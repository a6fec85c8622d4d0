"""What the server gives out: taken over whole, or not at all."""

import json
from dataclasses import replace
from datetime import date
from hashlib import sha256
from uuid import uuid4

import pytest

from desktop_app.domain.law.working_time import DayKind
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.officers import officers_of
from desktop_app.services.resources import read_json
from desktop_app.services.sync.central_data import central_version, fetch_central_data, renewed
from desktop_app.storage.officers import officer_names
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import Refusal


class _Server:
    """The objects of one manifest, by path."""

    def __init__(self, **objects: object) -> None:
        bodies = {name: json.dumps(body, ensure_ascii=False).encode() for name, body in objects.items()}
        named = {name: {"sha256": sha256(body).hexdigest(), "size": len(body)} for name, body in bodies.items()}
        manifest = json.dumps({"objects": named}).encode()
        self.version = sha256(manifest).hexdigest()
        self.paths = {"/v1/catalogue/manifest": manifest}
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
    assert (new.catalogue, new.agency) == (context.catalogue, context.agency)


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
    assert renewed(replace(context)).catalogue == context.catalogue
