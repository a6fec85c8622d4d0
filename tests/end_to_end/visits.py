"""Scripted visits through the real window: `python -m tests.end_to_end.visits FOLDER KEY COUNT` prints JSON."""

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from desktop_app.app import Application, _warm_up
from desktop_app.demo.sample_desk import card_text, sample_people
from desktop_app.domain.people.person import Applicant
from desktop_app.services.printing.spool import open_spool
from desktop_app.storage.people import applicant_of
from desktop_app.storage.tables import person as person_table
from desktop_app.ui.reception.page import ReceptionPage
from desktop_app.ui.reception.saved_page import SavedPage
from desktop_app.ui.shell.workspace import Workspace
from tests.end_to_end.hands import Hands, shows_completions
from tests.end_to_end.million import open_desk

_KINDS = ("returning", "returning", "new", "typed")


@dataclass(frozen=True, slots=True)
class Visit:
    """One measured visit: its kind, keys pressed and seconds waited for the software."""

    kind: str
    keys: int
    waited: float
    code: str


class Desk:
    """The real window over a prepared desk."""

    def __init__(self, folder: Path, key: bytes) -> None:
        QStandardPaths.setTestModeEnabled(True)
        self.app = QApplication(sys.argv[:1])
        QCoreApplication.setApplicationName("quay-mot-cua-test")
        # As while the officer types the password.
        _warm_up()
        self.context = open_desk(folder, key)
        self.hands: Hands | None = None
        self._clock: Callable[[], float] = monotonic
        self.application = Application(self.app, folder, key_clock=self._read_clock)
        self.application.window.show()
        self.application.show_desk(self.context)
        self.application.window.activateWindow()
        self.hands = Hands(self.application.window.windowHandle())
        self._clock = self.hands.clock
        self.hands.wait_for(self.application.window.isActiveWindow)

    def _read_clock(self) -> float:
        return self._clock()

    @property
    def view(self) -> Workspace:
        """The signed-in desk."""
        view = self.application.workspace
        assert view is not None
        return view

    def close(self) -> None:
        """Close the window as an officer does."""
        self.application.window.close()


def visit(desk: Desk, kind: str, person: Applicant) -> Visit:
    """Receive one dossier with keys only, from the waiting line to paper and the next citizen."""
    hands, view = desk.hands, desk.view
    assert hands is not None
    hands.keys, hands.waited = 0, 0.0
    reception = view.page_of(ReceptionPage)
    model = reception.model
    hands.wait_for(view.bar.line.hasFocus)
    if kind == "typed":
        _type_person(hands, view, person)
    else:
        hands.scan(card_text(person))
        hands.wait_for(lambda: bool(model.person.name))
    if kind == "new":
        hands.wait_for(reception.applicant.phone.line.hasFocus)
        hands.type(person.phone)
        hands.press("Return")
    hands.wait_for(reception.procedure.line.hasFocus)
    hands.type("1")
    hands.press("Return")
    hands.wait_for(reception.documents.checklist.hasFocus)
    hands.type("*")
    hands.press("F9")
    hands.wait_for(lambda: view.page == "saved")
    code = view.page_of(SavedPage).code.text()
    hands.wait_for(lambda: not view.session.printing.is_busy())
    hands.press("Return")
    return Visit(kind, hands.keys, hands.waited, code)


def _type_person(hands: Hands, view: Workspace, person: Applicant) -> None:
    form = view.page_of(ReceptionPage).applicant.form
    hands.type(person.number)
    hands.press("Return")
    hands.wait_for(form.name.line.hasFocus)
    hands.type(person.name.lower())
    hands.press("Return")
    born = person.birth_date
    hands.type(f"{born:%d%m%Y}" if born else "")
    hands.press("Return")
    number, street, commune, _province = person.address.split(", ")
    hands.type(f"{number}, {street}, {commune.partition(' ')[2][:6].strip()}".lower())
    hands.wait_for(lambda: shows_completions(form))
    hands.press("Down")
    hands.press("Return")
    hands.press("Return")
    hands.type(person.phone)
    hands.press("Return")


def visits_of(desk: Desk, count: int) -> Iterator[Visit]:
    """Make `count` visits: half returning with a card, a quarter new with a card, a quarter all typed."""
    with desk.context.store.read() as connection:
        rows = connection.execute(select(person_table).limit(count)).all()
    known = iter([applicant_of(row) for row in rows])
    fresh = (replace(one, number=one.number[:6] + f"9{place:05d}") for place, one in enumerate(sample_people(count, 7)))
    for place in range(count):
        kind = _KINDS[place % len(_KINDS)]
        yield visit(desk, kind, next(known) if kind == "returning" else next(fresh))


def run(folder: Path, key: bytes, count: int) -> list[Visit]:
    """Make `count` visits at a desk that is opened for them."""
    desk = Desk(folder, key)
    visits = list(visits_of(desk, count))
    waiting = open_spool(desk.context)
    assert not [job for job in waiting if job.reason], "a receipt did not reach the printer"
    desk.close()
    return visits


if __name__ == "__main__":
    made = run(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), int(sys.argv[3]))
    print(json.dumps([asdict(one) for one in made]))
