"""The libraries of the program, read from their own metadata."""

from desktop_app.services.desk.licences import libraries


def test_the_desk_s_libraries_are_listed_once_without_the_tools_of_developers() -> None:
    found = {library.name.lower(): library for library in libraries()}
    assert len(found) == len(libraries())
    assert {"sqlalchemy", "cryptography", "cffi", "pyside6_essentials"} <= found.keys(), "with what libraries need"
    assert not {"pytest", "mypy", "fastapi"} & found.keys()
    assert found["sqlalchemy"].licence == "MIT"
    assert all(library.version for library in found.values())
