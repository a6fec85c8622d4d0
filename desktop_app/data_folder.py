"""Where the data of an account's desk lie; the server, which reads `desktop_app.files`, has no such folder."""

from pathlib import Path


def usual_data_folder() -> Path:
    """Return the folder of this account's desk when none is chosen."""
    from platformdirs import user_data_path  # noqa: PLC0415 - seldom needed

    return user_data_path("quay-mot-cua", appauthor=False)
