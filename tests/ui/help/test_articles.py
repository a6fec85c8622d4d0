"""The texts of the help: each page has one, and what they name exists."""

import pytest

from desktop_app.ui.help.articles import Article, articles, find, picture_folder
from desktop_app.ui.shell.registry import PAGES
from desktop_app.ui.texts.i18n import LANGUAGES
from tests.ui.shell.test_registry import declared_keys

# Handled by fields, lists and dialogs, wherever they stand.
EVERYWHERE = {"*", "+", "Enter", "Esc", "Space", "/", "-", "Del", "Ctrl+F"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_of_the_registry_has_a_text(language: str) -> None:
    names = [article.name for article in articles(language)]
    assert len(names) == len(set(names))
    assert {page.page_name for page in PAGES} <= set(names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_pictures_and_links_exist(language: str) -> None:
    texts = articles(language)
    known = declared_keys() | EVERYWHERE
    assert not [(text.name, key) for text in texts for key in text.keys if key not in known]
    assert not [name for text in texts for name in text.pictures if not (picture_folder() / name).is_file()]
    assert not [link for text in texts for link in text.links if link not in {other.name for other in texts}]


def test_words_without_marks_find_texts_and_headings_come_first() -> None:
    texts = articles("vi")
    found = [article.name for article in find(texts, "ban giao")]
    assert found[0] == "hand-over"
    assert "today" in found
    assert find(texts, "Hoàn TÁC")[0].name == "dossier", "as a phrase"
    assert find(texts, "zzz") == []
    assert find(texts, "") == list(texts)


def test_signs_of_markdown_are_not_searched() -> None:
    text = Article("x", "Một", "# Một\nBấm `F9`, xem [Cài đặt](settings.md).\n![Ảnh](saved.png)\n")
    assert text.words == "mot bam f9 xem cai dat anh"
    assert (text.keys, text.links, text.pictures) == (["F9"], ["settings"], ["saved.png"])
