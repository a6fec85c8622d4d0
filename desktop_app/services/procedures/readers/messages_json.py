"""Answers of the national portal's public interface, and of the national integration platform (NGSP), as JSON."""

from typing import Any

import msgspec

from desktop_app.domain.catalogue.codes import codes_inside
from desktop_app.domain.catalogue.comparison import ImportedRow, Rejected
from desktop_app.domain.errors import RuleViolation
from desktop_app.services.procedures.readers.file_rows import FileRows, Layout
from desktop_app.services.procedures.readers.grids import MOST_ROWS
from desktop_app.services.procedures.readers.ngsp import is_ngsp, ngsp_row
from desktop_app.services.procedures.readers.portal_json import portal_row
from desktop_app.services.procedures.readers.watch import Watch

_MOST_DEPTH = 40
_WRAPPERS = ("data", "items", "result", "content", "message")


def read_json(content: bytes, file_name: str, watch: Watch) -> FileRows | None:
    """Return the procedures of an answer, None where it holds none.

    Args:
        content: JSON that `kind_of` took for it.
        file_name: the file's name: an answer about one procedure may have its code only there.
        watch: progress and bounds.

    Raises:
        RuleViolation: ``import.damaged``, ``import.too_deep``, ``import.too_many_rows``, ``import.takes_too_long``.
        Cancelled: when the officer cancelled.
    """
    objects = _objects(_decoded(content), 0)
    if not objects:
        return None
    if len(objects) > MOST_ROWS:
        raise RuleViolation("import.too_many_rows", "file", rows=MOST_ROWS)
    codes = codes_inside(file_name)
    outside = codes[0] if len(objects) == 1 and codes else ""
    layout = Layout.NGSP if is_ngsp(objects[0]) else Layout.PORTAL_JSON
    rows: list[ImportedRow] = []
    rejected: list[Rejected] = []
    for number, procedure in enumerate(objects, start=1):
        watch.step()
        place = f"mục {number}"
        row = (ngsp_row if layout is Layout.NGSP else portal_row)(procedure, outside, place)
        if row is None:
            rejected.append(Rejected(place, "catalogue.no_code"))
        else:
            rows.append(row)
    return FileRows(layout, tuple(rows), tuple(rejected))


def _decoded(content: bytes) -> Any:
    try:
        return msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"))
    except RecursionError as error:
        raise RuleViolation("import.too_deep", "file") from error
    except (msgspec.MsgspecError, ValueError) as error:
        raise RuleViolation("import.damaged", "file") from error


def _objects(value: Any, depth: int) -> list[dict[str, Any]]:
    """Return the objects of an answer under its wrappers; a text that is JSON itself is decoded once more."""
    if depth > _MOST_DEPTH:
        raise RuleViolation("import.too_deep", "file")
    if isinstance(value, str):
        return _objects(_decoded(value.encode()), depth + 10) if value.lstrip()[:1] in {"{", "["} else []
    if isinstance(value, list):
        return [each for part in value for each in _objects(part, depth + 1)]
    if not isinstance(value, dict):
        return []
    if "name" in value or "TENTTHC" in value or "MATTHC" in value:
        return [value]
    return [each for key in _WRAPPERS if key in value for each in _objects(value[key], depth + 1)]
