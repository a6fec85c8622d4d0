"""The list of forms, for the command line and for settings screens.

A form is a sub-package of ``forms`` with a module-level ``FORM``; its name in :data:`MODULES` is all
that has to be added here. Sub-packages are imported when asked for, so that listing stays quick.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from forms.errors import FormError

if TYPE_CHECKING:
    from collections.abc import Callable

MODULES: dict[str, str] = {"receipt": "forms.receipt"}
"""Module of every form by the form's name."""


@dataclass(frozen=True, slots=True)
class Form:
    """What the command line needs to know about a form.

    Attributes:
        name: Its name on the command line.
        title: Its Vietnamese name.
        papers: The papers it can be printed on, the usual one first.
        copies: Its copies, in printing order.
        read: Makes the form's data from what a JSON file holds; raises FormDataError.
        sample: Returns an invented example in the given set of forms.
        render: Makes the PDF from (data, paper, copies).
    """

    name: str
    title: str
    papers: tuple[str, ...]
    copies: tuple[str, ...]
    read: Callable[[Any], Any]
    sample: Callable[[str], Any]
    render: Callable[[Any, str, tuple[str, ...]], bytes]


def get(name: str) -> Form:
    """Return the form called ``name``.

    Raises:
        FormError: If there is none.
    """
    if name not in MODULES:
        raise FormError(f"Không có biểu mẫu «{name}».")
    form = import_module(MODULES[name]).FORM
    if not isinstance(form, Form):
        raise FormError(f"Biểu mẫu «{name}» chưa khai báo đúng.")
    return form


def all_forms() -> list[Form]:
    """Return every form, in the order of the circular's list."""
    return [get(name) for name in MODULES]
