"""The card of a dossier's next steps: each with its key; the chosen one opens into its few fields."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.dossier.actions import RARE_ACTIONS, DossierAction, available_actions
from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.people.identity_card import IdentityCard
from desktop_app.domain.text import title_name
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.ui.common.form_card import FormCard
from desktop_app.ui.common.form_fields import FlagField, LineField
from desktop_app.ui.common.labels import key_cap
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.request_fields import translated
from desktop_app.ui.dossier.action_forms import FORMS
from desktop_app.ui.dossier.action_keys import KEYS, SHORTCUTS, action_with

_MOST_LISTED = 9
Work = Callable[[DeskContext, Mapping[str, Any]], Sequence[StepResult]]


class ActionPanel(FormCard):
    """What can be done next with the shown dossier.

    Signals:
        wanted: a step is to be taken; carries what to run.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context: DeskContext | None = None
        self._opened: OpenedDossier | None = None
        self.acts: list[DossierAction] = []
        self.shows_rare = False
        self.act: DossierAction | None = None
        self.done.connect(self._done)
        self.left.connect(self.close_form)

    @property
    def dossier(self) -> Dossier | None:
        """The dossier whose actions are shown."""
        return self._opened.dossier if self._opened is not None else None

    @property
    def work(self) -> Work | None:
        """What the open step does with the values of its fields, or None while none is open."""
        if self._opened is None or self.act is None:
            return None
        opened, form = self._opened, FORMS[self.act]
        return lambda context, values: form.run(context, opened, values)

    def show_steps(self, context: DeskContext, opened: OpenedDossier) -> None:
        """Show what can be done next with a dossier."""
        self._context, self._opened = context, opened
        self.acts = available_actions(opened.state, context.officer.role)
        self.shows_rare = False
        self.close_form()

    def close_form(self) -> None:
        """Go back to the list of steps."""
        self.act = None
        buttons = [self._button(act) for act in sorted(self.listed, key=list(KEYS).index)]
        self.show_widgets(self.tr("What comes next"), [*buttons, *self._more()])

    def open_form(self, act: DossierAction) -> None:
        """Show the fields of a step."""
        if self._context is None or self._opened is None or act not in self.acts:
            return
        self.act = act
        form = FORMS[act]
        self.show_fields(translated(form.title), translated(form.explain), form.fields(self._context, self._opened))

    def press(self, key: str) -> bool:
        """Open the step with a key, listed or not, or with 0 list the other steps; return whether there is one."""
        if self.is_open:
            return False
        if key == "0" and self._is_folded:
            self.list_others()
            return True
        act = action_with(key)
        if act is None or act not in self.acts:
            return False
        self.open_form(act)
        return True

    @property
    def listed(self) -> list[DossierAction]:
        """The listed actions: all of them, or where they are many, the usual or the rare ones."""
        if not self._is_folded:
            return self.acts
        return [act for act in self.acts if (act in RARE_ACTIONS) is self.shows_rare]

    def list_others(self) -> None:
        """List the rare actions instead of the usual ones, or the usual ones again."""
        self.shows_rare = not self.shows_rare
        self.close_form()

    @property
    def _is_folded(self) -> bool:
        return len(self.acts) > _MOST_LISTED

    def _more(self) -> list[QPushButton]:
        if not self._is_folded:
            return []
        others = len(self.acts) - len(self.listed)
        text = self.tr("Usual steps") if self.shows_rare else self.tr("Other steps ({n})").format(n=others)
        return [self._rail(["0"], text, self.list_others)]

    def take_receipt(self) -> bool:
        """Tick that the receipt was brought: it was scanned. Return whether that was asked for."""
        field = self.named("receipt")
        if not isinstance(field, FlagField):
            return False
        field.tick.setChecked(True)
        field.show_error("")
        collector = self.named("collector")
        if collector is not None:
            collector.focus()
        return True

    def take_card(self, card: IdentityCard) -> bool:
        """Fill in who collects from an identity card. Return whether that was asked for."""
        name, number = self.named("collector"), self.named("collector_number")
        if not isinstance(name, LineField) or not isinstance(number, LineField):
            return False
        name.line.setText(title_name(card.name))
        number.line.setText(card.number)
        for field in (name, number):
            field.show_error("")
        self.fields[-1].focus()
        return True

    def _done(self, values: Mapping[str, Any]) -> None:
        work = self.work
        if work is not None:
            self.wanted.emit(lambda context: work(context, values))

    def _button(self, act: DossierAction) -> QPushButton:
        keys = [SHORTCUTS[act]] if act in SHORTCUTS else []
        return self._rail([*keys, KEYS[act]], translated(FORMS[act].title), partial(self.open_form, act))

    def _rail(self, keys: Sequence[str], text: str, on_click: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "rail")
        button.setAccessibleName(text)
        button.clicked.connect(on_click)
        button.setAccessibleDescription(", ".join(keys))
        inside = row(None, *map(key_cap, keys))
        inside.setContentsMargins(0, 0, 8, 0)
        button.setLayout(inside)
        return button
