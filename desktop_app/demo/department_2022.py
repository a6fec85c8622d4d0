"""The office of the seeds: a department's desk as of 31/08/2022, with the dossiers of eight months.

People and dossiers are invented, the same ones each time; each is received, examined and handed back by the same
services as a real one, in the order of time. The numbers of the reports are counted from them.
"""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.demo.months import Office
from desktop_app.demo.sample_desk import sample_agency
from desktop_app.domain.people.agency import Agency
from desktop_app.domain.purpose import Purpose
from desktop_app.services.catalogue import catalogue_of
from desktop_app.services.context import Clock, DeskContext, system_clock
from desktop_app.services.desk.setup import NewDesk, fill_desk
from desktop_app.services.printing.letterhead_options import mark_as_training
from desktop_app.services.printing.spool import PrintSettings, drop_all
from desktop_app.services.procedures.favourite_procedures import pin_usual
from desktop_app.services.procedures.imports import with_catalogue_read_again
from desktop_app.services.progress import GoOn, always
from desktop_app.services.resources import read_json
from desktop_app.storage.engine import Store
from desktop_app.storage.keys import new_key


def reference_agency() -> Agency:
    """Return the office of the seeds."""
    return replace(
        sample_agency(),
        name="SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
        one_stop_unit="Bộ phận Tiếp nhận và Trả kết quả, Trung tâm Phục vụ hành chính công tỉnh",
    )


def open_reference_desk(folder: Path, now: Clock = system_clock, progress: GoOn = always) -> DeskContext:
    """Make the office in `folder`, with a key that is forgotten when the program ends, and sign its officer in.

    Its procedures come from two imported decisions. The desk's clock runs from the moment that the office is as of.

    Args:
        folder: where the database is made.
        now: the present moment.
        progress: called with the percent done; returns False to stop.

    Raises:
        Cancelled: when `progress` returned False.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("sample.db*"):
        old.unlink()
    new = NewDesk(
        reference_agency(), "Trần Minh Đức", new_key().hex(), PrintSettings("", str(folder / "Giay tiep nhan"))
    )
    as_of = datetime.fromisoformat(_content()["as_of"])
    started = now()
    context = fill_desk(
        Store(folder / "sample.db", new_key()), new, catalogue_of(()), lambda: as_of + (now() - started)
    )
    mark_as_training(context)
    try:
        Office(context, _content()).live(progress)
        drop_all(context)
    except BaseException:
        context.store.close()
        raise
    context = replace(with_catalogue_read_again(context), purpose=Purpose.DEMO)
    for digit, procedure_id in enumerate(_content()["usual"], 1):
        pin_usual(context, digit, procedure_id)
    return context


def _content() -> dict[str, Any]:
    content: dict[str, Any] = read_json("sample", "office_2022.json")
    return content
