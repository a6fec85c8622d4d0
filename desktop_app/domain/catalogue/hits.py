"""What a search of the catalogue answers: the procedure, why it matched, and which letters of its name did."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.bounds import Name, Text
from desktop_app.domain.catalogue.levels import ONE_STOP, Counter, Level, ListState, Scope
from desktop_app.domain.text import fold

_LEAST_BEGUN = 5
_WORD = re.compile(r"[^\W_]+")


class Reason(StrEnum):
    """Why a procedure matched what was typed.

    Attributes:
        CODE: its code begins with it.
        WORDS: its words begin with those typed.
        ACRONYM: a word typed is made of the first letters of its words.
        SYNONYM: people call it that.
        KEYS: the words typed are keys of an input method that was off.
        PINNED: nothing was typed, the desk uses it often.
    """

    CODE = "code"
    WORDS = "words"
    ACRONYM = "acronym"
    SYNONYM = "synonym"
    KEYS = "keys"
    PINNED = "pinned"


@dataclass(frozen=True, slots=True)
class Listed:
    """A procedure as the list of the whole catalogue has it, without details.

    Attributes:
        id: its code; a name of the catalogue's own where no code is known.
        code: its national code, or ``""``.
        name: full name as published.
        field: field of administration.
        agency: who carries it out, as published; several are parted by semicolons.
        unit: the unit that decides, as far as it is known.
        levels: the levels at which it is carried out.
        counter: whose counter receives it.
        scope: for whom it was published.
        state: whether it stands in the national catalogue.
        published_by: the ministry or province that published it.
        date_of_data: the day or days of the data, as the source states them.
        has_details: whether documents, limit or fees are known.
        online_level: level of its online service, 0 where that is not known.
    """

    id: Name
    code: Name
    name: Text
    field: Name
    agency: Text = ""
    unit: Name = ""
    levels: tuple[Level, ...] = ()
    counter: Counter = Counter.OTHER
    scope: Scope = Scope.NATIONAL
    state: ListState = ListState.LISTED
    published_by: Name = ""
    date_of_data: Name = ""
    has_details: bool = False
    online_level: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """A procedure that a search answered.

    Attributes:
        listed: the procedure.
        reason: why it matched.
        via: what the typed text was taken for: the code, the words of an acronym, the usual name of a synonym.
        marks: beginning and end of each part of the name that matched.
        is_offered: whether this desk receives it.
        begins: its first day where that is still to come, else None.
        tier: how well it matches: 0 as typed and offered, 1 as typed and not offered, 2 and 3 in any order.
    """

    listed: Listed
    reason: Reason
    via: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    is_offered: bool = True
    begins: date | None = None
    tier: int = 0

    @property
    def id(self) -> str:
        """The procedure's id."""
        return self.listed.id

    @property
    def name(self) -> str:
        """The procedure's name."""
        return self.listed.name


def is_received_elsewhere(hit: Hit) -> bool:
    """Return whether the citizen has to go elsewhere: to the police, the tax office, the social insurance, a ministry.

    What another one-stop counter of the province receives may be handed in here too (Nghị định 118/2025/NĐ-CP Điều 14
    khoản 2); vertical agencies receive at the centre only where they have come there (khoản 2 điểm c).
    """
    return not hit.is_offered and hit.listed.counter not in ONE_STOP


def initials(text: str) -> str:
    """Return the first letters of the words of a text, folded: an acronym is a part of it.

    >>> initials("Cấp giấy phép lao động")
    'cgpld'
    """
    return "".join(word[0] for word in fold(text).split())


def marks_of(name: str, words: Sequence[str], acronyms: Sequence[str] = ()) -> tuple[tuple[int, int], ...]:
    """Return the parts of a name (composed, NFC) that words begin with, and the letters that make an acronym.

    Args:
        name: as published.
        words: folded words that the name's words begin with; where they stand one after the other, only there.
        acronyms: folded acronyms.
    """
    spans = [(match.start(), match.end()) for match in _WORD.finditer(name)]
    folded = fold(name).split()
    if len(folded) != len(spans):
        # A word without a Latin letter or digit folds to nothing.
        folded = [fold(name[begin:end]) for begin, end in spans]
    places = _phrase_at(folded, words) or [(place, word) for place in range(len(spans)) for word in words]
    marks = {
        (spans[place][0], min(spans[place][1], spans[place][0] + len(word)))
        for place, word in places
        if word and folded[place].startswith(word)
    }
    letters = "".join(word[:1] or " " for word in folded)
    for acronym in acronyms:
        place = letters.find(acronym) if acronym else -1
        if place >= 0:
            marks |= {(begin, begin + 1) for begin, _ in spans[place : place + len(acronym)]}
    return tuple(sorted(marks))


def _phrase_at(folded: Sequence[str], words: Sequence[str]) -> list[tuple[int, str]]:
    """Return where words stand one after the other, as the place of each; nothing where they do not."""
    for first in range(len(folded) - len(words) + 1):
        if words and all(folded[first + place].startswith(word) for place, word in enumerate(words)):
            return [(first + place, word) for place, word in enumerate(words)]
    return []


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What people type for the words of the catalogue, folded.

    Attributes:
        acronyms: an office's acronym -> the words that it stands for, where they are not simply its letters.
        synonyms: a usual name -> the words of the catalogue.
    """

    acronyms: Mapping[str, str]
    synonyms: Mapping[str, str]

    def spelled_out(self, folded: str) -> str:
        """Return typed words with the acronyms of the table written out."""
        return " ".join(self.acronyms.get(word, word) for word in folded.split())

    def renamed(self, folded: str) -> list[str]:
        """Return the words of the catalogue for each usual name that typed words hold, the longest name first."""
        padded = f" {folded} "
        names = sorted((name for name in self.synonyms if f" {name} " in padded), key=len, reverse=True)
        return [padded.replace(f" {name} ", f" {self.synonyms[name]} ", 1).strip() for name in names]

    def begun(self, folded: str) -> list[str]:
        """Return the words of the catalogue for each usual name that somebody has begun to type."""
        if len(folded) < _LEAST_BEGUN:
            return []
        return [words for name, words in self.synonyms.items() if name.startswith(folded) and name != folded]
