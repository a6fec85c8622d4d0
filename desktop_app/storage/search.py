"""One search box over a million dossiers: names without marks, codes, numbers, phones.

Names go through a full-text index with prefixes, newest first (ranking by relevance would read every hit); all that is
made of digits goes through the B-tree of its column.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, select, text

from desktop_app.domain.people.person import Applicant
from desktop_app.domain.text import digits, fold
from desktop_app.storage.dossiers import DossierRow, list_rows, row_of
from desktop_app.storage.people import people_by_seq
from desktop_app.storage.tables import dossier, person

_DOSSIERS_BY_NAME = text(
    "SELECT rowid FROM dossier_text WHERE dossier_text MATCH :words ORDER BY rowid DESC LIMIT :most"
)
_PEOPLE_BY_NAME = text("SELECT rowid FROM person_text WHERE person_text MATCH :words ORDER BY rowid DESC LIMIT :most")
_LEAST_DIGITS = 4


@dataclass(frozen=True, slots=True)
class SearchMatches:
    """Search results: people first, then dossiers, each newest first."""

    people: list[Applicant]
    dossiers: list[DossierRow]

    @property
    def is_empty(self) -> bool:
        """Whether there are no results."""
        return not self.people and not self.dossiers


def search(connection: Connection, query: str, most: int = 50) -> SearchMatches:
    """Find people and dossiers by the text typed so far.

    Args:
        connection: an open read transaction.
        query: a name or the beginning of its words in any order, a dossier code or what follows its agency, a personal
            number, a tax code or a phone number.
        most: how many dossiers at most; people are a tenth of that.
    """
    plain = query.strip()
    if any(char.isdigit() for char in plain):
        return _by_digits(connection, plain, most)
    return _by_name(connection, plain, most)


def _by_name(connection: Connection, query: str, most: int) -> SearchMatches:
    words = fold(query).split()
    if not words:
        return SearchMatches([], [])
    match = " ".join(f'"{word}"*' for word in words)
    seqs = [row[0] for row in connection.execute(_DOSSIERS_BY_NAME, {"words": match, "most": most})]
    people = [row[0] for row in connection.execute(_PEOPLE_BY_NAME, {"words": match, "most": most // 10})]
    return SearchMatches(people_by_seq(connection, people), _rows(connection, seqs))


def _by_digits(connection: Connection, query: str, most: int) -> SearchMatches:
    code = query.upper().replace(" ", "")
    number = digits(query)
    seqs: list[int] = _starting(connection, dossier.c.code, code, most) if not code[0].isdigit() else []
    if "-" in code or code[0].isdigit():
        seqs += _starting(connection, dossier.c.short_code, code, most)
        seqs += _starting(connection, dossier.c.code, code, most)
    owners: list[int] = []
    if len(number) >= _LEAST_DIGITS and "-" not in code:
        for column in (person.c.number, person.c.phone, person.c.tax_code):
            owners += _people_starting(connection, column, number, most // 10)
        seqs += _of_owners(connection, owners, most)
    newest = sorted(set(seqs), reverse=True)[:most]
    return SearchMatches(people_by_seq(connection, owners[: most // 10]), _rows(connection, newest))


def _starting(connection: Connection, column: object, beginning: str, most: int) -> list[int]:
    return _seqs(connection, dossier.c.seq, column, beginning, most)


def _people_starting(connection: Connection, column: object, beginning: str, most: int) -> list[int]:
    return _seqs(connection, person.c.seq, column, beginning, most)


def _seqs(connection: Connection, seq: object, column: object, beginning: str, most: int) -> list[int]:
    # A range instead of LIKE uses the index with any collation.
    statement = (
        select(seq)  # type: ignore[call-overload] # columns of two tables, one shape
        .where(column >= beginning, column < beginning + "\U0010ffff", column != "")  # type: ignore[operator]
        .limit(most)
    )
    return [row[0] for row in connection.execute(statement)]


def _of_owners(connection: Connection, owners: list[int], most: int) -> list[int]:
    if not owners:
        return []
    statements = [
        select(dossier.c.seq).where(column.in_(owners)).order_by(dossier.c.seq.desc()).limit(most)
        for column in (dossier.c.owner_seq, dossier.c.submitter_seq)
    ]
    return [row[0] for statement in statements for row in connection.execute(statement)]


def _rows(connection: Connection, seqs: list[int]) -> list[DossierRow]:
    if not seqs:
        return []
    rows = {row.seq: row for row in connection.execute(list_rows().where(dossier.c.seq.in_(seqs)))}
    return [row_of(rows[seq]) for seq in seqs if seq in rows]
