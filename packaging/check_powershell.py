"""Read PowerShell scripts for syntax faults without PowerShell: python packaging/check_powershell.py FILE..."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import tree_sitter_powershell
from tree_sitter import Language, Parser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tree_sitter import Node

BOM = b"\xef\xbb\xbf"


def faults(source: bytes) -> list[str]:
    """Return one line per place that is no PowerShell; empty for a sound script."""
    parser = Parser(Language(tree_sitter_powershell.language()))
    root = parser.parse(source.removeprefix(BOM)).root_node
    return [_describe(node) for node in _walk(root) if node.is_error or node.is_missing]


def _walk(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _walk(child)


def _describe(node: Node) -> str:
    line = node.start_point[0] + 1
    return f"line {line}: " + (f"{node.type} is missing" if node.is_missing else "not understood")


def main(names: list[str]) -> int:
    """Print the faults of each file; the exit status says whether there were any."""
    problems = [f"{name}: {fault}" for name in names for fault in faults(Path(name).read_bytes())]
    for fault in problems:
        print(fault)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
