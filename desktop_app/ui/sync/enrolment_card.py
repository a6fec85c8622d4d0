"""The card that connects a desk which works alone: the server's address and the administrator's one-time code."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import RuleViolation
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import Refusal
from desktop_app.ui.common.announce import announce
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.form_fields import LineField
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.texts.messages import sentence_of
from desktop_app.ui.texts.sync_status import problem_of

_WIDTH_PX = 460
_OF_CODE = frozenset({"bad_code", "code_unknown", "code_used", "code_expired"})


class EnrolmentCard(Card):
    """Two fields, each with its message below.

    Signals:
        entered: Enter in the last field.

    Attributes:
        office: whose code it is, once the server has said so.
    """

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.url = LineField("url", self.tr("Server address"), plain=True, hint="https://motcua.tinh.gov.vn")
        self.code = LineField("code", self.tr("One-time code"), plain=True, hint=self.tr("from the administrator"))
        self.fields: Mapping[str, LineField] = {"url": self.url, "code": self.code}
        explanation = label(
            self.tr(
                "Connected, the desk sends its dossiers to the office's server as soon as there is a network, shows "
                "what other desks and divisions did, and gets dossier codes that no other desk has. What was done "
                "so far is sent as well."
            ),
            "muted",
        )
        explanation.setWordWrap(True)
        self.office = wrapped_label("", "strong")
        self.office.hide()
        inside = QWidget()
        inside.setFixedWidth(_WIDTH_PX)
        inside.setLayout(column(explanation, self.url, self.code, self.office, spacing=10))
        self.body.addWidget(label(self.tr("Connect to a server"), "section"))
        self.body.addLayout(row(inside, None))
        self.url.left.connect(self.code.focus)
        self.code.left.connect(self.entered)
        for field in self.fields.values():
            field.line.textEdited.connect(lambda _text, of=field: of.show_error(""))
            # By any way: the answer belongs to what stood in the fields.
            field.line.textChanged.connect(lambda _text: self.forget_office())

    @property
    def is_confirmed(self) -> bool:
        """Whether the office of what stands in the fields is shown."""
        return bool(self.office.text())

    def show_office(self, name: str, agency: str) -> None:
        """Show whose code it is beside the agency that this desk's papers name."""
        text = self.tr("This code connects the desk to: {office}. Papers of this desk name: {agency}.")
        self.office.setText(text.format(office=name, agency=agency))
        self.office.show()
        announce(self.office, self.office.text())

    def forget_office(self) -> None:
        """Take the answer away."""
        self.office.setText("")
        self.office.hide()

    def clear_problems(self) -> None:
        """Take every sentence away."""
        for field in self.fields.values():
            field.show_error("")

    def show_problem(self, problem: Exception) -> bool:
        """Say a problem below the field that caused it and put the cursor there; return whether one did."""
        name, text = _placed(problem)
        if name not in self.fields:
            return False
        self.fields[name].show_error(text)
        self.fields[name].focus()
        return True


def problem_below(problem: Exception) -> str:
    """Return the sentence below a field for whatever was the matter with connecting the desk."""
    return _placed(problem)[1]


def _placed(problem: Exception) -> tuple[str, str]:
    if isinstance(problem, RuleViolation):
        return problem.field, sentence_of(problem)
    if isinstance(problem, Refusal) and problem.code in _OF_CODE:
        return "code", problem_of(problem.code)
    if isinstance(problem, Refusal | Unreachable):
        return "url", _of_address(problem)
    return "", ""


def _of_address(problem: Refusal | Unreachable) -> str:
    # While it is being connected nothing "is sent when the network is back": the address is what can be mended.
    return problem_of("unanswered" if problem.code == "network" else problem.code)
