"""Files of the program itself: what comes with it, and a digest of its parts."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped(name: str) -> Path:
    """A file or folder that comes with the program: inside the installed package, or at the top of a checkout."""
    inside = _PACKAGE / "defaults" / name
    return inside if inside.exists() else _PACKAGE.parent / name


def fingerprint(parts: Sequence[str]) -> str:
    """A digest of parts of the program, by name inside the package: of their code, tables and trained weights."""
    digest = sha256()
    for part in parts:
        for path in sorted((_PACKAGE / part).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(_PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
