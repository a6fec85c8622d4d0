"""The pages of the registry: names, keys, requests, and what the README says of the keys."""

import pkgutil
import re
from importlib import import_module
from pathlib import Path

import desktop_app.ui
from desktop_app.ui.common import requests
from desktop_app.ui.common.actions import actions_of_class
from desktop_app.ui.shell.registry import PAGES

ROOT = Path(__file__).parents[3]


def test_names_numbers_and_keys_are_given_once() -> None:
    names = [page.page_name for page in PAGES]
    numbers = [page.place.number for page in PAGES if page.place is not None]
    keys = [page.key for page in PAGES if page.key]
    for given in (names, numbers, keys):
        assert len(given) == len(set(given))
    # Alt+0 is the key of the tenth.
    assert sorted(numbers) == list(range(len(numbers)))
    assert all(page.parent_page in {"", *names} for page in PAGES)


def test_each_request_is_handled_by_one_page() -> None:
    handled = [kind for page in PAGES for kind in page.handles]
    every = {
        kind for kind in vars(requests).values() if isinstance(kind, type) and kind.__module__ == requests.__name__
    }
    assert len(handled) == len(set(handled))
    own = {requests.OpenPage, requests.OpenHelp, requests.GoBack, requests.FocusSearch, requests.CorrectScan}
    assert set(handled) == every - own, "those are the workspace's own"


def declared_keys() -> set[str]:
    """Return every key that the program declares: of actions, of pages, of the window."""
    classes: list[type] = []
    for module in pkgutil.walk_packages(desktop_app.ui.__path__, "desktop_app.ui."):
        classes += [one for one in vars(import_module(module.name)).values() if isinstance(one, type)]
    keys = {one.key for kind in classes for one in actions_of_class(kind).values()}
    keys |= {page.key for page in PAGES}
    return keys | {f"Alt+{page.place.number}" for page in PAGES if page.place is not None}


def test_every_key_of_the_readme_is_declared() -> None:
    table = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Keys")[2].partition("## ")[0]
    cells = [line.split("|")[2] for line in table.splitlines() if line.startswith("| ")][1:]
    named = {
        key for cell in cells for key in re.findall(r"(?:Ctrl|Alt)\+(?:Shift\+)?[A-Z1-9](?:…\d)?|F\d+|Esc|Enter", cell)
    }
    spread = {"Alt+1…9": {f"Alt+{number}" for number in range(1, 10)}}
    wanted = set().union(*(spread.get(key, {key}) for key in named))
    assert len(wanted) > 25
    assert wanted - declared_keys() == set()
