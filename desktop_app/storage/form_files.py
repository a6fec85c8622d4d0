"""The blank forms of procedures: rows without their contents for lists, and each content once."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from desktop_app.domain.catalogue.form_file import FormFile, FormKind
from desktop_app.storage.tables import form_content, form_file

_OF_CODE = (
    select(form_file).where(form_file.c.code == bindparam("wanted")).order_by(form_file.c.document, form_file.c.seq)
)
_BY_ID = select(form_file).where(form_file.c.id == bindparam("wanted", type_=form_file.c.id.type))
_CONTENT = select(form_content.c.content).where(form_content.c.sha256 == bindparam("wanted"))


def add_form(connection: Connection, form: FormFile, officer_id: UUID, content: bytes) -> None:
    """Store a form with its content; a content that is there already is kept once."""
    kept = insert(form_content).values(sha256=form.sha256, content=content)
    connection.execute(kept.on_conflict_do_nothing(index_elements=["sha256"]))
    connection.execute(
        form_file.insert().values(
            id=form.id,
            code=form.procedure_id,
            document=form.document,
            name=form.name,
            kind=form.kind.value,
            size=form.size,
            sha256=form.sha256,
            source=form.source,
            effective_from=form.effective_from,
            effective_to=form.effective_to,
            officer_id=officer_id,
            officer_name=form.officer_name,
            added_at=form.added_at,
        )
    )


def end_form(connection: Connection, form_id: UUID, last: date) -> None:
    """Write the last day of a form."""
    connection.execute(form_file.update().where(form_file.c.id == form_id).values(effective_to=last))


def forms_of_code(connection: Connection, code: str) -> list[FormFile]:
    """Return the forms of a procedure, ended ones too, by their papers."""
    return [_form_of(row) for row in connection.execute(_OF_CODE, {"wanted": code})]


def form_by_id(connection: Connection, form_id: UUID) -> FormFile | None:
    """Return a form, or None."""
    row = connection.execute(_BY_ID, {"wanted": form_id}).first()
    return _form_of(row) if row is not None else None


def content_of(connection: Connection, sha256: str) -> bytes | None:
    """Return a content, or None."""
    return connection.execute(_CONTENT, {"wanted": sha256}).scalar()


def _form_of(row: Any) -> FormFile:
    return FormFile(
        row.id,
        row.code,
        row.document,
        row.name,
        FormKind(row.kind),
        row.size,
        row.sha256,
        row.source,
        row.effective_from,
        row.effective_to,
        row.officer_name,
        row.added_at,
    )
