"""Every code has a message."""

import re
from pathlib import Path

from desktop_app.commands.setup_sentences import SENTENCES as COMMAND_SENTENCES
from desktop_app.domain.dossier.event_merge import _CODES
from desktop_app.domain.dossier.status import EventKind
from desktop_app.ui.texts.messages import known_codes

ROOT = Path(__file__).parents[3]


def test_every_problem_has_its_sentence() -> None:
    raised = set()
    for path in (ROOT / "desktop_app").rglob("*.py"):
        if "ui" not in path.parts or path.name == "page.py":
            text = path.read_text()
            raised |= set(re.findall(r"(?:RuleViolation|StorageProblem|PrinterProblem)\(\s*\"([\w.]+)\"", text))
            raised |= set(re.findall(r"\"((?:card|number|storage|print|phone)\.[\w.]+)\"", text))
    raised -= {one for one in raised if one.endswith((".json", ".py"))} | {"code.no_pattern", "rules.none"}
    raised -= {kind.value for kind in EventKind}
    # Only the command `setup` tells what is wrong with an answer file.
    raised -= {code for code in COMMAND_SENTENCES if code.startswith("answers.")}
    assert raised - known_codes() == set()
    assert len(raised) > 60


def test_every_answer_of_the_server_has_its_sentence() -> None:
    said = set()
    for room in ("desktop_app", "central_server"):
        for path in (ROOT / room).rglob("*.py"):
            said |= set(re.findall(r"(?:Refusal|Unreachable)\(\s*\"(\w+)\"", path.read_text()))
    # What a round answers by itself, and what the server sends with 503 and 429, which make the desk wait.
    said -= {"forked", "fence_needed", "too_many"}
    # What only a back office and the province are told.
    said -= {"step_impossible", "wrong_role", "unknown_dossier"}
    assert {f"sync.{code}" for code in said} - known_codes() == set()
    assert {*_CODES.values(), "merge.step", "merge.ended", "merge.correction"} - known_codes() == set()
