"""Wrong papers and copies are refused."""

from __future__ import annotations

from typing import Any

import pytest

from forms.errors import FormDataError
from forms.slips.receipt import FORM


@pytest.mark.parametrize(("argument", "value"), [("paper", "a3"), ("copies", ()), ("copies", ("office", "office"))])
def test_wrong_arguments(argument: str, value: Any) -> None:
    arguments: dict[str, Any] = {argument: value}
    with pytest.raises(FormDataError, match=argument):
        FORM.render(FORM.sample("tt03-2025"), **arguments)
