"""The office of the seeds: a department's desk as of 31/08/2022, with the dossiers of eight months.

People and dossiers are invented, the same ones each time; each is received, examined and handed back by the same
services as a real one, in the order of time. The numbers of the reports are counted from them.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import partial
from heapq import heappop, heappush
from itertools import count
from pathlib import Path
from typing import Any

from desktop_app.demo.sample_desk import sample_agency, sample_people
from desktop_app.domain.dates import VIETNAM, days_between, local
from desktop_app.domain.dossier.dossier import Channel, Dossier, Reception, ReturnMethod, all_present, checklist
from desktop_app.domain.dossier.hand_back import HandBack
from desktop_app.domain.dossier.procedure import Procedure, ProcedureVersion, RequiredDocument
from desktop_app.domain.law.supplement import WantedItem
from desktop_app.domain.law.working_time import LimitStep, LimitUnit, limit_in_working_days
from desktop_app.domain.people.agency import Agency
from desktop_app.domain.people.person import Applicant
from desktop_app.services.catalogue import Catalogue, catalogue_of
from desktop_app.services.context import Clock, DeskContext, new_id, system_clock
from desktop_app.services.desk.setup import NewDesk, fill_desk
from desktop_app.services.dossier.completion import ask_withdrawal, refuse, result_ready, stop
from desktop_app.services.dossier.hand_back import hand_back
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over
from desktop_app.services.dossier.supplement import SupplementRequest, request_supplement, supplement_received
from desktop_app.services.printing.letterhead_options import mark_as_training
from desktop_app.services.printing.spool import PrintSettings, drop_all
from desktop_app.services.procedures.favourite_procedures import pin_usual
from desktop_app.services.progress import Cancelled, GoOn, always
from desktop_app.services.reception.receive import receive
from desktop_app.services.resources import read_json
from desktop_app.storage.engine import Store
from desktop_app.storage.keys import new_key

_SEED = 20220831
_PEOPLE = 1400
_CARRIED_FROM = date(2021, 12, 1)
_SUPPLEMENT = SupplementRequest(
    (WantedItem("Bản sao có chứng thực giấy tờ chứng minh điều kiện"),), "Bản sao nộp kèm hồ sơ chưa được chứng thực"
)


def reference_agency() -> Agency:
    """Return the office of the seeds."""
    return replace(
        sample_agency(),
        name="SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
        one_stop_unit="Bộ phận Tiếp nhận và Trả kết quả, Trung tâm Phục vụ hành chính công tỉnh",
    )


def reference_catalogue() -> Catalogue:
    """Return the office's procedures, each with the level of its online service."""
    return catalogue_of([_procedure(row) for row in _content()["procedures"]])


