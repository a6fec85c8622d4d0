"""A desk that has received a million dossiers: invented people, written with the bare driver."""

import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from desktop_app.demo.sample_desk import sample_agency, sample_people
from desktop_app.domain.dossier.event_encoding import chain
from desktop_app.domain.law.office_hours import HoursHistory
from desktop_app.domain.people.agency import Officer
from desktop_app.domain.text import fold
from desktop_app.services.calendar import load_calendar
from desktop_app.services.catalogue import Catalogue, load_catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.setup import NewDesk, fill_desk
from desktop_app.services.law import load_law
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.storage.engine import Store, connect
from desktop_app.storage.officers import active_accounts

_START = datetime(2016, 1, 4, 1, 0, tzinfo=UTC)
_PERSON = (
    "INSERT INTO person(seq, id, kind, name, name_folded, number, tax_code, birth_date, sex, address, phone, email,"
    " old_number, updated_at) VALUES (?, ?, 'citizen', ?, ?, ?, '', ?, ?, ?, ?, '', '', 0)"
)
# The words that `desktop_app.storage.people` files a person under.
_PERSON_TEXT = (
    "INSERT INTO person_text(rowid, name) SELECT seq, name_folded || ' ' || substr(birth_date, 1, 4) FROM person"
)
_DOSSIER = (
    "INSERT INTO dossier(seq, id, code, short_code, owner_seq, owner_name, procedure_id, procedure_code,"
    " procedure_name, procedure_field, deciding_unit, received_at, due_at, status, channel, officer_id, book, entry,"
    " form_set, rule_set, calendar_version, first_due_at, ended_at, returned_at, outcome)"
    " VALUES (?, ?, ?, ?, ?, ?, 'A01', '2.001955', ?, 'Lao động', 'Sở Nội vụ',"
    " ?, ?, ?, 1, ?, ?, ?, 'tt03-2025', '118/2025', 'x', ?, ?, ?, ?)"
)


def make_desk(folder: Path, key: bytes, catalogue: Catalogue, dossiers: int = 1_000_000, people: int = 300_000) -> None:
    """Write a desk with this many dossiers of so many people into ``desk.db`` under `folder`."""
    path = folder / "desk.db"
    store = Store(path, key)
    new = NewDesk(sample_agency(), "Trần Minh Đức", "mat khau thu", PrintSettings("", str(folder / "pdf")))
    officer = fill_desk(store, new, catalogue).officer
    store.close()
    raw = connect(path, key)
    raw.execute("PRAGMA synchronous = OFF")
    raw.execute("BEGIN")
    owners = list(_people(people))
    raw.executemany(_PERSON, owners)
    raw.execute(_PERSON_TEXT)
    raw.executemany(_DOSSIER, _dossiers(owners, officer, dossiers))
    raw.execute(
        "INSERT INTO dossier_text(rowid, names) SELECT d.seq, p.name_folded FROM dossier d "
        "JOIN person p ON p.seq = d.owner_seq ORDER BY d.seq"
    )
    raw.executemany(
        "INSERT INTO dossier_event(seq, event_id, dossier_id, kind, line, hash) VALUES (?, ?, ?, ?, ?, ?)",
        _events(officer, dossiers),
    )
    raw.execute("COMMIT")
    raw.execute("ANALYZE")
    raw.close()


def open_desk(folder: Path, key: bytes) -> DeskContext:
    """Return the desk in ``desk.db`` under `folder`, its first officer signed in. The caller closes its store."""
    store = Store(folder / "desk.db", key)
    with store.read() as connection:
        officer = active_accounts(connection)[0].officer
    hours, calendar = HoursHistory(), load_calendar(store)
    return DeskContext(store, sample_agency(), officer, hours, load_catalogue(), load_law(), calendar)


def _people(count: int) -> Iterator[tuple[object, ...]]:
    drawn = sample_people(3_000)
    for seq in range(1, count + 1):
        one = drawn[seq % len(drawn)]
        number = f"{one.number[:6]}{seq:06d}"
        name = f"{one.name} {_SYLLABLES[seq // len(drawn) % len(_SYLLABLES)]}" if seq > len(drawn) else one.name
        born = one.birth_date.isoformat() if one.birth_date else None
        sex = one.sex.value if one.sex else None
        yield seq, _uuid(1, seq), name, fold(name), number, born, sex, one.address, f"09{seq:08d}"


def _dossiers(people: list[tuple[object, ...]], officer: Officer, count: int) -> Iterator[tuple[object, ...]]:
    chance = random.Random(1)
    for seq in range(1, count + 1):
        owner = people[chance.randrange(len(people))]
        at = _START + timedelta(minutes=5 * seq)
        stamp, year = round(at.timestamp() * 1000), 1900 + seq // 10_000
        short = f"{at:%y%m%d}-{seq:07d}"
        name = "Đăng ký nội quy lao động của doanh nghiệp"
        status = 2 if seq % 40 == 0 else 10
        due = stamp + 864_000_000
        yield (
            *(seq, _uuid(2, seq), f"H44.18-{short}", short, owner[0], owner[2], name, stamp, due, status),
            *(officer.id.bytes, year, seq, due, *((None, None, "") if status == 2 else (due - 1, due, "result"))),
        )


def _events(officer: Officer, count: int) -> Iterator[tuple[object, ...]]:
    previous: bytes | None = None
    for seq in range(1, count + 1):
        at = _START + timedelta(minutes=5 * seq)
        received = {
            "id": str(UUID(bytes=_uuid(3, seq))),
            "dossier": str(UUID(bytes=_uuid(2, seq))),
            "kind": "dossier.received",
            "v": 1,
            "at": at.isoformat(),
            "officer": str(officer.id),
            "body": {"code": seq, "due_at": (at + timedelta(days=10)).isoformat()},
        }
        line = json.dumps(received).encode()
        previous = chain(previous, line)
        yield seq, _uuid(3, seq), _uuid(2, seq), "dossier.received", line, previous


def _uuid(kind: int, seq: int) -> bytes:
    return bytes([kind]) * 8 + seq.to_bytes(8, "big")


_SYLLABLES = ("An", "Bình", "Chi", "Dung", "Giang", "Hải", "Khoa", "Linh", "Mai", "Nam", "Oanh", "Phúc", "Quý", "Sen")
