"""One word for each state, on every page, in the language of the officers."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.dossier.status import Status
from desktop_app.services.resources import resource
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import install_language, translate

# Words that stand for something that has another word already, each with that word.
_OTHER_WORDS = {
    # A dossier is quá hạn; only a step of its internal process is trễ bước, which no law knows.
    "trễ(?! bước)": "quá hạn, muộn",
    "Đang xử lý": "Đang giải quyết",
    "Dừng xử lý": "Dừng giải quyết",
    "kết thúc xử lý": "kết thúc giải quyết",
    "biên nhận": "giấy tiếp nhận",
    "giấy hẹn": "giấy tiếp nhận",
    "phụ trách": "trưởng quầy",
    "người quản trị": "quản trị viên",
    "lịch sử hồ sơ": "diễn biến",
    "bưu điện": "bưu chính",
    "nhấn": "bấm",
    "Email": "thư điện tử",
}


@pytest.fixture(autouse=True)
def vietnamese(qapp: QApplication) -> None:
    install_language(qapp, "vi")


def _texts() -> Iterator[str]:
    tree = ElementTree.parse(resource("translations", "desk_vi.ts"))
    for translation in tree.iter("translation"):
        plural = translation.find("numerusform")
        yield (plural.text if plural is not None else translation.text) or ""


@pytest.mark.parametrize("word", _OTHER_WORDS)
def test_nothing_has_two_words(word: str) -> None:
    pattern = re.compile(rf"\b{word}\b", re.IGNORECASE if word[0].islower() else 0)
    assert [text for text in _texts() if pattern.search(text)] == []


@pytest.mark.parametrize(
    ("status", "context", "source"),
    [
        (Status.PROCESSING, "LedgerPage", "In process"),
        (Status.PROCESSING, "ReportsPage", "Open"),
        (Status.SUPPLEMENT_REQUESTED, "LedgerPage", "Waiting for supplement"),
        (Status.STOPPED, "ReportsPage", "Stopped"),
        (Status.STOPPED, "History", "Stopped"),
        (Status.STOPPED, "Steps", "Stop the dossier"),
        (Status.NOT_RECEIVED, "History", "Not received"),
        (Status.DONE, "Steps", "The result is there"),
        (Status.DONE, "History", "Result is there"),
        (Status.WITHDRAWAL_REQUESTED, "Steps", "The applicant asks to stop"),
    ],
)
def test_pages_and_steps_say_the_word_of_the_state(status: Status, context: str, source: str) -> None:
    text, _tone = formatting.status(status)
    assert text.lower() in translate(context, source).lower()
