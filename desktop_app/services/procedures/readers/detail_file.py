"""One procedure as a Word file (L3): labels with their text, and a table under some of them."""

from collections import defaultdict
from collections.abc import Sequence

from desktop_app.domain.catalogue.codes import code_of_cell, codes_inside
from desktop_app.domain.catalogue.comparison import ImportedRow, Rejected
from desktop_app.domain.catalogue.portal import PortalPaper
from desktop_app.domain.text import fold, tidy
from desktop_app.services.procedures.readers.cells import count_in, is_nothing, levels_of, lines_of
from desktop_app.services.procedures.readers.details import Detail
from desktop_app.services.procedures.readers.file_rows import FileRows, Layout
from desktop_app.services.procedures.readers.grids import Grid, GridRow

_LABELS = (
    "ma thu tuc", "so quyet dinh", "ten thu tuc", "cap thuc hien", "loai thu tuc", "linh vuc", "trinh tu thuc hien",
    "cach thuc thuc hien", "thanh phan ho so", "doi tuong thuc hien", "co quan thuc hien", "co quan co tham quyen",
    "dia chi tiep nhan", "co quan duoc uy quyen", "co quan phoi hop", "ket qua thuc hien", "can cu phap ly",
    "yeu cau dieu kien", "tu khoa", "mo ta",
)  # fmt: skip
_HEADINGS = frozenset({"hinh thuc nop", "ten giay to", "so ky hieu"})
_SHOWN = "xuat trinh"
_Sections = dict[str, list[str | GridRow]]


def sections_of(blocks: Sequence[str | Grid]) -> _Sections:
    """Return what stands under each label: lines, and rows of tables."""
    sections: _Sections = defaultdict(list)
    label = ""
    for block in blocks:
        lines = [block] if isinstance(block, str) else block.rows
        for line in lines:
            words = line if isinstance(line, str) else line.cell(0)
            begun = _label_of(words, is_cell=not isinstance(line, str))
            label = begun or label
            if not begun:
                sections[label].append(line)
                continue
            rest = words.partition(":")[2] if isinstance(line, str) else "\n".join(line.texts[1:])
            if rest.strip():
                sections[label].append(rest.strip())
    return sections


def is_detail(sections: _Sections) -> bool:
    """Return whether labels are those of one procedure."""
    return {"ma thu tuc", "ten thu tuc"} <= sections.keys()


def read_detail(sections: _Sections) -> FileRows:
    """Return the procedure of a file."""
    written = _text(sections, "ma thu tuc")
    code = code_of_cell(written) or next(iter(codes_inside(written)), "")
    decision = _text(sections, "so quyet dinh")
    decision = "" if is_nothing(decision) else decision
    if not code:
        return FileRows(Layout.DETAIL, (), (Rejected("Mã thủ tục", "catalogue.no_code"),), decision)
    row = ImportedRow(code, _detail_of(sections).values(), "Mã thủ tục", decision)
    return FileRows(Layout.DETAIL, (row,), (), decision)


def _label_of(words: str, *, is_cell: bool) -> str:
    before, colon, _ = words.partition(":")
    if not colon and not is_cell:
        return ""
    folded = fold(before)
    return next((label for label in _LABELS if folded == label or folded in _longer(label)), "")


def _longer(label: str) -> tuple[str, ...]:
    return (f"{label} thuc hien", f"{label} hs", f"{label} ho so", f"{label} hanh chinh", f"{label} tthc")


def _detail_of(sections: _Sections) -> Detail:
    detail = Detail(
        name=_text(sections, "ten thu tuc"),
        field=_text(sections, "linh vuc"),
        unit="" if is_nothing(unit := _text(sections, "co quan co tham quyen")) else unit,
        agencies=_lines(sections, "co quan thuc hien"),
        levels=levels_of(_text(sections, "cap thuc hien")),
        results=_lines(sections, "ket qua thuc hien"),
        sequence=_lines(sections, "trinh tu thuc hien"),
    )
    for row in _rows(sections, "cach thuc thuc hien"):
        detail.add_way(row.cell(0), row.cell(1), row.cell(2).splitlines())
    detail.papers = _papers(sections["thanh phan ho so"])
    detail.basis = [
        " ".join(part for part in (row.cell(0), row.cell(1)) if part) for row in _rows(sections, "can cu phap ly")
    ]
    return detail


def _papers(lines: Sequence[str | GridRow]) -> list[PortalPaper]:
    """Return the papers; the line before a table is the case that its papers belong to."""
    group, papers = "", []
    for line in lines:
        if isinstance(line, str):
            group = tidy(line).lstrip("*•- ").strip()
            continue
        if fold(line.cell(0)) in _HEADINGS:
            continue
        if len(line.texts) == 1:
            group = tidy(line.texts[0]).lstrip("*•- ").strip()
            continue
        name = tidy(line.cell(0))
        counts = fold(line.cell(2)).partition("ban sao")
        is_shown = _SHOWN in fold(group) and "nop" not in fold(group)
        papers.append(PortalPaper(name, count_in(counts[0]), count_in(counts[2]), group, is_shown))
    return papers


def _rows(sections: _Sections, label: str) -> list[GridRow]:
    rows = (line for line in sections[label] if isinstance(line, GridRow))
    return [row for row in rows if fold(row.cell(0)) not in _HEADINGS]


def _lines(sections: _Sections, label: str) -> list[str]:
    return [line for part in sections[label] if isinstance(part, str) for line in part.splitlines()]


def _text(sections: _Sections, label: str) -> str:
    return tidy(lines_of("\n".join(_lines(sections, label))))
