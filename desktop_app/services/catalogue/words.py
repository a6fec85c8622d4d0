"""What people type for the words of the catalogue, from ``resources/catalogue/search_words.json``."""

from collections.abc import Iterable
from functools import cache

from desktop_app.domain.catalogue.hits import Vocabulary
from desktop_app.domain.text import fold
from desktop_app.services.resources import read_json


@cache
def vocabulary() -> Vocabulary:
    """Return the usual names and acronyms that a search understands."""
    content = read_json("catalogue", "search_words.json")
    return Vocabulary(*(_folded(content[kind]) for kind in ("acronyms", "synonyms")))


def _folded(words: Iterable[dict[str, str]]) -> dict[str, str]:
    return {fold(word["typed"]): fold(word["means"]) for word in words}
