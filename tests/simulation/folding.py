"""Decoding and folding of lines, each once in a history: all desks meet nearly the same lines in the same order."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from uuid import UUID

from desktop_app.domain.dossier.event_encoding import Envelope, UnreadableEvent
from desktop_app.domain.dossier.event_merge import FoldedDossier, merge_event
from desktop_app.domain.dossier.events import DossierEvent


@dataclass(slots=True)
class _Fold:
    """What some lines add up to, and the folds with one line more."""

    folded: FoldedDossier
    longer: "dict[bytes, _Fold]" = field(default_factory=dict)


class SharedFolds:
    """Remembers what lines hold and add up to; a line is known by its bytes, so a changed one is decoded anew."""

    def __init__(self) -> None:
        self._envelopes: dict[bytes, Envelope] = {}
        self._events: dict[bytes, DossierEvent | None] = {}
        self._folds: dict[UUID, _Fold] = {}

    def envelope(self, line: bytes) -> Envelope:
        """Return the envelope of a line.

        Raises:
            DecodeError: when the line is no event.
        """
        known = self._envelopes.get(line)
        if known is None:
            known = self._envelopes[line] = Envelope.read(line)
        return known

    def event(self, line: bytes) -> DossierEvent | None:
        """Return the event of a line, or None when the program does not know its kind or cannot read it."""
        if line not in self._events:
            with suppress(UnreadableEvent):
                self._events[line] = self.envelope(line).event()
            self._events.setdefault(line, None)
        return self._events[line]

    def fold(self, dossier_id: UUID, lines: Iterable[bytes]) -> FoldedDossier:
        """Return what ordered lines of one dossier add up to."""
        fold = self._folds.get(dossier_id)
        if fold is None:
            fold = self._folds[dossier_id] = _Fold(FoldedDossier())
        for line in lines:
            longer = fold.longer.get(line)
            if longer is None:
                longer = fold.longer[line] = _Fold(self._merged(fold.folded, line))
            fold = longer
        return fold.folded

    def _merged(self, folded: FoldedDossier, line: bytes) -> FoldedDossier:
        event = self.event(line)
        return folded if event is None else merge_event(folded, event)[0]
