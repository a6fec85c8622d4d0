"""The structure tree: which marks on which pages make up which structure element (ISO 32000-1, 14.7)."""

from __future__ import annotations

from array import array
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from forms.pdf.metadata import text_string

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from forms.pdf.scene import Element


class Objects(Protocol):
    """Receives the tree's objects: a file that is being written."""

    def reserve(self) -> int:
        """Return the number of an object that will be written later."""
        ...

    def put(self, number: int, content: str) -> None:
        """Write the object with this number."""
        ...


class Structure:
    """The structure elements of one file in document order."""

    def __init__(self, objects: Objects) -> None:
        """Create a tree that writes its objects to ``objects``."""
        self._objects = objects
        self._root, self._parents, self._document = (objects.reserve() for _ in range(3))
        self._numbers: dict[Element, int] = {}
        self._kids: dict[Element, list[int]] = {}
        self._marks: dict[Element, list[tuple[int, int]]] = {}
        self._top = array("Q")
        self._pages: list[int] = []

    @property
    def root(self) -> int:
        """Number of the tree's root."""
        return self._root

    def add_page(self, page: int, parts: Sequence[Element]) -> int:
        """Add the marks of the page with object number ``page`` and return its key in the tree."""
        for mark, part in enumerate(parts):
            self._enter(part)
            self._marks.setdefault(part, []).append((page, mark))
        number = self._objects.reserve()
        self._objects.put(number, f"[{_references(self._numbers[part] for part in parts)}]")
        self._pages.append(number)
        return len(self._pages) - 1

    def _enter(self, part: Element) -> None:
        if part in self._numbers:
            return
        if part.parent is not None:
            self._enter(part.parent)
        number = self._numbers[part] = self._objects.reserve()
        if part.parent is None:
            self._top.append(number)
        else:
            self._kids.setdefault(part.parent, []).append(number)

    def close(self) -> None:
        """Write the elements added so far and release them; none of them may be added again."""
        for part, number in self._numbers.items():
            above = self._document if part.parent is None else self._numbers[part.parent]
            alt = f"/Alt{text_string(part.alt)}" if part.alt else ""
            scope = "/A<</O/Table/Scope/Column>>" if part.kind == "TH" else ""
            content = self._content(part)
            self._objects.put(number, f"<</Type/StructElem/S/{part.kind}/P {above} 0 R{alt}{scope}{content}>>")
        for table in (self._numbers, self._kids, self._marks):
            table.clear()

    def _content(self, part: Element) -> str:
        """Return the page of an element's first mark, and all its marks and children."""
        kids = _references(self._kids.get(part, ()))
        marks = self._marks.get(part)
        if not marks:
            return f"/K[{kids}]"
        main = marks[0][0]
        shown = []
        for page, group in groupby(marks, key=lambda mark: mark[0]):
            for _, mark in group:
                shown.append(str(mark) if page == main else f"<</Type/MCR/Pg {page} 0 R/MCID {mark}>>")
        return f"/Pg {main} 0 R/K[{' '.join([*shown, kids])}]"

    def finish(self) -> None:
        """Write the rest of the tree."""
        self.close()
        put = self._objects.put
        nums = " ".join(f"{key} {number} 0 R" for key, number in enumerate(self._pages))
        put(self._parents, f"<</Nums[{nums}]>>")
        put(self._document, f"<</Type/StructElem/S/Document/P {self._root} 0 R/K[{_references(self._top)}]>>")
        head = f"<</Type/StructTreeRoot/K {self._document} 0 R/ParentTree {self._parents} 0 R"
        put(self._root, f"{head}/ParentTreeNextKey {len(self._pages)}>>")


def _references(numbers: Iterable[int]) -> str:
    return " ".join(f"{number} 0 R" for number in numbers)
