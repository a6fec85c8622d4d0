"""A scan is taken wherever the cursor is, whatever its pace, and nothing of it stays or acts as a key."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import delete

from desktop_app.services.desk.scanner import load_pace
from desktop_app.services.reception.receive import receive
from desktop_app.storage.drafts import drafts_of
from desktop_app.ui.shell.input_filter import InputFilter
from desktop_app.ui.shell.scan_catcher import ScanCatcher
from desktop_app.ui.shell.scan_keys import copy_of
from desktop_app.ui.texts.messages import sentence
from tests.conftest import a_reception
from tests.end_to_end.input_methods import Keyboard
from tests.ui.conftest import CARD, HA, Window

pytestmark = pytest.mark.window

OTHER = "025085004321||Lê Văn Quang|12051985|Nam|Số 7, xã Hy Cương, tỉnh Phú Thọ|15062021"


class Device(Keyboard):
    """A scanner whose keys have times of their own, on the clock of the hands."""

    def __init__(self, window: Window) -> None:
        super().__init__(window.application.window.windowHandle())
        self._window_of_desk = window

    @property
    def at_ms(self) -> int:
        """The present moment."""
        return round(self._window_of_desk.hands.clock() * 1000)

    def wait(self, time_ms: int) -> None:
        """Let time pass."""
        self._window_of_desk.hands._now += time_ms / 1000

    def type(self, text: str, gap_ms: int = 120) -> None:
        """Press the keys of a text."""
        for char in text:
            self.wait(gap_ms)
            self.send(char, self.at_ms)

    def scan(self, text: str, gap_ms: int = 5) -> None:
        """Scan a text after a pause."""
        self.wait(1000)
        self.type(text + "\r", gap_ms)
        self._window_of_desk.settle()


@pytest.fixture
def catcher(window: Window) -> ScanCatcher:
    scans = window.pages.scans
    assert scans is not None
    return scans


@pytest.fixture
def device(window: Window) -> Device:
    """A scanner at the signed-in desk."""
    return Device(window)


@pytest.mark.parametrize("place", ["phone", "name", "procedure", "checklist", "line"])
def test_a_scan_lands_wherever_the_cursor_is(window: Window, place: str) -> None:
    window.fill()
    page, model = window.reception, window.model
    before = model.reception()
    if place == "name":
        window.hands.press("Ctrl+E")
    lines = {
        "phone": page.applicant.phone.line,
        "name": page.applicant.form.name.line,
        "procedure": page.procedure.line,
        "line": window.view.bar.line,
    }
    if place == "procedure":
        window.hands.press("F5")
    if place in lines:
        lines[place].setFocus()
        had = lines[place].text()
    else:
        page.documents.checklist.setFocus()
        had = ""
    window.scan(CARD)
    assert model.reception().owner.number == before.owner.number
    assert model.documents == before.documents
    assert model.person.phone == before.owner.phone
    if place in {"phone", "line"}:
        assert lines[place].text() == had


@pytest.mark.parametrize("gap_ms", [10, 30, 60])
def test_a_phone_typed_very_quickly_stays_in_its_field(window: Window, device: Device, gap_ms: int) -> None:
    window.scan(CARD)
    phone = window.reception.applicant.phone.line
    window.hands.wait_for(phone.hasFocus)
    phone.selectAll()
    device.scan("0987654321", gap_ms)
    assert window.model.person.phone == "0987654321"
    assert not window.reception.notice.text
    window.reception.procedure.line.setFocus()
    window.hands.type("1")
    window.hands.press("Return")
    window.reception.documents.checklist.setFocus()
    before = window.model.documents
    device.scan("0987654321", gap_ms=10)
    assert window.model.documents == before, "where a digit marks a document, as quick a number is a scanner's"


@pytest.mark.parametrize("gap_ms", [5, 60, 120])
def test_a_half_typed_phone_is_not_the_next_persons(window: Window, device: Device, gap_ms: int) -> None:
    known = replace(HA, phone="0912345678")
    receive(window.view.session.context, a_reception(window.view.session.context, known))
    device.scan(OTHER)
    phone = window.reception.applicant.phone
    window.hands.wait_for(phone.line.hasFocus)
    device.wait(500)
    device.type("0912", 150)
    first = window.model.id
    device.scan(CARD, gap_ms)
    assert window.model.id != first
    assert window.model.person.phone == known.phone
    assert phone.text.replace(" ", "") == known.phone
    assert phone.error == ""


@pytest.mark.parametrize("gap_ms", [5, 60, 120])
def test_no_key_of_a_scan_marks_a_document(window: Window, device: Device, gap_ms: int) -> None:
    window.fill()
    documents = window.model.documents
    first = window.model.id
    window.reception.documents.checklist.setFocus()
    device.scan("HTTPS://TRACUU.PHUTHO.GOV.VN/H44.18-991231-0001", gap_ms)
    assert window.reception.notice.text == sentence("scan.unknown")
    assert window.model.id == first
    assert window.model.documents == documents
    assert not window.reception.documents.editor.isVisible()


@pytest.mark.parametrize("gap_ms", [5, 60, 100])
def test_no_key_of_a_scan_opens_an_action_of_a_dossier(window: Window, device: Device, gap_ms: int) -> None:
    window.fill()
    code = window.save()
    device.scan(code)
    window.hands.wait_for(lambda: window.view.page == "dossier")
    window.dossier.setFocus()
    shown = window.dossier.steps.act
    device.scan(f"]C1{code}", gap_ms)
    assert window.view.page == "dossier"
    assert window.dossier.steps.act is shown is None
    device.scan(CARD, gap_ms)
    assert window.view.page == "reception"
    assert window.dossier.steps.act is None


def test_a_digit_of_a_hand_still_acts(window: Window, device: Device) -> None:
    window.fill()
    window.save()
    device.scan(window.saved.code.text())
    window.hands.wait_for(lambda: window.view.page == "dossier")
    window.dossier.setFocus()
    device.type("1")
    assert window.dossier.steps.act is not None


def test_keys_that_were_held_for_a_moment_reach_the_page(window: Window, device: Device) -> None:
    window.fill()
    checklist = window.reception.documents.checklist
    checklist.setFocus()
    before = window.model.documents
    device.type("1")
    assert window.model.documents != before
    device.type("1", gap_ms=50)
    assert window.model.documents != before, "it may be a scan's second key"
    window.hands.wait_for(lambda: window.model.documents == before)


def test_a_name_that_was_typed_while_the_program_stood_still_stays(window: Window, device: Device) -> None:
    device.wait(1000)
    device.type("tran thi lan\r", 120)
    window.settle()
    assert window.model.person.name == "Tran Thi Lan"


def test_the_line_feed_after_the_enter_of_a_scan_is_no_key(window: Window, device: Device) -> None:
    device.scan(CARD)
    window.hands.wait_for(window.reception.applicant.phone.line.hasFocus)
    device.type("\r", 5)
    assert window.reception.applicant.phone.line.hasFocus()


def test_a_scan_without_an_enter_is_taken_after_a_silence(window: Window, device: Device, catcher: ScanCatcher) -> None:
    device.wait(1000)
    device.type(CARD, 5)
    assert window.model.is_blank
    catcher._silence._time_ms = 1
    device.type("|", 5)
    window.hands.wait_for(lambda: window.model.person.number == HA.number)


def _press(window: Window, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str = "") -> None:
    handle = window.application.window.windowHandle()
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        event = QKeyEvent(kind, key, modifiers, text)
        QCoreApplication.sendEvent(handle, event)


def test_alt_with_digits_of_the_keypad_types_a_letter_and_turns_no_page(window: Window, device: Device) -> None:
    alt = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier
    handle = window.application.window.windowHandle()
    device.wait(1000)
    for char in CARD:
        device.wait(5)
        if char.isascii():
            device.send(char, device.at_ms)
            continue
        for digit in str(ord(char)).rjust(4, "0") if ord(char) < 256 else str(ord(char)):
            _press(window, Qt.Key(ord(digit)), alt)
        released = QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Alt, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(handle, released)
    device.type("\r", 5)
    window.settle()
    assert window.view.page == "reception"
    assert (window.model.person.number, window.model.person.address) == (HA.number, CARD.split("|")[5])


def test_the_frame_of_a_scan_is_no_shortcut(window: Window, device: Device) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    _press(window, Qt.Key.Key_B, control, "\x02")
    device.wait(1000)
    device.type(CARD, 5)
    _press(window, Qt.Key.Key_C, control, "\x03")
    device.type("\r", 5)
    window.settle()
    assert window.model.person.number == HA.number


def test_a_key_that_is_held_down_is_no_scanner(window: Window, device: Device, catcher: ScanCatcher) -> None:
    line = window.view.bar.line
    handle = window.application.window.windowHandle()
    device.type("0")
    for _ in range(20):
        device.wait(30)
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_0, Qt.KeyboardModifier.NoModifier, "0", True)
        QCoreApplication.sendEvent(handle, event)
    assert line.text() == "0" * 21
    assert not catcher._detector.is_under_way


def _compose(composing: str, committed: str = "") -> None:
    event = QInputMethodEvent(composing, [])
    event.setCommitString(committed)
    receiver = QApplication.focusWidget()
    assert receiver is not None
    QCoreApplication.sendEvent(receiver, event)


def test_a_word_that_is_being_composed_survives_a_scan(window: Window, device: Device) -> None:
    window.fill()
    window.hands.press("Ctrl+E")
    name = window.reception.applicant.form.name.line
    name.setFocus()
    name.setText("Nguyễn ")
    _compose("thị")
    device.scan("H44.18-991231-0001", gap_ms=60)
    assert window.model.person.name.strip().lower() == "nguyễn thị"
    assert window.reception.notice.text == sentence("scan.unknown")


def _takes_input_method(line: QLineEdit) -> bool:
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QCoreApplication.sendEvent(line, query)
    return bool(query.value(Qt.InputMethodQuery.ImEnabled))


def test_the_input_method_is_off_while_a_card_is_typed(window: Window, device: Device) -> None:
    window.fill()
    window.hands.press("Ctrl+E")
    name = window.reception.applicant.form.name.line
    name.setFocus()
    assert _takes_input_method(name)
    device.wait(1000)
    device.type(CARD[:6], 60)
    assert not _takes_input_method(name)
    device.type("\r", 60)
    assert _takes_input_method(name)


@pytest.mark.parametrize(("address", "code"), [("Khu A", ""), ("xã Lâm Thoa", ""), ("đưnờg Hoa", "card.garbled")])
def test_letters_of_an_input_method_are_taken_only_when_they_are_certain(
    window: Window, device: Device, address: str, code: str
) -> None:
    before, after = CARD.split("Số 18, đường Hoa Phượng, phường Việt Trì")
    device.wait(1000)
    device.type(before, 5)
    _compose(address)
    _compose("", address)
    device.type(after + "\r", 5)
    window.settle()
    assert window.reception.notice.text == (sentence(code) if code else "")
    assert window.model.is_blank is bool(code)
    assert window.view.bar.line.is_unread is bool(code)


def test_a_word_that_an_input_method_retyped_wrongly_is_refused(window: Window, device: Device) -> None:
    before, after = CARD.split("đường Hoa Phượng")
    device.wait(1000)
    device.type(f"{before}Khu A\bÁ{after}\r", 5)
    window.settle()
    assert window.reception.notice.text == sentence("card.garbled")
    assert "Khu Á" in window.view.bar.line.text()


def test_the_pace_of_the_scanner_is_learned_and_kept(window: Window, device: Device, catcher: ScanCatcher) -> None:
    for card in (CARD, OTHER, CARD):
        device.scan(card, gap_ms=50)
    assert catcher.pace.longest_gap_ms == 80
    context = window.view.session.context
    assert load_pace(context) == catcher.pace
    device.scan("0912345678901", gap_ms=60)
    assert window.reception.notice.text == sentence("scan.unknown")


def test_the_same_card_once_more_corrects_what_was_read_wrongly(window: Window, device: Device) -> None:
    device.scan(CARD.replace("Hoa Phượng", "Hoa Phương"))
    device.wait(500)
    window.hands.wait_for(window.reception.applicant.phone.line.hasFocus)
    device.type("0912345678", 150)
    first = window.model.id
    device.scan(CARD)
    assert window.model.id == first
    assert window.model.person.address == CARD.split("|")[5]
    assert window.model.person.phone == "0912345678"


def test_an_older_card_changes_nothing_and_says_so(window: Window, device: Device) -> None:
    device.scan(CARD.replace("15062021", "01082025").replace("Số 18", "Số 20"))
    device.wait(500)
    person = replace(window.model.person, phone="0912345678")
    context = window.view.session.context
    receive(context, a_reception(context, person))
    device.scan(OTHER)
    device.scan(CARD)
    assert window.model.person.address == person.address
    assert "01/08/2025" in window.reception.applicant._notices.text()


class ScreenReaderBridge(QObject):
    """Like Qt's bridge to AT-SPI: takes each key, and later sends a copy of it that has no time."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[tuple[QObject, QKeyEvent]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name of Qt
        """Take the keys of the keyboard."""
        is_key = isinstance(event, QKeyEvent) and event.type() in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
        if not is_key or not isinstance(watched, QWindow) or not event.spontaneous():
            return False
        assert isinstance(event, QKeyEvent)
        copied = copy_of(event)
        copied.setTimestamp(0)
        self._waiting.append((watched, copied))
        return True

    def answer(self, keys: int | None = None) -> None:
        """Send the copies of the first keys."""
        for watched, event in self._waiting[:keys]:
            QCoreApplication.sendEvent(watched, event)
        del self._waiting[:keys]


