"""The log: one JSON object a line, rotated, without personal data."""

import json
import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_BYTES = 1_000_000
_KEPT = 5


class JsonLine(logging.Formatter):
    """One JSON object a line: time, level, where, what.

    Of an exception only its type and the places in the code are written: its message may contain personal data.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the line for a record."""
        content = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "where": record.name,
            "what": record.getMessage(),
        }
        if record.exc_info and record.exc_info[0] is not None:
            content["error"] = record.exc_info[0].__name__
            content["trace"] = " < ".join(_places(record.exc_info[2]))
        return json.dumps(content, ensure_ascii=False)


@contextmanager
def log_into(folder: Path) -> Iterator[Path]:
    """Write the log to ``desk.log`` in `folder`, which is given; at most five old files are kept.

    The file is closed at the end: Windows deletes no folder with an open file in it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "desk.log"
    handler = RotatingFileHandler(path, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8")
    handler.setFormatter(JsonLine())
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    try:
        yield path
    finally:
        root.removeHandler(handler)
        handler.close()


def _places(trace: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(trace)
    return [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in reversed(frames)]
