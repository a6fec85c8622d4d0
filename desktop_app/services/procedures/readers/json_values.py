"""Reading values of decoded JSON whose shape nobody promises: what is of another kind counts as missing."""

from typing import Any


def text_at(value: Any, *names: str) -> str:
    """Return the first of some members that is a text or a number, as a text; ``""`` without one."""
    for name in names:
        member = value.get(name) if isinstance(value, dict) else None
        if isinstance(member, str) and member.strip():
            return member.strip()
        if isinstance(member, int | float) and not isinstance(member, bool):
            return str(int(member)) if float(member).is_integer() else str(member)
    return ""


def objects_at(value: Any, name: str) -> list[dict[str, Any]]:
    """Return the objects of a member that is a list of them, or one of them."""
    member = value.get(name) if isinstance(value, dict) else None
    if isinstance(member, dict):
        return [member]
    return [part for part in member if isinstance(part, dict)] if isinstance(member, list) else []


def names_at(value: Any, *names: str, inner: str = "name") -> list[str]:
    """Return the names in the first member that has some: a list of texts, or of objects with a name."""
    for name in names:
        member = value.get(name) if isinstance(value, dict) else None
        parts = member if isinstance(member, list) else [member]
        texts = [part if isinstance(part, str) else text_at(part, inner) for part in parts]
        if any(texts):
            return [text for text in texts if text]
    return []


def number_of(text: str) -> float | None:
    """Return the number that a text is, None for none."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None
