"""Asking for the name of a file that is written for another program."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.documents_folder import documents_folder


def ask_where_to_save(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Ask for a file.

    Args:
        parent: the widget that asks.
        title: of the dialog.
        name: the offered name; its folder is the one for documents on this computer.
        kinds: what may be written, as Qt's filter: ``Excel (*.xlsx);;CSV (*.csv)``.

    Returns:
        The file, or None when nobody wants it any more.
    """
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(documents_folder() / name), kinds)
    return Path(chosen) if chosen else None
