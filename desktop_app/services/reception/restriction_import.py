"""Importing a list of restrictions: what a file would change, taking it, ending a list."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.restrictions.restriction import Restriction
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.procedures.readers import Watch
from desktop_app.services.progress import Cancelled, GoOn, always
from desktop_app.services.reception.restriction_file import (
    ListSource,
    RestrictionFile,
    identity_of,
    read_restrictions,
)
from desktop_app.services.reception.table_file import MOST_SECONDS, read_bytes
from desktop_app.storage.restrictions import (
    RestrictionList,
    add_list,
    add_restrictions,
    begin_list,
    drop_some_ended_rows,
    end_list,
    lists,
    rows_of_list,
)

__all__ = ["ListSource", "RestrictionList", "RestrictionPreview"]

_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class RestrictionPreview:
    """What a file would change in a list; nothing has taken effect.

    Attributes:
        name: the list.
        file_name: name of the file without its folder.
        file_sha256: SHA-256 of its bytes.
        file: its restrictions.
        new: number of rows that the list does not have yet.
        changed: number of rows whose days, source or remark are others.
        gone: number of rows of the list that the file lacks: they no longer stop anything.
    """

    name: str
    file_name: str
    file_sha256: str
    file: RestrictionFile
    new: int
    changed: int
    gone: int


def preview_list(
    context: DeskContext, path: Path, name: str, default: ListSource, go_on: GoOn = always
) -> RestrictionPreview:
    """Return what the file at a path would change in the list of a name.

    Raises:
        RuleViolation: ``role.head_only``; ``restriction.no_list_name``; ``import.*`` for a file that cannot be taken.
        Cancelled: when the officer cancelled.
    """
    check_right(context.officer, Right.RESTRICTIONS)
    if not tidy(name):
        raise RuleViolation("restriction.no_list_name", "name")
    content = read_bytes(path)
    watch = Watch(go_on, most_seconds=MOST_SECONDS)
    file = read_restrictions(content, default, context.today(), watch)
    with context.store.read() as connection:
        before = _contents(rows_of_list(connection, tidy(name)))
    after = _contents(file.rows)
    shared = before.keys() & after.keys()
    return RestrictionPreview(
        name=tidy(name),
        file_name=path.name,
        file_sha256=hashlib.sha256(content).hexdigest(),
        file=file,
        new=len(after) - len(shared),
        changed=sum(before[key] != after[key] for key in shared),
        gone=len(before) - len(shared),
    )


def take_list(context: DeskContext, preview: RestrictionPreview, go_on: GoOn = always) -> None:
    """Let the rows of a file count in the place of the list of the same name, all of them or none.

    Receptions go on between the parts that are written. What a cancelled import has written never counts and is
    deleted at once; after a crash that happens with the next import.

    Raises:
        RuleViolation: ``role.head_only``; ``import.no_rows`` when no row can be taken.
        Cancelled: when the officer cancelled; the list is as it was.
        StorageProblem: when the disk is full or in use.
    """
    check_right(context.officer, Right.RESTRICTIONS)
    rows, now = preview.file.rows, context.clock()
    if not rows:
        raise RuleViolation("import.no_rows", "file")
    made = RestrictionList(new_id(), preview.name, preview.file_name, len(rows), context.officer.name, now)
    with context.store.write() as connection:
        list_seq = add_list(connection, made, context.officer, preview.file_sha256)
    try:
        for first in range(0, len(rows), _AT_ONCE):
            if not go_on(95 * first // len(rows)):
                raise Cancelled
            with context.store.write() as connection:
                add_restrictions(connection, list_seq, rows[first : first + _AT_ONCE])
        with context.store.write() as connection:
            begin_list(connection, list_seq, preview.name, context.officer, now)
    finally:
        _drop_ended_rows(context)


def end_restriction_list(context: DeskContext, list_id: UUID) -> None:
    """Let a list stop nothing any more.

    Raises:
        RuleViolation: ``role.head_only``; ``restriction.ended`` when it was ended or replaced before.
    """
    check_right(context.officer, Right.RESTRICTIONS)
    with context.store.write() as connection:
        if not end_list(connection, list_id, context.officer, context.clock()):
            raise RuleViolation("restriction.ended", "list")
    _drop_ended_rows(context)


def restriction_lists(context: DeskContext) -> list[RestrictionList]:
    """Return all imports that count or did, the newest first."""
    with context.store.read() as connection:
        return lists(connection)


def _drop_ended_rows(context: DeskContext) -> None:
    deleted = True
    while deleted:
        with context.store.write() as connection:
            deleted = bool(drop_some_ended_rows(connection))


def _contents(rows: Iterable[Restriction]) -> dict[int, int]:
    """Return a number for the content of each row by one for what it is: two whole lists are large."""
    return {hash(identity_of(row)): hash(row) for row in rows}
