"""The help beside the desk: its keys, its search, its pictures, and what each text says of its page."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCharFormat, QTextDocument, QTextFormat
from PySide6.QtWidgets import QApplication

from desktop_app.ui.common.actions import actions_of_class
from desktop_app.ui.help.articles import articles
from desktop_app.ui.help.window import HelpWindow, key_table
from desktop_app.ui.shell.registry import PAGES
from tests.end_to_end.hands import Hands
from tests.ui.conftest import Window
from tests.ui.help.test_articles import EVERYWHERE

pytestmark = pytest.mark.window

_PIXEL_SIZE = QTextFormat.Property.FontPixelSize.value


def _help(window: Window) -> HelpWindow:
    shown = window.view.help.window
    assert shown is not None
    assert shown.isVisible()
    return shown


def _formats(document: QTextDocument) -> list[QTextCharFormat]:
    """Return the formats of the first letters of the first two lines with text."""
    blocks = [document.findBlockByNumber(number) for number in range(4)]
    return [block.begin().fragment().charFormat() for block in blocks if block.text()][:2]


def _hands(shown: HelpWindow) -> Hands:
    handle = shown.windowHandle()
    handle.requestActivate()
    return Hands(handle)


def test_shift_f1_opens_the_text_of_the_shown_page(window: Window) -> None:
    window.view.show_page("ledger")
    window.settle()
    window.hands.press("Shift+F1")
    assert _help(window).shown == "ledger"
    assert "Sổ theo dõi" in _help(window).page.toPlainText()
    assert "Ctrl+Backspace" in _help(window).page.toPlainText()
    _help(window).reject()


def test_the_help_key_explains_first_and_opens_the_help_when_it_is_pressed_again(window: Window) -> None:
    window.fill()
    window.hands.press("F1")
    assert window.view.help.window is None
    assert window.reception.is_explaining
    window.hands.press("F1")
    assert _help(window).shown == "reception"
    assert window.reception.is_explaining, "the second press closes nothing"
    _help(window).reject()


def test_the_help_key_goes_on_from_the_list_of_keys(window: Window) -> None:
    window.view.show_page("today")
    window.settle()
    window.hands.press("F1")
    keys = window.view.key_map
    assert keys is not None
    Hands(keys.windowHandle()).press("F1")
    window.hands.wait_for(lambda: window.view.help.window is not None)
    assert not keys.isVisible()
    assert _help(window).shown == "today"
    _help(window).reject()


def test_words_are_searched_and_the_arrows_walk(window: Window) -> None:
    window.view.help.show_page("reception")
    shown = _help(window)
    hands = _hands(shown)
    hands.wait_for(shown.search.hasFocus)
    hands.type("ban giao")
    assert shown.shown == "hand-over"
    assert shown.pages.count() < len(articles("vi"))
    hands.press("Down")
    assert shown.shown != "hand-over"
    hands.type(" zzz")
    assert not shown.nothing.isHidden()
    hands.press("Esc")
    assert not shown.isVisible()
    window.view.help.show_page("sync")
    assert shown.shown == "sync", "a text that the last search left out"
    shown.reject()


def test_pictures_have_the_width_of_the_page_and_no_heading_lends_its_size(window: Window) -> None:
    window.view.help.show_page("dossier")
    shown = _help(window)
    picture = shown.page._picture("saved.png")
    assert 0 < picture.width() / picture.devicePixelRatio() <= shown.page.viewport().width()
    for name in ("dossier", "ledger"):
        shown.show_article(name)
        formats = _formats(shown.page.document())
        assert formats[0].intProperty(_PIXEL_SIZE) > shown.page.font().pixelSize(), "the heading"
        assert formats[1].intProperty(_PIXEL_SIZE) == 0, "what follows has the size of the page"
        assert shown.page.verticalScrollBar().value() == 0
    shown.reject()


def test_links_lead_to_other_texts_and_nothing_is_fetched(window: Window) -> None:
    window.view.help.show_page("settings")
    shown = _help(window)
    shown.page.anchorClicked.emit(QUrl("hours.md"))
    assert shown.shown == "hours"
    for outside in ("https://example.org/x.png", "file:///etc/passwd", "../../icons/quay-mot-cua.svg"):
        assert shown.page._picture(outside).isNull()
    shown.reject()


def test_each_text_names_only_keys_that_its_page_has(window: Window) -> None:
    view = window.view
    everywhere = set(EVERYWHERE)
    for owner in (type(view), type(view.window())):
        everywhere |= {one.key for one in actions_of_class(owner).values()}
    everywhere |= {"F1", *(page.key for page in PAGES)}
    everywhere |= {f"Alt+{page.place.number}" for page in PAGES if page.place is not None}
    own = {page.page_name: {one.key for one in view.help._keys_of(page.page_name)} for page in PAGES}
    for text in (*articles("vi"), *articles("en")):
        linked = set().union(*(own.get(name, set()) for name in text.links))
        unknown = set(text.keys) - everywhere - own.get(text.name, set()) - linked
        assert not unknown, (text.name, unknown)


def test_the_table_has_each_key_once(window: Window) -> None:
    table = key_table(window.view.help._keys_of("reception"))
    assert table.count("| `F9` |") == 1
    assert key_table(()) == ""


def test_a_page_that_explains_nothing_has_no_second_press(window: Window) -> None:
    assert not window.view.page_of(type(window.ledger)).is_explaining
    assert QApplication.activeModalWidget() is None