def open_reference_desk(folder: Path, now: Clock = system_clock, progress: GoOn = always) -> DeskContext:
    """Make the office in `folder`, with a key that is forgotten when the program ends, and sign its officer in.

    The desk's clock runs from the moment that the office is as of.

    Args:
        folder: where the database is made.
        now: the present moment.
        progress: called with the percent done; returns False to stop.

    Raises:
        Cancelled: when `progress` returned False.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("sample.db*"):
        old.unlink()
    new = NewDesk(
        reference_agency(), "Trần Minh Đức", new_key().hex(), PrintSettings("", str(folder / "Giay tiep nhan"))
    )
    as_of = datetime.fromisoformat(_content()["as_of"])
    started = now()
    context = fill_desk(
        Store(folder / "sample.db", new_key()), new, reference_catalogue(), lambda: as_of + (now() - started)
    )
    mark_as_training(context)
    for digit, procedure in enumerate(context.catalogue.procedures[:9], 1):
        pin_usual(context, digit, procedure.id)
    try:
        with context.store.batch():
            _Office(context, as_of).live(progress)
            drop_all(context)
    except BaseException:
        context.store.close()
        raise
    return context


@dataclass(frozen=True, slots=True)
class _Arrival:
    """A dossier that is going to come.

    Attributes:
        at: when.
        channel: how.
        stays: whether it is still open at the end.
        outcome: what happens to it: ``result``, ``supplement``, ``refused`` or ``withdrawn``.
    """

    at: datetime
    channel: Channel
    stays: bool
    outcome: str = "result"


class _Office:
    """Simulates the months with a queue of actions ordered by time."""

    def __init__(self, context: DeskContext, as_of: datetime) -> None:
        self._as_of = as_of
        self._chance = random.Random(_SEED)  # noqa: S311 - sample data
        self._people = sample_people(_PEOPLE, _SEED)
        self._at = as_of
        self._context = replace(context, clock=lambda: self._at)
        self._queue: list[tuple[datetime, int, Callable[[], None]]] = []
        self._order = count()
        self._plan = _content()["plan"]
        self._limits = [(procedure, _days(procedure)) for procedure in context.catalogue.procedures]

    def live(self, progress: GoOn) -> None:
        """Run all actions in time order up to the present of the demo office."""
        for arrival in self._arrivals():
            self._wait(arrival.at, partial(self._arrive, arrival))
        begun, reported = self._queue[0][0], -1
        while self._queue and self._queue[0][0] <= self._as_of:
            self._at, _, happen = heappop(self._queue)
            happen()
            percent = int(100 * ((self._at - begun) / (self._as_of - begun)))
            if percent > reported and not progress(reported := percent):
                raise Cancelled

    def _wait(self, at: datetime, happen: Callable[[], None]) -> None:
        heappush(self._queue, (at, next(self._order), happen))

    def _arrivals(self) -> list[_Arrival]:
        plan, first = self._plan, date.fromisoformat(_content()["first"])
        fresh = self._moments(first, self._as_of, plan["direct"] + plan["post"] + plan["online"])
        channels = [Channel.DIRECT] * plan["direct"] + [Channel.POST] * plan["post"] + [Channel.ONLINE] * plan["online"]
        self._chance.shuffle(channels)
        done = len(fresh) - plan["still_open"]
        outcomes = [outcome for outcome in ("supplement", "refused", "withdrawn") for _ in range(plan[outcome])]
        outcomes += ["result"] * (done - len(outcomes))
        self._chance.shuffle(outcomes)
        outcomes += ["result"] * plan["still_open"]
        carried = self._moments(_CARRIED_FROM, datetime.combine(first, time(), VIETNAM), plan["carried"])
        rows = zip(fresh, channels, outcomes, strict=True)
        return [
            *(_Arrival(at, self._chance.choice(list(Channel)), stays=False, outcome="carried") for at in carried),
            *(_Arrival(at, channel, place >= done, outcome) for place, (at, channel, outcome) in enumerate(rows)),
        ]

    def _moments(self, first: date, end: datetime, wanted: int) -> list[datetime]:
        days = [day for day in days_between(first, local(end).date()) if self._context.calendar.is_working(day)]
        moments: list[datetime] = []
        while len(moments) < wanted:
            at = self._hour(self._chance.choice(days))
            if at < end:
                moments.append(at)
        return sorted(moments)

    def _hour(self, day: date) -> datetime:
        minute = self._chance.choice((self._chance.randrange(452, 688), self._chance.randrange(812, 955)))
        return datetime.combine(day, time(minute // 60, minute % 60, self._chance.randrange(60)), VIETNAM)

    def _arrive(self, arrival: _Arrival) -> None:
        procedure = self._choose(arrival)
        dossier = receive(self._context, self._reception(procedure, arrival.channel), printed=False).dossier
        self._soon(lambda: self._give(dossier), hours=1)
        if not arrival.stays:
            self._plan_end(dossier, arrival)

    def _choose(self, arrival: _Arrival) -> Procedure:
        level = 3 if arrival.channel is Channel.ONLINE else 0
        day = local(arrival.at).date()
        last = local(self._as_of).date() if arrival.stays else None
        if arrival.outcome == "carried":
            last = date(2022, 1, 4)
        least = sum(map(self._context.calendar.is_working, days_between(day, last))) + 1 if last is not None else 3
        fit = [procedure for procedure, days in self._limits if procedure.online_level >= level and days >= least]
        return self._chance.choice(fit)

    def _reception(self, procedure: Procedure, channel: Channel) -> Reception:
        person = self._chance.choice(self._people)
        version = procedure.versions[0]
        method = self._chance.choices(list(ReturnMethod), (80, 8, 12))[0]
        person = replace(person, email=_email(person)) if method is ReturnMethod.ELECTRONIC else person
        return Reception(
            id=new_id(),
            owner=person,
            procedure_id=procedure.id,
            documents=all_present(checklist(version.documents), optional=True),
            steps=version.steps,
            fee=0,
            channel=channel,
            return_method=method,
            return_address=person.address if method is ReturnMethod.POST else "",
        )

    def _give(self, dossier: Dossier) -> None:
        hand_over(self._context, [dossier.id], HandOverTo("Phòng chuyên môn"), printed=False)

    def _plan_end(self, dossier: Dossier, arrival: _Arrival) -> None:
        first = datetime(2022, 1, 4, 8, tzinfo=VIETNAM) if arrival.outcome == "carried" else dossier.received_at
        if arrival.outcome == "supplement":
            self._wait(self._after(dossier.received_at, 1), lambda: self._ask(dossier))
            return
        end = {"refused": self._refuse, "withdrawn": self._withdraw}.get(arrival.outcome, self._finish)
        self._wait(self._between(first, dossier.due_at), lambda: end(dossier))

    def _ask(self, dossier: Dossier) -> None:
        request_supplement(self._context, dossier.id, _SUPPLEMENT)
        self._wait(self._after(self._at, 2), lambda: self._supplement(dossier))

    def _supplement(self, dossier: Dossier) -> None:
        state = supplement_received(self._context, dossier.id).state
        self._wait(self._between(self._at, state.due_at or self._at), lambda: self._finish(dossier))

    def _refuse(self, dossier: Dossier) -> None:
        refuse(self._context, dossier.id, ["Hồ sơ không đáp ứng điều kiện theo quy định"])

    def _withdraw(self, dossier: Dossier) -> None:
        ask_withdrawal(self._context, dossier.id, "Không còn nhu cầu", "trực tiếp tại Bộ phận Một cửa")
        stop(self._context, dossier.id)

    def _finish(self, dossier: Dossier) -> None:
        result_ready(self._context, dossier.id)
        # One in twelve is not collected for weeks.
        back = self._after(self._at, self._chance.choice((0, 1, 1, 1, 2, 2, 3, 3, 4, 5, 5, 30)))
        self._wait(max(back, self._at + timedelta(minutes=5)), lambda: self._hand_back(dossier))

    def _hand_back(self, dossier: Dossier) -> None:
        owner, method = dossier.reception.owner, dossier.reception.return_method
        satisfaction = self._chance.choice((5, 5, 5, 4, None))
        wanted = {
            ReturnMethod.DESK: HandBack(method, True, "", owner.name, owner.number),
            ReturnMethod.POST: HandBack(method, address=owner.address, tracking_number=self._tracking()),
            ReturnMethod.ELECTRONIC: HandBack(method, electronic_place=owner.email),
        }[method]
        hand_back(self._context, dossier.id, replace(wanted, satisfaction=satisfaction))

    def _tracking(self) -> str:
        return f"EV{self._chance.randrange(10**9):09d}VN"

    def _soon(self, happen: Callable[[], None], hours: int) -> None:
        self._wait(self._at + timedelta(hours=hours), happen)

    def _after(self, moment: datetime, days: int) -> datetime:
        day = local(moment).date()
        for _ in range(days):
            day = self._context.calendar.next_working(day)
        return max(self._hour(day), moment + timedelta(minutes=90))

    def _between(self, first: datetime, due: datetime) -> datetime:
        """Return a moment of work after `first`, at the latest on the due day, and before the office's present."""
        last = min(local(due).date(), local(self._as_of).date())
        begin = local(first).date()
        days = [day for day in days_between(begin, last) if self._context.calendar.is_working(day)] or [last]
        at = self._hour(self._chance.choice(days))
        return min(max(at, first + timedelta(minutes=100)), self._as_of, due)


def _content() -> dict[str, Any]:
    content: dict[str, Any] = read_json("sample", "office_2022.json")
    return content


def _procedure(row: dict[str, Any]) -> Procedure:
    version = ProcedureVersion(
        effective_from=date(2021, 1, 1),
        steps=(LimitStep(row["days"], LimitUnit.WORKING_DAY, "Phòng chuyên môn"),),
        documents=tuple(RequiredDocument(name) for name in row["documents"]),
    )
    return Procedure(
        row["id"],
        "",
        row["name"],
        row["field"],
        "Sở Lao động - Thương binh và Xã hội",
        (version,),
        online_level=row["online_level"],
    )


def _days(procedure: Procedure) -> int:
    return limit_in_working_days(procedure.versions[0].steps) or 0


def _email(person: Applicant) -> str:
    return f"nguoi.dan.{person.number[-6:]}@example.vn"
