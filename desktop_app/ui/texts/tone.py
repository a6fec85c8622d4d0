"""The tints that tell states apart, always beside a word that says the same."""

from typing import Literal

Tone = Literal["", "ok", "warn", "bad", "info"]
