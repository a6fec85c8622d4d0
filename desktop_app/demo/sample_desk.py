"""The sample desk: invented people and dossiers, in a database whose key is forgotten when the program ends."""

import random
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path

from desktop_app.domain.dates import VIETNAM, local
from desktop_app.domain.dossier.dossier import Reception, all_present, checklist
from desktop_app.domain.dossier.procedure import Procedure, fee_on
from desktop_app.domain.papers.training import TRAINING_AGENCY
from desktop_app.domain.people.agency import Agency, AgencyCode
from desktop_app.domain.people.identity_card import Sex
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.purpose import Purpose
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.context import Clock, DeskContext, new_id, system_clock
from desktop_app.services.desk.setup import NewDesk, fill_desk
from desktop_app.services.printing.letterhead_options import mark_as_training
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.services.procedures.favourite_procedures import usual_of
from desktop_app.services.reception.receive import receive
from desktop_app.storage.engine import Store
from desktop_app.storage.keys import new_key

_SEED = 20261123
_DAYS_BACK = 24
_A_DAY = 3

_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Hà", "Đinh")
_MIDDLES = {Sex.FEMALE: ("Thị", "Thị Thu", "Ngọc", "Thanh"), Sex.MALE: ("Văn", "Đức", "Quốc", "Minh")}
_GIVEN = {
    Sex.FEMALE: ("Hà", "Hương", "Lan", "Nhung", "Bích", "Thảo", "Yến", "Trang"),
    Sex.MALE: ("Quang", "Hưng", "Long", "Tâm", "Tuấn", "Dũng", "Khánh", "Sơn"),
}
_STREETS = ("Hoa Phượng", "Hùng Vương", "Trần Phú", "Châu Phong", "Nguyệt Cư", "Âu Cơ", "Lạc Long Quân")
_COMMUNES = ("phường Việt Trì", "phường Nông Trang", "phường Thanh Miếu", "xã Hy Cương", "xã Lâm Thao")


def sample_agency() -> Agency:
    """Return the sample desk's agency."""
    return Agency(
        parent="UBND TỈNH PHÚ THỌ",
        name="TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
        one_stop_unit="Quầy 03, Trung tâm Phục vụ hành chính công tỉnh",
        place="Phú Thọ",
        codes=(AgencyCode("000.00.18.H44", None, date(2020, 7, 21)), AgencyCode("H44.18", date(2020, 7, 22))),
        desk="Quầy 03",
    )


def sample_people(count: int, seed: int = _SEED) -> list[Applicant]:
    """Return invented citizens; the same ones for the same seed. Their numbers agree with birth date and sex."""
    chance = random.Random(seed)  # noqa: S311 - sample data
    return [_person(chance, place) for place in range(count)]


def card_text(person: Applicant, issued: date = date(2021, 6, 15)) -> str:
    """Return the QR text of an invented person's identity card, seven fields."""
    born = f"{person.birth_date:%d%m%Y}"
    sex = "Nữ" if person.sex is Sex.FEMALE else "Nam"
    return "|".join((person.number, "", person.name, born, sex, person.address, f"{issued:%d%m%Y}"))


def open_sample_desk(folder: Path, clock: Clock = system_clock) -> DeskContext:
    """Make the sample desk in `folder` with some weeks of dossiers, and sign its officer in."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("sample.db*"):
        old.unlink()
    printing = PrintSettings("", str(folder / "Giay tiep nhan"))
    new = NewDesk(sample_agency(), "Trần Minh Đức", new_key().hex(), printing)
    catalogue = load_catalogue()
    context = fill_desk(Store(folder / "sample.db", new_key()), new, catalogue, clock)
    mark_as_training(context)
    _receive_some(context)
    return replace(context, purpose=Purpose.DEMO)


def training_agency() -> Agency:
    """Return the training desk's agency: no dossier of a real agency has a number of this kind."""
    since = date(2020, 7, 22)
    return replace(sample_agency(), codes=(AgencyCode(TRAINING_AGENCY, since),), desk="Quầy tập huấn 1")


def open_training_desk(folder: Path, clock: Clock = system_clock) -> DeskContext:
    """Make the training desk in `folder`: a file, a key and numbers of its own, without any dossier.

    Its officer may do everything; what is printed is marked, and its signature is that of training.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("training.db*"):
        old.unlink()
    printing = PrintSettings("", str(folder / "Giay tap huan"))
    new = NewDesk(training_agency(), "Trần Minh Đức", new_key().hex(), printing)
    context = fill_desk(Store(folder / "training.db", new_key()), new, load_catalogue(), clock)
    mark_as_training(context)
    return replace(context, purpose=Purpose.TRAINING)


def _receive_some(context: DeskContext) -> None:
    chance = random.Random(_SEED)  # noqa: S311 - sample data
    people = sample_people(30)
    usual = usual_of(context)
    for day in _days_before(local(context.clock()), context):
        for minute in sorted(chance.sample(range(450, 680), _A_DAY)):
            at = datetime.combine(day, time(minute // 60, minute % 60), VIETNAM)
            then = replace(context, clock=partial(_same, at))
            receive(then, _reception(then, chance.choice(people), chance.choice(usual)), printed=False)


def _same(at: datetime) -> datetime:
    return at


def _days_before(now: datetime, context: DeskContext) -> list[date]:
    days = [now.date() - timedelta(days=back) for back in range(_DAYS_BACK, 0, -1)]
    return [day for day in days if context.calendar.is_working(day)]


def _reception(context: DeskContext, person: Applicant, procedure: Procedure) -> Reception:
    today = context.today()
    version = procedure.in_use_on(today)
    if version is None:
        raise LookupError("a sample procedure without a version")
    return Reception(
        id=new_id(),
        owner=person,
        procedure_id=procedure.id,
        documents=all_present(checklist(version.documents), optional=True),
        steps=version.steps,
        fee=fee_on(version, today),
    )


def _person(chance: random.Random, place: int) -> Applicant:
    sex = chance.choice((Sex.FEMALE, Sex.MALE))
    born = date(1955, 1, 1) + timedelta(days=chance.randrange(18_000))
    name = f"{chance.choice(_FAMILIES)} {chance.choice(_MIDDLES[sex])} {chance.choice(_GIVEN[sex])}"
    # 025 is the former Phú Thọ; the serial counts up, so that no two sample people share a number.
    century = 1 if sex is Sex.FEMALE else 0
    number = f"025{century + (2 if born.year >= 2000 else 0)}{born.year % 100:02d}{place + 1:06d}"
    street = f"Số {chance.randrange(1, 190)}, đường {chance.choice(_STREETS)}"
    return Applicant(
        name=name,
        number=number,
        birth_date=born,
        sex=sex,
        address=f"{street}, {chance.choice(_COMMUNES)}, tỉnh Phú Thọ",
        phone=f"09120{place:05d}",
    )
