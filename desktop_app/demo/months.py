"""The eight months of the demo office: what arrives, what its decisions change, and how each dossier ends.

Each dossier is received, examined and handed back by the same services as a real one, in the order of time.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import partial
from heapq import heappop, heappush
from itertools import count
from typing import Any

from desktop_app.demo.decisions import decisions_of, import_decision, import_papers
from desktop_app.demo.sample_desk import sample_people
from desktop_app.domain.dates import VIETNAM, days_between, local
from desktop_app.domain.dossier.dossier import Channel, Dossier, Reception, ReturnMethod, all_present, checklist
from desktop_app.domain.dossier.hand_back import HandBack
from desktop_app.domain.dossier.procedure import Procedure, ProcedureVersion
from desktop_app.domain.law.supplement import WantedItem
from desktop_app.domain.law.working_time import LimitStep, LimitUnit, limit_in_working_days
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.completion import ask_withdrawal, refuse, result_ready, stop
from desktop_app.services.dossier.hand_back import hand_back
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over
from desktop_app.services.dossier.supplement import SupplementRequest, request_supplement, supplement_received
from desktop_app.services.progress import Cancelled, GoOn
from desktop_app.services.reception.receive import receive

_SEED = 20220831
_PEOPLE = 1400
_OPENING = time(7, 30)
# Working days in seven days of a step.
_LEAST_OF_UNIT = {LimitUnit.WORKING_DAY: 7, LimitUnit.CALENDAR_DAY: 4}
_CARRIED_FROM = date(2021, 12, 1)
_SUPPLEMENT = SupplementRequest(
    (WantedItem("Bản sao có chứng thực giấy tờ chứng minh điều kiện"),), "Bản sao nộp kèm hồ sơ chưa được chứng thực"
)


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


class Office:
    """Simulates the months with a queue of actions ordered by time."""

    def __init__(self, context: DeskContext, content: dict[str, Any]) -> None:
        """Prepare the months.

        Args:
            context: the office before it has any procedure.
            content: what ``resources/sample/office_2022.json`` says of it.
        """
        self._content = content
        as_of = datetime.fromisoformat(content["as_of"])
        self._as_of = as_of
        self._chance = random.Random(_SEED)  # noqa: S311 - sample data
        self._people = sample_people(_PEOPLE, _SEED)
        self._at = as_of
        self._context = replace(context, clock=lambda: self._at)
        self._queue: list[tuple[datetime, int, Callable[[], None]]] = []
        self._order = count()
        self._plan = self._content["plan"]
        self._offered: list[tuple[Procedure, ProcedureVersion, int]] = []
        self._reported = -1

    def live(self, progress: GoOn) -> None:
        """Run all actions in time order up to the present of the demo office; what it imports is stored at once."""
        for arrival in self._arrivals():
            self._wait(arrival.at, partial(self._arrive, arrival))
        begun = self._queue[0][0]
        report = partial(self._report, progress, begun)
        for decision in decisions_of(self._content):
            self._run(decision.imported_at, report)
            self._change_catalogue(decision.imported_at, partial(import_decision, decision=decision))
            in_force = max(decision.imported_at, datetime.combine(decision.effective_from, _OPENING, VIETNAM))
            self._run(in_force, report)
            self._change_catalogue(in_force, partial(import_papers, decision=decision))
        self._run(self._as_of, report)

    def _run(self, until: datetime, report: Callable[[], None]) -> None:
        with self._context.store.batch():
            while self._queue and self._queue[0][0] <= until:
                self._at, _, happen = heappop(self._queue)
                happen()
                report()

    def _report(self, progress: GoOn, begun: datetime) -> None:
        percent = int(100 * ((self._at - begun) / (self._as_of - begun)))
        if percent > self._reported:
            self._reported = percent
            if not progress(percent):
                raise Cancelled

    def _change_catalogue(self, at: datetime, change: Callable[[DeskContext], DeskContext]) -> None:
        self._at = at
        self._context = change(self._context)
        day = self._context.today()
        offered = ((procedure, procedure.on(day)) for procedure in self._context.catalogue.procedures)
        self._offered = [
            (procedure, version, _days(version.steps)) for procedure, version in offered if version is not None
        ]

    def _wait(self, at: datetime, happen: Callable[[], None]) -> None:
        heappush(self._queue, (at, next(self._order), happen))

    def _arrivals(self) -> list[_Arrival]:
        plan, first = self._plan, date.fromisoformat(self._content["first"])
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
        procedure, version = self._choose(arrival)
        reception = self._reception(procedure, version, arrival.channel)
        dossier = receive(self._context, reception, printed=False).dossier
        self._soon(lambda: self._give(dossier), hours=1)
        if not arrival.stays:
            self._plan_end(dossier, arrival)

    def _choose(self, arrival: _Arrival) -> tuple[Procedure, ProcedureVersion]:
        level = 3 if arrival.channel is Channel.ONLINE else 0
        day = local(arrival.at).date()
        last = local(self._as_of).date() if arrival.stays else None
        if arrival.outcome == "carried":
            last = date(2022, 1, 4)
        least = sum(map(self._context.calendar.is_working, days_between(day, last))) + 1 if last is not None else 3
        fit = [
            (procedure, version)
            for procedure, version, days in self._offered
            if procedure.online_level >= level and days >= least
        ]
        return self._chance.choice(fit)

    def _reception(self, procedure: Procedure, version: ProcedureVersion, channel: Channel) -> Reception:
        person = self._chance.choice(self._people)
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


def _days(steps: tuple[LimitStep, ...]) -> int:
    """Return about how many working days a limit has; never more than it has."""
    return limit_in_working_days(steps) or sum(_LEAST_OF_UNIT.get(step.unit, 0) * step.n // 7 for step in steps)


def _email(person: Applicant) -> str:
    return f"nguoi.dan.{person.number[-6:]}@example.vn"
