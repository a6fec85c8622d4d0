"""One search box over a million dossiers: names without marks, codes, numbers and phones, whole or their last digits.

Names go through a full-text index with prefixes, newest first (ranking by relevance would read every hit); all that is
made of digits goes through the B-trees of its columns and of their last digits.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import Connection, bindparam, select, text

from desktop_app.domain.people.person import Applicant
from desktop_app.domain.text import fold, tidy
from desktop_app.storage.dossiers import DossierRow, list_rows, row_of
from desktop_app.storage.people import people_by_seq
from desktop_app.storage.search_keys import Match, MatchReason, codes_like, people_like
from desktop_app.storage.tables import dossier, person

__all__ = ["Match", "MatchReason", "SearchMatches", "latest_here", "search"]

_MOST_PEOPLE, _LOOKED_AT = 5, 20
_DOSSIERS_BY_NAME = text(
    "SELECT rowid FROM dossier_text WHERE dossier_text MATCH :words ORDER BY rowid DESC LIMIT :most"
)
_PEOPLE_BY_NAME = text("SELECT rowid FROM person_text WHERE person_text MATCH :words ORDER BY rowid DESC LIMIT :most")
_LATEST_HERE = list_rows().where(dossier.c.origin == b"").order_by(dossier.c.seq.desc()).limit(bindparam("most"))
_NAMES_OF = (
    select(person.c.seq, person.c.name_folded)
    .join(dossier, person.c.seq.in_([dossier.c.owner_seq, dossier.c.submitter_seq]))
    .where(dossier.c.seq.in_(bindparam("seqs", expanding=True)))
    .order_by(dossier.c.seq.desc())
)
_BY_SEQ = list_rows().where(dossier.c.seq.in_(bindparam("seqs", expanding=True)))
_OF_PEOPLE = [
    select(dossier.c.seq, column)
    .where(column.in_(bindparam("people", expanding=True)))
    .order_by(dossier.c.seq.desc())
    .limit(bindparam("most"))
    for column in (dossier.c.owner_seq, dossier.c.submitter_seq)
]


@dataclass(frozen=True, slots=True)
class SearchMatches:
    """Search results: people, then dossiers, each newest first; of many people those who were here last.

    Attributes:
        people: the people.
        dossiers: the dossiers.
        reasons: why each of them was found, by its id.
        intake_id: the page of the counter, or the arrival, whose whole code was typed; else None.
    """

    people: list[Applicant]
    dossiers: list[DossierRow]
    reasons: Mapping[UUID, Match] = field(default_factory=dict)
    intake_id: UUID | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there are no results."""
        return not self.people and not self.dossiers and self.intake_id is None

    def reason_of(self, result: Applicant | DossierRow) -> Match | None:
        """Return why a person or a dossier was found."""
        return self.reasons.get(result.id) if result.id is not None else None


def search(connection: Connection, query: str, most: int) -> SearchMatches:
    """Find people and dossiers by the text typed so far.

    Args:
        connection: an open read transaction.
        query: a name or the beginning of its words in any order, with a year of birth or without; a dossier code or
            its end; the number of a person or an organisation, a phone, or the end of one.
        most: how many dossiers at most; people are a few.
    """
    plain = tidy(query)
    people: dict[int, Match] = {}
    dossiers: dict[int, Match] = {}
    if any(char.isdigit() for char in plain):
        dossiers = codes_like(connection, plain, most)
        people = people_like(connection, plain, _MOST_PEOPLE)
        _add_dossiers_of(connection, dossiers, people, most)
    if any(char.isalpha() for char in plain):
        _add_names(connection, people, dossiers, plain, most)
    shown_people = people_by_seq(connection, list(people)[:_MOST_PEOPLE])
    return _matches(connection, shown_people, people, dossiers, most)


def latest_here(connection: Connection, most: int) -> list[DossierRow]:
    """Return the dossiers that this desk received last, newest first."""
    return [row_of(row) for row in connection.execute(_LATEST_HERE, {"most": most})]


def _add_names(
    connection: Connection, people: dict[int, Match], dossiers: dict[int, Match], plain: str, most: int
) -> None:
    words = fold(plain).split()
    if not words:
        return
    match = " ".join(f'"{word}"*' for word in words)
    year = next((word for word in words if len(word) == 4 and word.isdigit()), "")
    reason = Match(MatchReason.NAME_AND_YEAR, year) if year else Match(MatchReason.NAME)
    hits = connection.execute(_DOSSIERS_BY_NAME, {"words": match, "most": most}).scalars().all()
    named = dict.fromkeys(_people_of(connection, hits, words), reason)
    if len(named) < _MOST_PEOPLE:
        by_name = connection.execute(_PEOPLE_BY_NAME, {"words": match, "most": _MOST_PEOPLE}).scalars()
        named = dict.fromkeys(by_name, reason)
    for seq in hits:
        dossiers.setdefault(seq, Match(MatchReason.NAME))
    if year:
        _add_dossiers_of(connection, dossiers, named, most)
    for seq, why in named.items():
        people.setdefault(seq, why)


def _people_of(connection: Connection, dossiers: Sequence[int], words: list[str]) -> list[int]:
    """Return a few people of this name who have the dossiers, the latest first; a common name has them all here."""
    latest = connection.execute(_NAMES_OF, {"seqs": dossiers[:_LOOKED_AT]})
    return list(dict.fromkeys(row.seq for row in latest if _has_words(row.name_folded, words)))[:_MOST_PEOPLE]


def _has_words(name: str, words: list[str]) -> bool:
    parts = name.split()
    return all(any(part.startswith(word) for part in parts) for word in words)


def _add_dossiers_of(
    connection: Connection, dossiers: dict[int, Match], people: Mapping[int, Match], most: int
) -> None:
    """Add the dossiers of people, whether they own them or handed them in, newest first."""
    if not people:
        return
    values = {"people": list(people), "most": most}
    rows = {seq: who for statement in _OF_PEOPLE for seq, who in connection.execute(statement, values)}
    for seq in sorted(rows, reverse=True):
        dossiers.setdefault(seq, people[rows[seq]])


def _matches(
    connection: Connection,
    shown: list[Applicant],
    people: Mapping[int, Match],
    dossiers: Mapping[int, Match],
    most: int,
) -> SearchMatches:
    seqs = list(dossiers)[:most]
    rows = {row.seq: row_of(row) for row in connection.execute(_BY_SEQ, {"seqs": seqs})} if seqs else {}
    reasons = {rows[seq].id: dossiers[seq] for seq in seqs if seq in rows}
    reasons |= {person.id: why for person, why in zip(shown, people.values(), strict=False) if person.id is not None}
    return SearchMatches(shown, [rows[seq] for seq in seqs if seq in rows], reasons)
