"""A desk whose writes are traced: `python -m tests.faults.power_cut_desk FOLDER COUNT SYNCHRONOUS`.

Says the code of each dossier on its standard output once the officer would see it saved.
"""

import os
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from desktop_app.demo.sample_desk import sample_agency, sample_people
from desktop_app.domain.dates import VIETNAM
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.desk.setup import NewDesk, fill_desk
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.services.reception.receive import receive
from desktop_app.storage import engine
from desktop_app.storage.engine import Store
from tests.conftest import KEY, a_reception

_CHECKPOINT_PAGES = 40
MARK = "BEGIN"


def main() -> None:
    """Make a desk, say so, then receive dossiers one after the other."""
    folder, count, synchronous = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    whole = engine.connect

    def connect(*arguments: Any, **named: Any) -> Any:
        raw = whole(*arguments, **named)
        raw.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")
        raw.execute(f"PRAGMA synchronous = {synchronous}")
        return raw

    engine.connect = connect
    now = datetime(2026, 11, 23, 8, tzinfo=VIETNAM)
    clock = iter(now + timedelta(seconds=second) for second in range(10**9))
    new = NewDesk(sample_agency(), "Trần Minh Đức", "mat khau thu", PrintSettings("", ""), "1")
    context = fill_desk(Store(folder / "desk.db", KEY), new, load_catalogue(), lambda: next(clock))
    people = sample_people(20)
    receive(context, a_reception(context, people[0]))
    context.store.close()
    _say(MARK)
    for number in range(count):
        made = receive(context, a_reception(context, people[number % len(people)]))
        _say(made.dossier.code)
    os._exit(0)


def _say(text: str) -> None:
    os.write(1, f"{text}\n".encode())


if __name__ == "__main__":
    main()
