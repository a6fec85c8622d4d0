"""What an official file would change in the catalogue, before anything takes effect."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desktop_app.domain.catalogue.comparison import CatalogueDiff, ImportedRow, compare
from desktop_app.domain.errors import RuleViolation
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.catalogue.differences import values_on
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.readers import FileRows, Watch, read_file
from desktop_app.services.procedures.readers.containers import MOST_BYTES
from desktop_app.services.procedures.updates import UnknownPublisher, UpdatePreview, preview_update
from desktop_app.services.progress import GoOn, always
from desktop_app.sync.catalogue_delta import is_delta


@dataclass(frozen=True, slots=True)
class FilePreview:
    """A file that was read, and what it would change; `diff.rejected` has the rows that its reader refused too."""

    file: FileRows
    diff: CatalogueDiff


def preview_file(
    catalogue: Catalogue,
    day: date,
    content: bytes,
    file_name: str = "",
    go_on: GoOn = always,
    *,
    is_complete: bool = False,
) -> FilePreview:
    """Return what a file would change; nothing is stored.

    Args:
        catalogue: the catalogue to compare with.
        day: the day whose values count.
        content: the bytes of the file.
        file_name: its name without the folder.
        go_on: called with the percent done; returns False to cancel.
        is_complete: whether the file is a complete list of what the desk receives: what it lacks is gone.

    Raises:
        RuleViolation: ``import.*`` for a file that cannot be taken.
        Cancelled: when the officer cancelled.
    """
    watch = Watch(go_on)
    file = read_file(content, file_name, watch)
    watch.begin(70, 100, len(file.rows))
    return _compared(catalogue, day, file, _watched(file.rows, watch), is_complete=is_complete)


def compare_again(context: DeskContext, preview: FilePreview, *, is_complete: bool) -> FilePreview:
    """Return what a file that was read would change, as a complete list of what the desk receives or not."""
    file = preview.file
    return _compared(context.catalogue, context.today(), file, file.rows, is_complete=is_complete)


def _compared(
    catalogue: Catalogue, day: date, file: FileRows, rows: Iterable[ImportedRow], *, is_complete: bool
) -> FilePreview:
    complete_list = catalogue.names() if is_complete else ()
    diff = compare(lambda code: values_on(catalogue, code, day), rows, complete_list)
    return FilePreview(file, replace(diff, rejected=(*file.rejected, *diff.rejected)))


Chosen = FilePreview | UpdatePreview | UnknownPublisher
"""What an officer's file turned out to be: an official file, a signed update, or an update of an unknown publisher."""


def preview_path(context: DeskContext, path: Path, go_on: GoOn = always) -> Chosen:
    """Return what the file at a path would change in the catalogue of a desk; nothing is stored.

    Raises:
        RuleViolation: ``import.unreadable`` when the disk does not give it; otherwise as `preview_file`, for a signed
            update as `preview_update`.
        Cancelled: when the officer cancelled.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise RuleViolation("import.unreadable", "file") from error
    if is_delta(content):
        return preview_update(context, content, path.name, go_on)
    return preview_file(context.catalogue, context.today(), content, path.name, go_on)


def _watched(rows: Iterable[ImportedRow], watch: Watch) -> Iterator[ImportedRow]:
    for row in rows:
        watch.step()
        yield row
