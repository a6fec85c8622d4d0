"""Write the licences of all shipped libraries into one file: python packaging/licence_texts.py SITE TARGET [FILE...]

SITE is a folder of installed libraries; their names, versions, licences and licence texts are read from their metadata.
FILE are further licence texts, such as Python's; each is headed by the name of its folder.
"""

from __future__ import annotations

import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = ("licen", "copying", "notice", "authors")
_RULE = "=" * 100


def chapters(site: Path, others: list[Path]) -> Iterator[str]:
    """Yield a chapter for each library, ordered by name, and one for each further text."""
    for path in others:
        yield f"{_RULE}\n{path.parent.name}\n{_RULE}\n{path.read_text(encoding='utf-8', errors='replace')}"
    for library in sorted(distributions(path=[str(site)]), key=lambda each: each.name.lower()):
        stated = [line for key in ("License-Expression", "License") for line in library.metadata.get_all(key) or ()]
        heading = f"{library.name} {library.version}  {stated[0].splitlines()[0] if stated else ''}".rstrip()
        texts = [path.read_text(encoding="utf-8", errors="replace").strip() for path in licence_files(library)]
        yield "\n".join([_RULE, heading, _RULE, *texts])


def licence_files(library: Distribution) -> list[Path]:
    """Return the files with the licence of a library, each text once."""
    folder = Path(str(library.locate_file("")))
    named = [path for path in library.files or () if path.name.lower().startswith(_NAMES)]
    return sorted({path for name in named if (path := folder / name).is_file() and path.suffix != ".py"})


def main() -> int:
    """Write the file."""
    site, target, *others = (Path(text) for text in sys.argv[1:])
    target.write_text("\n\n".join(chapters(site, others)) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
