"""The ledger's model: chunks in sight are read first, then their neighbours; late answers are dropped."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.dossier.process_dues import ListedStep
from desktop_app.domain.dossier.remaining import Clock, Remaining
from desktop_app.domain.dossier.status import Status
from desktop_app.services.reports.ledger import ShownEntry
from desktop_app.ui.ledger.model import CHUNK, NOT_YET, LedgerModel
from desktop_app.ui.texts.process import late_step_name

_CHUNKS = 10
_AT = datetime(2026, 9, 5, 20, 0, tzinfo=UTC)
Answer = Callable[[list[ShownEntry]], None]


class Reader:
    """Reads lines when it is told to, as the queue of reads would later."""

    def __init__(self) -> None:
        self.asked: list[tuple[Sequence[int], Answer, Callable[[Exception], None]]] = []

    def fetch(self, seqs: Sequence[int], done: Answer, failed: Callable[[Exception], None]) -> None:
        self.asked.append((seqs, done, failed))

    def answer(self) -> int:
        seqs, done, _ = self.asked.pop(0)
        done(_entries(seqs))
        return seqs[0] // CHUNK


def _entries(seqs: Sequence[int]) -> list[ShownEntry]:
    return [
        ShownEntry(UUID(int=seq), seq, 2026, f"H{seq}", "A", "P", _AT, _AT, None, None, Status.RECEIVED) for seq in seqs
    ]


@pytest.fixture
def reader(qtbot: QtBot) -> Reader:
    return Reader()


@pytest.fixture
def model(reader: Reader) -> LedgerModel:
    made = LedgerModel(reader.fetch, lambda _entry: Remaining(Clock.RUNNING, 3), lambda _entry: 60)
    made.show_seqs(array("q", range(_CHUNKS * CHUNK)))
    return made


def _code(model: LedgerModel, place: int) -> object:
    return model.data(model.index(place, 1))


def test_what_is_in_sight_is_read_then_what_is_near_then_the_ends(
    qtbot: QtBot, model: LedgerModel, reader: Reader
) -> None:
    place = 4 * CHUNK
    assert _code(model, place) == NOT_YET
    read: list[int] = []
    while len(read) < 7:
        qtbot.waitUntil(lambda: len(reader.asked) == 1)
        read.append(reader.answer())
    assert read == [4, 5, 3, 6, 2, _CHUNKS - 1, 0]
    assert _code(model, place) == f"H{place}"
    assert model.data(model.index(place, 4)) == "06/09/2026"


def test_one_chunk_is_read_at_a_time_and_the_last_one_seen_comes_next(
    qtbot: QtBot, model: LedgerModel, reader: Reader
) -> None:
    _code(model, 0)
    qtbot.waitUntil(lambda: bool(reader.asked))
    for chunk in (3, 5, 7):
        _code(model, chunk * CHUNK)
    qtbot.wait(1)
    assert len(reader.asked) == 1
    assert reader.answer() == 0
    qtbot.waitUntil(lambda: bool(reader.asked))
    assert reader.answer() == 7


def test_lines_that_come_with_the_list_are_shown_at_once(model: LedgerModel, reader: Reader) -> None:
    model.show_seqs(array("q", range(CHUNK)), _entries(range(CHUNK)))
    assert _code(model, 5) == "H5"
    entry = model.entry_at(5)
    assert entry is not None
    assert entry.id == UUID(int=5)


def test_an_answer_for_another_list_is_dropped(qtbot: QtBot, model: LedgerModel, reader: Reader) -> None:
    _code(model, 0)
    qtbot.waitUntil(lambda: bool(reader.asked))
    model.show_seqs(array("q", range(CHUNK, 2 * CHUNK)))
    reader.answer()
    assert _code(model, 0) == NOT_YET
    qtbot.waitUntil(lambda: bool(reader.asked))
    assert reader.answer() == 1
    assert _code(model, 0) == f"H{CHUNK}"


def test_texts_stay_until_they_are_read_again(qtbot: QtBot, model: LedgerModel, reader: Reader) -> None:
    model.show_seqs(array("q", range(CHUNK)), _entries(range(CHUNK)))
    model.read_again()
    assert _code(model, 0) == "H0"
    qtbot.waitUntil(lambda: bool(reader.asked))
    assert reader.answer() == 0
    qtbot.wait(1)
    assert not reader.asked


@pytest.mark.parametrize("is_answered", [True, False])
def test_a_chunk_that_ended_with_the_list_is_read_again_when_the_list_grows(
    qtbot: QtBot, model: LedgerModel, reader: Reader, *, is_answered: bool
) -> None:
    model.show_seqs(array("q", range(10)))
    _code(model, 0)
    qtbot.waitUntil(lambda: bool(reader.asked))
    if is_answered:
        reader.answer()
    model.extend(array("q", range(CHUNK)))
    if not is_answered:
        reader.answer()
    assert _code(model, 20) == NOT_YET
    qtbot.waitUntil(lambda: bool(reader.asked))
    reader.answer()
    assert _code(model, 20) == "H20"


def test_lines_that_could_not_be_read_are_asked_for_again(qtbot: QtBot, model: LedgerModel, reader: Reader) -> None:
    _code(model, 0)
    qtbot.waitUntil(lambda: bool(reader.asked))
    reader.asked.pop()[2](OSError())
    qtbot.wait(1)
    assert not reader.asked
    assert _code(model, 0) == NOT_YET
    qtbot.waitUntil(lambda: bool(reader.asked))
    reader.answer()
    assert _code(model, 0) == "H0"


def test_a_chunk_that_is_being_read_is_read_again(qtbot: QtBot, model: LedgerModel, reader: Reader) -> None:
    _code(model, 0)
    qtbot.waitUntil(lambda: bool(reader.asked))
    model.read_again()
    reader.answer()
    assert _code(model, 0) == NOT_YET
    qtbot.waitUntil(lambda: bool(reader.asked))
    reader.answer()
    assert _code(model, 0) == "H0"


@pytest.mark.parametrize(("clock", "says_late"), [(Clock.RUNNING, True), (Clock.OVERDUE, False)])
def test_a_late_step_is_said_where_the_result_is_not_due_yet(
    qtbot: QtBot, reader: Reader, clock: Clock, says_late: bool
) -> None:
    step = ListedStep(2, "Thẩm định", "Phòng Tư pháp", 240, _AT)
    made = LedgerModel(reader.fetch, lambda _entry: Remaining(clock, 3), lambda _entry: 60)
    made.show_seqs(array("q", [1]), [replace(entry, step=step) for entry in _entries([1])])
    assert (late_step_name(2) == made.data(made.index(0, 8))) is says_late
    made.show_seqs(array("q", [1]), _entries([1]))
    assert made.data(made.index(0, 8)) != late_step_name(2), "no process, nothing is said"
