"""Lists of completions below a line, in the style of the window."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from desktop_app.ui.common.theme import share_style


class CompletionList(QListView):
    """The list of a completer. Qt makes it a window of its own, which takes its style from the line when it opens."""

    def __init__(self, completer: QCompleter, line: QLineEdit) -> None:
        """Make the list, and give it to a completer.

        Args:
            completer: whose list it is.
            line: the line that is completed.
        """
        super().__init__()
        self.setObjectName("completions")
        self._line = line
        completer.setPopup(self)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the style of the line's window, which may have other colours than the last time."""
        if watched is self and event.type() == QEvent.Type.Show:
            share_style(self, self._line)
        return False


class Completions(QCompleter):
    """Completions that were looked up elsewhere and are not filtered again; `activated` carries the chosen one."""

    def __init__(self, line: QLineEdit) -> None:
        """Make the completer.

        Args:
            line: the line that is completed; also the Qt parent.
        """
        super().__init__(line)
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list = CompletionList(self, line)
        self.setWidget(line)

    def offer(self, names: Sequence[str], *, is_first_marked: bool = False) -> None:
        """Show completions; none takes the list away.

        Args:
            names: what can be chosen.
            is_first_marked: Enter takes the first one, without an arrow key before it.
        """
        self._names.setStringList(list(names))
        if not names:
            self._list.hide()
            return
        self.complete()
        if is_first_marked:
            self._list.setCurrentIndex(self._names.index(0))
