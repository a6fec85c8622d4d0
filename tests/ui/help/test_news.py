"""What is new is shown once, after an update, and never takes the keys of a visit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings

from desktop_app.ui.help import news
from desktop_app.ui.help.news import SEEN, mark_seen, news_since, news_text, unseen_news, version_of
from desktop_app.ui.texts.i18n import LANGUAGES
from tests.ui.conftest import Window

_TEXT = "# Có gì mới\n\n## 0.3.0 (2027-02-01)\n\n- Ba\n\n## 0.2.10\n\n- Hai mươi\n\n## 0.2.0\n\n- Hai\n"


def test_the_sections_after_the_version_that_was_seen() -> None:
    assert news_since(_TEXT, "0.2.0", "0.2.10") == "## 0.2.10\n\n- Hai mươi"
    assert news_since(_TEXT, "0.1.0", "0.3.0") == _TEXT.partition("\n\n")[2].strip()
    assert news_since(_TEXT, "0.3.0", "0.3.0") == ""
    assert news_since(_TEXT, "0.4.0", "0.3.0") == "", "an older program after a newer one"


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), min_size=1, max_size=8, unique=True), st.data())
def test_no_section_is_shown_twice_and_none_is_left_out(versions: list[tuple[int, int]], data: st.DataObject) -> None:
    ordered = sorted(versions)
    text = "# x\n\n" + "".join(f"## {a}.{b}\n\n- {a}.{b}!\n\n" for a, b in reversed(ordered))
    middle = data.draw(st.sampled_from(ordered))
    seen, last = f"{middle[0]}.{middle[1]}", f"{ordered[-1][0]}.{ordered[-1][1]}"
    shown = news_since(text, "", seen).count("!") + news_since(text, seen, last).count("!")
    assert shown == len(versions)


def test_versions_are_compared_as_numbers() -> None:
    assert version_of("0.10.0") > version_of("0.9.2")
    assert version_of("1.0.0rc1") == (1, 0, 0)


@pytest.mark.window
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_start_has_no_news_and_an_update_has(
    window: Window, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(news, "news_text", lambda _language: _TEXT)
    settings = QSettings()
    for key in (SEEN, "geometry"):
        settings.remove(key)
    assert unseen_news(language, "0.3.0") == ""
    settings.setValue("geometry", b"x")
    assert "Hai mươi" in unseen_news(language, "0.3.0"), "0.1.0 left no such setting"
    mark_seen("0.3.0")
    assert unseen_news(language, "0.3.0") == ""
    settings.remove("geometry")


@pytest.mark.window
def test_the_news_leave_the_keys_to_the_desk_and_come_once(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(news, "news_text", lambda _language: _TEXT.replace("0.2.0", "0.1.0"))
    QSettings().setValue(SEEN, "0.0.1")
    desk_help = window.view.help
    desk_help.show_unseen_news()
    assert desk_help.news is not None
    assert "Hai" in desk_help.news.page.toPlainText()
    window.hands.wait_for(window.application.window.isActiveWindow)
    window.scan("025190001234||Nguyễn Thị Thu Hà|14031990|Nữ|Số 18, đường Hoa Phượng, phường Việt Trì|15062021")
    assert window.model.person.name == "Nguyễn Thị Thu Hà"
    desk_help.news.reject()
    desk_help.news = None
    desk_help.show_unseen_news()
    assert desk_help.news is None


def test_the_stored_news_have_a_heading_and_versions_only() -> None:
    for language in LANGUAGES:
        text = news_text(language)
        assert text.startswith("# ")
        assert all(version_of(line[3:]) for line in text.splitlines() if line.startswith("## "))