def _listen(window: Window, catcher: ScanCatcher, monkeypatch: pytest.MonkeyPatch) -> ScreenReaderBridge:
    """Have a screen reader listen since the program began."""
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    made, app = ScreenReaderBridge(), window.application._app
    former = catcher.findChild(InputFilter)
    assert former is not None
    delete(former)
    focused = app.focusWidget()
    for watched in (*app.topLevelWindows(), *([focused] if focused is not None else [])):
        watched.removeEventFilter(catcher)
    app.installEventFilter(made)
    InputFilter(app, catcher)
    return made


def _name_line(window: Window, typed: str) -> QLineEdit:
    window.hands.press("Ctrl+E")
    line = window.reception.applicant.form.name.line
    line.setFocus()
    line.setText(typed)
    return line


@pytest.mark.parametrize("late", [0, 9, 40])
def test_a_scan_lands_while_a_screen_reader_listens(
    window: Window, catcher: ScanCatcher, monkeypatch: pytest.MonkeyPatch, late: int
) -> None:
    window.scan(CARD)
    line = _name_line(window, "")
    bridge, hands = _listen(window, catcher, monkeypatch), window.hands
    for char in "Anna Lan":
        hands._now += 0.12
        hands._send(char)
        bridge.answer()
    assert line.text() == "Anna Lan"
    held = window.model.reception()
    hands._now += 1.0
    for place, char in enumerate(OTHER):
        hands._now += 0.005
        hands._send(char)
        if place >= late:
            bridge.answer(2)
    hands.press("Return")
    bridge.answer()
    window.settle()
    assert window.model.person.name == "Lê Văn Quang"
    window.application._app.removeEventFilter(bridge)
    context = window.view.session.context
    with context.store.read() as connection:
        kept = [page.reception for page in drafts_of(connection, context.officer.id)]
    assert [(page.id, page.owner.name) for page in kept] == [(held.id, "Anna Lan")]


