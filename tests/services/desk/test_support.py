"""The support file holds numbers and the log, and nobody's data."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop_app.demo.sample_desk import sample_people
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.support import log_folder, support_text
from desktop_app.services.progress import Cancelled, always
from desktop_app.services.reception.receive import receive
from tests.conftest import a_reception


def _facts(text: str) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(text.partition("\n\n--- desk.log ---")[0])
    return facts


def test_it_counts_and_names_nobody(context: DeskContext) -> None:
    made = a_reception(context, sample_people(1)[0])
    received = receive(context, made)
    text = support_text(context, {"qt": "6"}, always)
    facts = _facts(text)
    assert facts["screen"] == {"qt": "6"}
    assert facts["database"]["dossiers"] == facts["database"]["people"] == 1
    assert facts["check"] == {"file_is_sound": True, "event_chain_is_sound": True}
    agency = context.agency
    names = (made.owner.name, made.owner.number, made.owner.phone, received.dossier.code, context.officer.name)
    assert not [
        name for name in (*names, agency.name, agency.place, str(context.store.path.parent)) if str(name) in text
    ]


def test_only_the_end_of_the_log_without_the_folder_of_the_account(context: DeskContext) -> None:
    folder = context.store.path.parent / "logs"
    folder.mkdir()
    lines = [f"line {number} in {Path.home()}/x" for number in range(500)]
    (folder / "desk.log").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert log_folder(context) == folder
    shown = support_text(context, {}, always).partition("--- desk.log ---\n")[2].splitlines()
    assert len(shown) == 200
    assert shown[-1] == "line 499 in ~/x"


def test_it_can_be_stopped(context: DeskContext) -> None:
    with pytest.raises(Cancelled):
        support_text(context, {}, lambda _percent: False)
