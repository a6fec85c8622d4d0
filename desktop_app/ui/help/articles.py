"""The texts of the help: one Markdown file a page in ``resources/help``, in each language of the screen.

A code span in a text is the name of a key and nothing else; a test compares them with the declared actions.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.text import fold
from desktop_app.services.resources import read_json, resource

_TITLE = re.compile(r"\A# (.+)\n")
_KEY = re.compile(r"`([^`]+)`")
_PICTURE = re.compile(r"!\[[^]]*\]\(([^)]+)\)")
_LINK = re.compile(r"(?<!!)\[[^]]*\]\(([^)]+)\)")
_SIGNS = re.compile(r"!?\[([^]]*)\]\([^)]+\)|[`*#]")


@dataclass(frozen=True, slots=True)
class Article:
    """A text of the help.

    Attributes:
        name: name of the page that it explains, or of a subject of its own.
        title: its heading.
        text: Markdown, with the heading.
    """

    name: str
    title: str
    text: str

    @property
    def keys(self) -> list[str]:
        """The keys that the text names, as it writes them."""
        return _KEY.findall(self.text)

    @property
    def pictures(self) -> list[str]:
        """The files of its pictures in `picture_folder`."""
        return pictures_in(self.text)

    @property
    def links(self) -> list[str]:
        """The names of the articles that it points to."""
        return [link.removesuffix(".md") for link in _LINK.findall(self.text)]

    @property
    def words(self) -> str:
        """What is searched: the text without marks of Vietnamese and of Markdown."""
        return fold(_SIGNS.sub(r"\1", self.text))


def pictures_in(markdown: str) -> list[str]:
    """Return the files of the pictures that a text names."""
    return _PICTURE.findall(markdown)


def picture_folder() -> Path:
    """Return the folder of the pictures, which come from the tour."""
    return resource("help", "pictures")


def articles(language: str) -> tuple[Article, ...]:
    """Return all texts of a language (``vi`` or ``en``) in the order of the manual."""
    return tuple(_read(name, language) for name in read_json("help", "contents.json"))


def find(texts: Sequence[Article], query: str) -> list[Article]:
    """Return the articles that hold each word of a query: first the query in the heading, then as a phrase in the text.

    Marks and case do not matter; an empty query finds all.
    """
    wanted = fold(query)
    matching = [article for article in texts if all(word in article.words for word in wanted.split())]
    return sorted(matching, key=lambda article: (wanted not in fold(article.title), wanted not in article.words))


def _read(name: str, language: str) -> Article:
    text = resource("help", language, f"{name}.md").read_text(encoding="utf-8")
    heading = _TITLE.match(text)
    if heading is None:
        raise ValueError(f"the help text {language}/{name} has no heading")
    return Article(name, heading[1], text)
