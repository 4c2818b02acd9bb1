"""Folders that can be made again at any time: only what differs is written, and what is no longer wanted goes."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Changes:
    """What a folder needed: files written because their bytes differ, and files removed. Relative paths, sorted."""

    written: tuple[str, ...]
    removed: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.written or self.removed)


def write_tree(folder: Path, wanted: Mapping[str, bytes]) -> Changes:
    """Make a folder hold exactly the wanted files, by relative path.

    Each file is replaced whole. Nothing waits for the disk: what a crash spoils, the next build mends.
    """
    there = set(listed(folder))
    written = [name for name in sorted(wanted) if name not in there or (folder / name).read_bytes() != wanted[name]]
    removed = sorted(there - set(wanted))
    for name in removed:
        (folder / name).unlink()
    _remove_empty(folder)
    for name in written:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name}.new")
        temporary.write_bytes(wanted[name])
        os.replace(temporary, path)
    return Changes(tuple(written), tuple(removed))


def listed(folder: Path) -> tuple[str, ...]:
    """All files below a folder, relative to it, with forward slashes, sorted; none where there is no folder."""
    return tuple(sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()))


def read_tree(folder: Path) -> dict[str, bytes]:
    """All files below a folder by relative path."""
    return {name: (folder / name).read_bytes() for name in listed(folder)}


def fingerprint(files: Mapping[str, bytes]) -> str:
    """One hash of the names and bytes of files."""
    digest = sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode())
        digest.update(files[name])
    return digest.hexdigest()


def _remove_empty(folder: Path) -> None:
    for path in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(path.iterdir()):
            path.rmdir()
