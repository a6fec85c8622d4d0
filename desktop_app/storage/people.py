"""The people and organisations known at the desk."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, or_, select, text

from desktop_app.domain.people.identity_card import Sex
from desktop_app.domain.people.person import Applicant, ApplicantKind
from desktop_app.domain.text import fold
from desktop_app.storage.tables import dossier, intake, person

_UNINDEX = text("DELETE FROM person_text WHERE rowid = :seq")
_INDEX = text("INSERT INTO person_text(rowid, name) VALUES (:seq, :name)")
_BY_NUMBER = select(person).where(person.c.number == bindparam("wanted"), person.c.number != "")
_BY_TAX_CODE = select(person).where(person.c.tax_code == bindparam("wanted"), person.c.tax_code != "")
_BY_PASSPORT = select(person).where(
    person.c.passport == bindparam("wanted"), person.c.passport != "", person.c.number == ""
)
# A former card belongs to whoever has no personal number yet; another personal number is another person.
_BY_OLD_NUMBER = select(person).where(
    person.c.old_number == bindparam("wanted"), person.c.old_number != "", person.c.number == ""
)
_BY_ANY_OLD_NUMBER = select(person).where(person.c.old_number == bindparam("wanted"), person.c.old_number != "")
_INSERT = person.insert()
_UPDATE = person.update().where(person.c.seq == bindparam("row"))
_BY_ID = select(person).where(person.c.id == bindparam("wanted"))


def find_person(connection: Connection, applicant: Applicant) -> Row[Any] | None:
    """Return the row of the same person, or None.

    By record, else by personal number, tax code, passport or the number of a former card.
    """
    for statement, wanted in (
        (_BY_ID, applicant.id),
        (_BY_NUMBER, applicant.number),
        (_BY_TAX_CODE, applicant.tax_code),
        (_BY_PASSPORT, applicant.passport),
        (_BY_OLD_NUMBER if applicant.number else _BY_ANY_OLD_NUMBER, applicant.old_number),
    ):
        # Another desk has the same person under another record: its id is not known here, the number is.
        if wanted and (row := connection.execute(statement, {"wanted": wanted}).first()) is not None:
            return row
    return None


def known_person(connection: Connection, applicant: Applicant) -> Applicant | None:
    """Return the stored record of the same person, or None."""
    row = find_person(connection, applicant)
    return applicant_of(row) if row is not None else None


def people_by_seq(connection: Connection, seqs: list[int]) -> list[Applicant]:
    """Return the people with these row numbers, in the same order."""
    rows = {row.seq: row for row in connection.execute(select(person).where(person.c.seq.in_(seqs)))}
    return [applicant_of(rows[seq]) for seq in seqs if seq in rows]


def same_name_and_birth(connection: Connection, applicant: Applicant) -> list[Applicant]:
    """Return the people with the same folded name and birth, the person included when stored."""
    if applicant.birth_date is not None:
        birth = or_(person.c.birth_date == applicant.birth_date, person.c.birth_year == applicant.birth_date.year)
    elif applicant.birth_year is not None:
        first, last = date(applicant.birth_year, 1, 1), date(applicant.birth_year, 12, 31)
        birth = or_(person.c.birth_date.between(first, last), person.c.birth_year == applicant.birth_year)
    else:
        return []
    rows = connection.execute(select(person).where(person.c.name_folded == fold(applicant.name), birth).limit(10))
    return [applicant_of(row) for row in rows]


def save_person(
    connection: Connection, applicant: Applicant, row: Row[Any] | None, new_id: UUID, now: datetime
) -> tuple[int, UUID]:
    """Store a person: update the existing row, or insert one.

    A number or tax code that another record has stays with that record: both were typed, and nothing here can tell
    which of them is wrong.

    Args:
        connection: the open transaction.
        applicant: the person, merged with the stored record.
        row: the row of `find_person` in the same transaction.
        new_id: the id of a new record.
        now: when.

    Returns:
        The row number and the id of the record.
    """
    values = _values(applicant, now)
    if row is None:
        result = connection.execute(_INSERT, {**values, "id": new_id})
        seq, person_id = int(result.lastrowid), new_id
        connection.execute(_INDEX, {"seq": seq, "name": _words_of(applicant)})
        return seq, person_id
    values |= _kept_numbers(connection, values, row)
    connection.execute(_UPDATE, {**values, "row": row.seq})
    words = _words_of(replace(applicant, number=values["number"]))
    if _words_of(applicant_of(row)) != words:
        connection.execute(_UNINDEX, {"seq": row.seq})
        connection.execute(_INDEX, {"seq": row.seq, "name": words})
    return row.seq, row.id


def delete_person(connection: Connection, person_id: UUID) -> bool:
    """Delete the record of a person that no dossier and no waiting page names; return whether it is gone."""
    seq = connection.execute(select(person.c.seq).where(person.c.id == person_id)).scalar()
    if seq is None:
        return True
    named = (dossier.c.owner_seq, dossier.c.submitter_seq, intake.c.owner_seq, intake.c.submitter_seq)
    if any(connection.execute(select(column).where(column == seq).limit(1)).first() for column in named):
        return False
    connection.execute(_UNINDEX, {"seq": seq})
    connection.execute(person.delete().where(person.c.seq == seq))
    return True


def _words_of(applicant: Applicant) -> str:
    """Return what a person is found by in words: the folded name and the year of birth."""
    return f"{fold(applicant.name)} {applicant.year_of_birth or ''}".strip()


def _kept_numbers(connection: Connection, values: Mapping[str, Any], row: Row[Any]) -> dict[str, str]:
    """Return the present numbers of a row where another row has the new ones."""
    numbers = (("number", row.number, _BY_NUMBER), ("tax_code", row.tax_code, _BY_TAX_CODE))
    return {
        name: present
        for name, present, statement in numbers
        if values[name] not in {"", present} and connection.execute(statement, {"wanted": values[name]}).first()
    }


def _values(applicant: Applicant, now: datetime) -> dict[str, Any]:
    return {
        "kind": applicant.kind.value,
        "name": applicant.name,
        "name_folded": fold(applicant.name),
        "number": applicant.number,
        "tax_code": applicant.tax_code,
        "birth_date": applicant.birth_date,
        "sex": applicant.sex.value if applicant.sex else None,
        "address": applicant.address,
        "phone": applicant.phone,
        "email": applicant.email,
        "old_number": applicant.old_number,
        "card_issued_on": applicant.card_issued_on,
        "birth_year": applicant.birth_year,
        "other_phone": applicant.other_phone,
        "passport": applicant.passport,
        "updated_at": now,
    }


def applicant_of(row: Row[Any]) -> Applicant:
    """Return the person that a row of the table holds."""
    return Applicant(
        id=row.id,
        kind=ApplicantKind(row.kind),
        name=row.name,
        number=row.number,
        tax_code=row.tax_code,
        birth_date=row.birth_date,
        sex=Sex(row.sex) if row.sex else None,
        address=row.address,
        phone=row.phone,
        email=row.email,
        old_number=row.old_number,
        card_issued_on=row.card_issued_on,
        birth_year=row.birth_year,
        other_phone=row.other_phone,
        passport=row.passport,
    )