def test_keys_without_a_time_are_pressed_now(window: Window, catcher: ScanCatcher, device: Device) -> None:
    # A screen reader that was started later takes the keys before the catcher sees them.
    window.scan(CARD)
    catcher._clock = None
    line = _name_line(window, "Nguyễn Thị Thu")
    device.send("\t", 5_000_000)
    line.setFocus()
    for char in OTHER + "\r":
        device.send(char, 0)
    window.settle()
    assert window.model.person.name == "Lê Văn Quang"


@pytest.mark.parametrize(
    ("text", "is_taken"),
    [
        (OTHER, True),
        ("025085004321||Le Van Quang|12051985|Nam|So 7, xa Hy Cuong, tinh Phu Tho|15062021", True),
        (OTHER.replace("Quang", "Qunạg"), False),
    ],
)
def test_what_an_input_method_wrote_alone_is_in_order(
    window: Window, device: Device, text: str, is_taken: bool
) -> None:
    window.scan(CARD)
    line = _name_line(window, "")
    device.wait(1000)
    *parts, last = text.split("|")
    for part in (*(part + "|" for part in parts), last):
        for end in range(1, len(part)):
            device.wait(5)
            QCoreApplication.sendEvent(line, QInputMethodEvent(part[:end], []))
        committed = QInputMethodEvent("", [])
        committed.setCommitString(part)
        QCoreApplication.sendEvent(line, committed)
    device.wait(5)
    device.send("\r", device.at_ms)
    window.settle()
    assert (window.model.person.number == "025085004321") is is_taken
    assert is_taken or line.text() == ""
