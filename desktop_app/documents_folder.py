"""Where papers and lists are offered to be saved: on this computer, not where a cloud service takes a copy of them."""

import os
from pathlib import Path

from platformdirs import user_documents_path

_OUTSIDE = "Quay Mot Cua"
# What OneDrive sets for its folders: https://learn.microsoft.com/en-us/sharepoint/use-group-policy names them.
_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
# "OneDrive - UBND phường ...", "Dropbox (...)", "Google Drive".
_NAMES = ("onedrive", "dropbox", "google drive", "googledrive", "my drive", "iclouddrive")


def documents_folder() -> Path:
    """Return the account's folder of documents, or one beside it when a cloud service copies the documents."""
    documents = user_documents_path()
    return Path.home() / _OUTSIDE if is_copied_to_cloud(documents) else documents


def is_copied_to_cloud(folder: Path) -> bool:
    """Return whether a folder lies in one that a cloud service copies to its own computers."""
    copied = [Path(value) for name in _VARIABLES if (value := os.environ.get(name, ""))]
    if any(folder.is_relative_to(each) for each in copied):
        return True
    return any(part.casefold().startswith(_NAMES) for part in folder.parts)
