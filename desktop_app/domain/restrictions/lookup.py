"""Finding the restrictions of a dossier: normal forms of numbers and names, and which rows concern it.

What the list holds and what the desk holds is written differently: ``tờ 05``, ``tờ bản đồ số 5``; ``BX 123456``,
``bx123456``. Both are brought into one form, by which the rows are found. A row that was found is then compared as a
whole: a name and a year of birth alone make nobody the same person where more is known.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.identity_number import PERSONAL_DIGITS, normal_number
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.restrictions.restriction import RestrictedKind, Restriction
from desktop_app.domain.text import fold, is_number

SUBJECT_FIELD = "subject"
"""The field of the parcels and papers that a dossier is about."""
_PARCEL = re.compile(r"\bthua (?:dat )?(?:so )?(?P<number>\w*\d\w*)")
_SHEET = re.compile(r"\bto (?:ban do )?(?:dia chinh )?(?:so )?(?P<number>\w*\d\w*)")
_BEGINS_PARCEL = re.compile(r"\bthua\b")
_PLACE_WORDS = re.compile(r"^(?:thuoc|tai|o|dia chi|xa|phuong|thi tran|dac khu|x|p|tt)\b")
_BETWEEN = re.compile(r"[;\n]")
_ZEROS = re.compile(r"^0+(?=\w)")
# A number of a paper is written in at most that many groups; a shorter one than four characters is none.
_MOST_GROUPS = 4
_LEAST_CHARACTERS = 4
_MOST_WORDS = 200


@dataclass(frozen=True, slots=True)
class Parcel:
    """A typed parcel: its key, and the folded name of its commune, or ``""``."""

    key: str
    commune: str


@dataclass(frozen=True, slots=True)
class Lookup:
    """What restrictions are looked up by.

    Attributes:
        people: owner and submitter.
        parcels: the typed parcels.
        papers: keys of the typed numbers of papers.
    """

    people: tuple[Applicant, ...]
    parcels: tuple[Parcel, ...] = ()
    papers: frozenset[str] = frozenset()

    @property
    def number_keys(self) -> tuple[str, ...]:
        """The keys of all numbers."""
        numbers = (number for person in self.people for number in _numbers_of(person))
        parcels = (parcel.key for parcel in self.parcels)
        return tuple(sorted({*map(person_key, numbers), *parcels, *self.papers} - {""}))

    @property
    def name_keys(self) -> tuple[str, ...]:
        """The keys of the people whose year of birth is known."""
        return tuple(sorted({name_key(person.name, person.year_of_birth) for person in self.people} - {""}))

    def asks_the_same_as(self, other: "Lookup") -> bool:
        """Return whether another lookup leads to the same rows, whatever else is known of the people."""
        mine = (self.number_keys, self.name_keys, self.parcels)
        return mine == (other.number_keys, other.name_keys, other.parcels)


def lookup_of(people: Sequence[Applicant], texts: Iterable[str]) -> Lookup:
    """Return what a dossier's restrictions are looked up by.

    Args:
        people: owner and submitter.
        texts: what was typed of parcels and papers, several of them parted by semicolons or lines.
    """
    parcels, papers = [], set()
    for part in (part for text in texts for part in _BETWEEN.split(text)):
        parcel = _parcel_in(part)
        if parcel is not None:
            parcels.append(parcel)
        papers |= _paper_keys_in(_without_parcel(part) if parcel is not None else part)
    return Lookup(tuple(people), tuple(parcels), frozenset(papers))


def concerns(restriction: Restriction, lookup: Lookup) -> bool:
    """Return whether a row that was found by one of its keys is about the dossier."""
    if restriction.kind is RestrictedKind.PARCEL:
        return any(_is_parcel(restriction, parcel) for parcel in lookup.parcels)
    if restriction.kind is RestrictedKind.PAPER:
        return restriction.number_key in lookup.papers
    return any(_is_person(restriction, person) for person in lookup.people)


def check_subject(text: str) -> None:
    """Check that each typed parcel can be looked up.

    Raises:
        RuleViolation: ``subject.incomplete_parcel`` for a parcel without its map sheet.
    """
    for part in _BETWEEN.split(text):
        if _BEGINS_PARCEL.search(fold(part)) and _parcel_in(part) is None:
            raise RuleViolation("subject.incomplete_parcel", SUBJECT_FIELD)


def parcel_key(sheet: str, parcel: str) -> str:
    """Return the key of a parcel, ``""`` without map sheet or number.

    >>> parcel_key("05", "012"), parcel_key("Tờ số 5", "Thửa 12")
    ('parcel:5:12', 'parcel:5:12')
    """
    numbers = [_number_in(sheet, _SHEET), _number_in(parcel, _PARCEL)]
    return f"parcel:{numbers[0]}:{numbers[1]}" if all(numbers) else ""


def paper_key(number: str) -> str:
    """Return the key of a paper's number, ``""`` for one that is too short to be one.

    >>> paper_key("BX 123456"), paper_key("12")
    ('paper:bx123456', '')
    """
    joined = fold(number).replace(" ", "")
    return f"paper:{joined}" if len(joined) >= _LEAST_CHARACTERS and any(map(str.isdigit, joined)) else ""


def person_key(number: str) -> str:
    """Return the key of a personal number, former card, passport or tax code, ``""`` for none."""
    plain = normal_number(number)
    return f"person:{plain.lower()}" if plain else ""


def name_key(name: str, year: int | None) -> str:
    """Return the key of a name with its year of birth, ``""`` when one of them is missing."""
    folded = fold(name)
    return f"{folded}:{year}" if folded and year else ""


def commune_name(text: str) -> str:
    """Return the folded name of a commune without the word for its kind (``Xã Tân Lập`` is ``tan lap``)."""
    folded = fold(text)
    while match := _PLACE_WORDS.match(folded):
        folded = folded[match.end() :].strip()
    return folded


def _number_in(text: str, pattern: re.Pattern[str]) -> str:
    folded = fold(text)
    match = pattern.search(folded)
    return _ZEROS.sub("", match["number"] if match else folded.replace(" ", "-"))


def _parcel_in(part: str) -> Parcel | None:
    folded = fold(part)
    parcel, sheet = _PARCEL.search(folded), _SHEET.search(folded)
    if parcel is None or sheet is None:
        return None
    rest = _without_parcel(part)
    # Where a paper is named beside the parcel, nobody knows which words are the commune.
    commune = "" if any(map(str.isdigit, rest)) else commune_name(rest)
    return Parcel(parcel_key(sheet["number"], parcel["number"]), commune)


def _without_parcel(part: str) -> str:
    return " ".join(_SHEET.sub(" ", _PARCEL.sub(" ", fold(part))).split())


def _paper_keys_in(part: str) -> set[str]:
    """Return the keys of all runs of words that may be the number of a paper: ``GCN số BX 123456``."""
    words = fold(part).split()[:_MOST_WORDS]
    runs = (
        words[first : first + length]
        for first in range(len(words))
        for length in range(1, _MOST_GROUPS + 1)
        if first + length <= len(words)
    )
    return {paper_key(" ".join(run)) for run in runs} - {""}


def _is_parcel(restriction: Restriction, parcel: Parcel) -> bool:
    """Return whether a typed parcel is the restricted one; one typed without its commune may be in any."""
    is_same_place = not (restriction.commune and parcel.commune) or restriction.commune == parcel.commune
    return restriction.number_key == parcel.key and is_same_place


def _is_person(restriction: Restriction, person: Applicant) -> bool:
    if restriction.number_key in {person_key(number) for number in _numbers_of(person)} - {""}:
        return True
    if not restriction.name_key or restriction.name_key != name_key(person.name, person.year_of_birth):
        return False
    return not _has_other_number(restriction, person) and _may_be_born(restriction.birth_date, person)


def _has_other_number(restriction: Restriction, person: Applicant) -> bool:
    """Return whether both have a personal number: two of them are two people."""
    listed = restriction.number_key.removeprefix("person:")
    return is_number(listed) and len(listed) == PERSONAL_DIGITS and len(person.number) == PERSONAL_DIGITS


def _may_be_born(listed: date | None, person: Applicant) -> bool:
    return listed is None or person.birth_date is None or listed == person.birth_date


def _numbers_of(person: Applicant) -> tuple[str, ...]:
    numbers = (person.number, person.old_number, person.passport, person.tax_code)
    return tuple(number for number in numbers if number)
