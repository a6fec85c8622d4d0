"""Controls that only some roles may use: disabled for the others, with the reason as tool tip."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.messages import sentence_of


def offer_by_right(session: Session, right: Right, controls: Sequence[QWidget]) -> None:
    """Disable controls while the signed-in officer lacks a right; the service refuses anyway.

    Args:
        session: whose officer it is; followed when the officer gets another role.
        right: what the controls need.
        controls: nothing else may enable or disable them; where something does, give the widget around them.
    """
    usual = [(control.toolTip(), control.accessibleDescription()) for control in controls]

    def follow() -> None:
        """Show whether the officer has the right now."""
        reason = ""
        try:
            check_right(session.context.officer, right)
        except RuleViolation as problem:
            reason = sentence_of(problem)
        for control, (tip, description) in zip(controls, usual, strict=True):
            control.setEnabled(not reason)
            control.setToolTip(reason or tip)
            control.setAccessibleDescription(reason or description)

    session.context_changed.connect(follow)
    follow()
