"""Where the rollback guard files lie; needs neither Qt nor the database."""

from pathlib import Path

from desktop_app.data_folder import COMMON_GUARD, common_folder


def guard_folder_for(data: Path, chosen: Path | None = None) -> Path:
    """Return the folder of the rollback guard files of a desk.

    Args:
        data: the desk's folder. A backup of it must not hold the rollback guard, so the guard lies outside.
        chosen: the folder that was named instead of the usual one.

    Raises:
        ValueError: when no folder is left that lies outside the desk's folder.
    """
    from platformdirs import user_state_path  # noqa: PLC0415 - not needed for the demo

    if data == common_folder() and chosen is None:
        return data.with_name(COMMON_GUARD)
    # Windows and macOS keep a program's state and data in one place. The folder's name is that of version 0.1.0.
    usual = [user_state_path(f"quay-mot-cua{end}", appauthor=False) / "witness" for end in ("", "-witness")]
    candidates = [chosen.expanduser().absolute()] if chosen else usual
    outside = [folder for folder in candidates if not folder.is_relative_to(data)]
    if not outside:
        raise ValueError("the folder of the rollback guard lies inside the desk's folder")
    return outside[0]
