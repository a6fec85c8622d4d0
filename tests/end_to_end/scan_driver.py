"""Scans into every field of every page of the real window: uneven pace, pauses of the program, input methods."""

import random
from collections import Counter
from dataclasses import dataclass, field
from time import sleep
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget
from sqlalchemy import select

from desktop_app.demo.sample_desk import card_text
from desktop_app.domain.codec import decode, encode
from desktop_app.domain.dossier.dossier import Dossier, Reception
from desktop_app.domain.papers.statement import LENGTH
from desktop_app.domain.people.person import Applicant
from desktop_app.storage.drafts import _Content
from desktop_app.storage.tables import draft
from desktop_app.ui.common.requests import OpenRecord
from desktop_app.ui.settings.privacy.page import PrivacyPage
from desktop_app.ui.shell.registry import PAGES
from tests.end_to_end.input_methods import ComposingMethod, Keyboard, RetypingMethod
from tests.ui.conftest import Window

_LONGEST_GAP_MS = 120
_HAND_GAP_MS = 170
_PAUSE_MS = 900
_TAKE_RECEIPTS = {"hand-over", "check-paper", "privacy"}

# What stands before a code in the texts that scanners read: nothing, the symbology, an address, a statement too.
_STATEMENT = "H7Z" * (LENGTH // 3)
_BEFORE_CODES = [
    "",
    "]C1",
    "HTTPS://TRACUU.PHUTHO.GOV.VN/",
    f"HTTPS://TRACUU.PHUTHO.GOV.VN/{_STATEMENT}:",
    f"QMC/{_STATEMENT}:",
]


@dataclass
class Tally:
    """What became of the scans.

    Attributes:
        counts: how many scans were accepted and refused.
        faults: what went wrong, in words.
        places: the pages and widgets that had the cursor.
    """

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    places: set[str] = field(default_factory=set)


class ScanDriver:
    """Scans cards of known and new people and receipts, each somewhere else; all chances come from one seed."""

    def __init__(self, window: Window, known: dict[str, Dossier], new: list[Applicant], seed: int) -> None:
        """Prepare.

        Args:
            window: the window of a desk that received the dossiers.
            known: the dossiers by their codes; their owners are known.
            new: people whom the desk does not know.
            seed: seed of all chances.
        """
        self._window = window
        self._codes = {code: dossier.id for code, dossier in known.items()}
        self._known, self._new = [dossier.reception.owner for dossier in known.values()], new
        self._chance = random.Random(seed)
        self._typed_phones: set[tuple[str, str]] = set()
        self._at = 1_000_000
        self.tally = Tally()
        scans = window.pages.scans
        assert scans is not None
        scans._clock = None

    def run(self, count: int) -> Tally:
        """Scan so often."""
        for _ in range(count):
            self._scan_somewhere()
        return self.tally

    def _scan_somewhere(self) -> None:
        place = self._go_somewhere()
        keyboard = self._keyboard()
        place += f" {type(keyboard).__name__}"
        if self._chance.random() < 0.5:
            self._type_by_hand(keyboard)
        page, model = self._window.view.current, self._window.model
        before, held, was_blank = fields_of(page), model.reception(), model.is_blank
        kind = self._chance.choices(["card", "receipt", "broken"], [8, 1, 1])[0]
        person = self._chance.choice(self._known if self._chance.random() < 0.5 else self._new)
        if kind == "receipt":
            code = self._chance.choice(list(self._codes))
            self._scan(keyboard, self._chance.choice(_BEFORE_CODES) + code)
            self._check_receipt(place, code)
        elif kind == "broken":
            lost = card_text(person).replace(person.name[2], "?", 1)
            self._scan(keyboard, lost)
            self._check_broken(place, lost)
        else:
            self._scan(keyboard, card_text(person))
            self._check_card(place, person, held)
        is_checked_there = page.page_name == "check-paper" and kind == "receipt"
        if page.page_name not in {"reception", "hand-over"} and not is_checked_there:
            self._check_fields(place, before, fields_of(page))
        is_left = not was_blank and model.id != held.id
        if is_left and self._stored(held.id) != _comparable(held):
            self.tally.faults.append(f"{place}: the page before is not stored as it was")
        if kind != "card" and model.id == held.id and _comparable(model.reception()) != _comparable(held):
            self.tally.faults.append(f"{place}: the page changed")

    def _go_somewhere(self) -> str:
        view, chance = self._window.view, self._chance
        names = [page.page_name for page in PAGES]
        view.show_page("reception" if chance.random() < 0.4 else chance.choice(names))
        if view.page == "reception" and chance.random() < 0.7:
            self._prepare_reception()
        elif view.page == "dossier":
            self._window.view.session.request(OpenRecord(chance.choice(list(self._codes.values()))))
        self._settle()
        widgets = [*focusable(view.current), view.bar.line]
        chance.choice(widgets).setFocus(Qt.FocusReason.OtherFocusReason)
        QApplication.processEvents()
        now = QApplication.focusWidget()
        place = f"{view.page}:{type(now).__name__}:{now.accessibleName() if now else ''}"
        self.tally.places.add(place)
        return place

    def _prepare_reception(self) -> None:
        """Have somebody on the page, with a procedure and some documents, perhaps all fields open."""
        window, chance = self._window, self._chance
        reception = window.reception
        if not window.model.person.name:
            self._scan(Keyboard(window.application.window.windowHandle()), card_text(chance.choice(self._known)))
        if window.model.procedure is None:
            window.model.choose(chance.choice(window.view.session.context.catalogue.procedures))
        for action in (reception.applicant.edit, reception.applicant.toggle_owner):
            if chance.random() < 0.3:
                action()

    def _keyboard(self) -> Keyboard:
        handle = self._window.application.window.windowHandle()
        kind = self._chance.randrange(5)
        if kind == 0:
            return Keyboard(handle)
        if kind in {1, 2}:
            return ComposingMethod(handle, self._chance, is_vni=kind == 2)
        return RetypingMethod(handle, is_vni=kind == 4)

    def _type_by_hand(self, keyboard: Keyboard) -> None:
        """Leave something half typed: a number, or a word in a field for words."""
        if not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            return
        self._at += _PAUSE_MS
        for char in self._chance.choice(["0912", "nguyeen", "tran van", "5"]):
            self._at += _HAND_GAP_MS + self._chance.randrange(200)
            keyboard.press(char, self._at)
            QApplication.processEvents()
        keyboard.settle()
        served = self._window.model.person
        # It belongs to this person: a card brings the draft with it back.
        self._typed_phones.add((served.number, served.phone))

    def _scan(self, keyboard: Keyboard, text: str) -> None:
        chance = self._chance
        self._at += _PAUSE_MS
        longest = chance.choice([4, 20, 60, _LONGEST_GAP_MS])
        stall_at = chance.randrange(len(text)) if chance.random() < 0.1 else -1
        for place, char in enumerate(text + "\r"):
            self._at += chance.randint(1, longest)
            if place == stall_at:
                sleep(chance.uniform(0.05, 0.5))
            keyboard.press(char, self._at)
            if chance.random() < 0.02:
                QApplication.processEvents()
        self._at += _PAUSE_MS
        self._settle()

    def _settle(self) -> None:
        """Let everything that is under way end, without keeping the processor from it."""
        session = self._window.view.session
        queues = (session.reads, session.reports, session.writes, session.printing)
        for _ in range(3):
            QApplication.processEvents()
            while any(queue.is_busy() for queue in queues) or session.has_changes_to_announce:
                sleep(0.002)
                QApplication.processEvents()

    def _check_card(self, place: str, person: Applicant, held: Reception) -> None:
        model, line = self._window.model, self._window.view.bar.line
        if line.is_unread:
            self.tally.counts["refused"] += 1
            return
        if self._window.view.page == PrivacyPage.page_name:
            self._check_held(place, person)
            return
        shown = next((one for one in (model.person, model.other_owner) if one and one.number == person.number), None)
        if shown is None:
            self.tally.faults.append(f"{place}: nobody shown, line {line.text()!r}")
            return
        self.tally.counts["accepted"] += 1
        # What an officer typed into the address of the same person stays.
        before = {who.number for who in (held.owner, held.submitter) if who is not None}
        address = shown.address if person.number in before else person.address
        if (shown.name, shown.address) != (person.name, address):
            self.tally.faults.append(f"{place}: wrong {shown.name}, {shown.address}")
        if (
            person in self._known
            and shown.phone != person.phone
            and (person.number, shown.phone) not in self._typed_phones
        ):
            self.tally.faults.append(f"{place}: phone {shown.phone!r}")

    def _check_held(self, place: str, person: Applicant) -> None:
        """A card at the page about personal data finds the person there, or says that nothing is held."""
        requests = self._window.view.page_of(PrivacyPage).requests
        is_shown = person.number in requests.name.text()
        self.tally.counts["accepted" if is_shown else "refused"] += 1
        if not is_shown and not requests.wanted.error:
            self.tally.faults.append(f"{place}: neither shown nor refused")

    def _check_receipt(self, place: str, code: str) -> None:
        view = self._window.view
        if view.bar.line.is_unread:
            self.tally.counts["refused"] += 1
        elif (view.page == "dossier" and self._window.dossier.code.text() == code) or view.page in _TAKE_RECEIPTS:
            self.tally.counts["accepted"] += 1
        else:
            self.tally.faults.append(f"{place}: the receipt led to {view.page}, line {view.bar.line.text()!r}")

    def _check_broken(self, place: str, text: str) -> None:
        line = self._window.view.bar.line
        self.tally.counts["refused"] += 1
        if line.text() != text:
            self.tally.faults.append(f"{place}: a broken card shows {line.text()!r}")

    def _check_fields(self, place: str, before: dict[str, Any], after: dict[str, Any]) -> None:
        changed = {key: (before.get(key), now) for key, now in after.items() if before.get(key) != now}
        if changed:
            self.tally.faults.append(f"{place}: changed {changed}")

    def _stored(self, reception_id: UUID) -> object:
        with self._window.view.session.context.store.read() as connection:
            body = connection.execute(select(draft.c.body).where(draft.c.id == reception_id)).scalar()
        return None if body is None else _comparable(decode(body, _Content).reception)


def _comparable(reception: Reception) -> str:
    # A field for names that the cursor leaves writes them with capitals.
    return encode(reception).decode().lower()


def focusable(page: QWidget) -> list[QWidget]:
    """Return what a key can be typed into on a page."""
    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def fields_of(page: QWidget) -> dict[str, Any]:
    """Return what the fields of a page hold, by their place among the fields; other widgets come and go."""
    held: dict[str, Any] = {}
    for widget in page.findChildren(QWidget):
        key = f"{len(held)}:{type(widget).__name__}:{widget.accessibleName()}"
        if isinstance(widget, QLineEdit):
            held[key] = widget.text()
        elif isinstance(widget, QPlainTextEdit):
            held[key] = widget.toPlainText()
        elif isinstance(widget, QComboBox):
            held[key] = widget.currentIndex()
        elif isinstance(widget, QSpinBox):
            held[key] = widget.value()
        elif isinstance(widget, QCheckBox):
            held[key] = widget.isChecked()
    return held
