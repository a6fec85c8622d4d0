"""Names of agencies in running text, where capitals are for proper names only (Decree 30/2020/NĐ-CP, Annex II)."""

from collections.abc import Sequence

_ABBREVIATIONS = frozenset({"ubnd", "hđnd", "bql", "kcn", "kkt"})
_BODIES = ("ủy ban nhân dân", "hội đồng nhân dân")
"""Kinds of agencies whose words after the first are in lower case."""
_OFFICES = ("trung tâm", "văn phòng", "chi cục", "chi nhánh", "tổng cục")
_SHORT_OFFICES = ("sở", "phòng", "ban", "bộ", "cục", "viện")
"""Kinds of agencies only as the first word of a name: "bộ" is part of "cán bộ"."""
_PLACES = ("thành phố", "đặc khu", "thị xã", "thị trấn", "tỉnh", "phường", "huyện", "quận", "xã")
"""Kinds of places: every word of the name after them begins with a capital."""
_PLAIN = ("xã hội",)
"""Words that would be taken for a kind of place."""


def running_name(name: str) -> str:
    """Return an agency's name as running text has it; a name that is not all in capitals stays as it is.

    Capitals do not show which words are proper names: names of places are recognised by the word before them, the field
    of an office by its kind. A name that was typed in normal case needs no guess.

    >>> running_name("SỞ NỘI VỤ TỈNH PHÚ THỌ")
    'Sở Nội vụ tỉnh Phú Thọ'
    """
    if not name.isupper():
        return name
    words, shown = name.lower().split(), list[str]()
    is_place = starts_field = False
    while len(shown) < len(words):
        at = len(shown)
        kind = _kind_at(words, at)
        if kind in _PLAIN or not kind:
            word = words[at]
            shown.append(word.upper() if word in _ABBREVIATIONS else _begun(word, not at or is_place or starts_field))
            # A name with a dash lists fields: Sở Lao động - Thương binh và Xã hội.
            starts_field = word == "-" or (word == "và" and "-" in words)
            continue
        first, *others = kind.split()
        shown += [_begun(first, not at or kind not in _PLACES), *others]
        is_place, starts_field = kind in _PLACES, kind in _OFFICES + _SHORT_OFFICES
    return " ".join(shown)


def _kind_at(words: Sequence[str], at: int) -> str:
    """Return the kind of agency or place that begins at a word, or ``""``."""
    kinds = (*_PLAIN, *_BODIES, *_OFFICES, *_PLACES, *(() if at else _SHORT_OFFICES))
    return next((kind for kind in kinds if words[at : at + len(kind.split())] == kind.split()), "")


def _begun(word: str, with_capital: bool) -> str:
    return word[:1].upper() + word[1:] if with_capital else word
