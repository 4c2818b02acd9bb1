"""Folders that can be made again at any time: only what differs is written, and what is no longer wanted goes."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

Digests = Mapping[str, str]
"""The files of a folder by relative path, each with a hash of its bytes."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a folder needed: files written because their bytes differ, and files removed. Relative paths, sorted.

    `digests` are all files that it now has, but for those that were kept unseen.
    """

    written: tuple[str, ...]
    removed: tuple[str, ...]
    digests: Digests

    @property
    def names(self) -> tuple[str, ...]:
        """Every file that was touched."""
        return (*self.written, *self.removed)


def write_tree(folder: Path, wanted: Iterable[tuple[str, bytes]]) -> Changes:
    """Make a folder hold exactly the wanted files: pairs of a relative path and bytes, taken one after the other.

    Each file is replaced whole. Nothing waits for the disk: what a crash spoils, the next build mends. Where taking
    the next file raises, nothing is removed.
    """
    there, digests, written = set(listed(folder)), dict[str, str](), []
    for name, content in wanted:
        digests[name] = digest(content)
        path = folder / name
        if name in there and path.read_bytes() == content:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name}.new")
        temporary.write_bytes(content)
        os.replace(temporary, path)
        written.append(name)
    return Changes(tuple(sorted(written)), _removed(folder, there - digests.keys()), digests)


def move_tree(made: Path, folder: Path, there: Digests, kept: Collection[str]) -> Changes:
    """Make a folder hold what was made elsewhere on the disk, and what is `kept` of that which is `there`."""
    digests, written = digests_of(made), []
    for name, known in digests.items():
        if there.get(name) != known:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            os.replace(made / name, folder / name)
            written.append(name)
    removed = _removed(folder, there.keys() - digests.keys() - set(kept))
    return Changes(tuple(sorted(written)), removed, {**{name: there[name] for name in kept}, **digests})


def listed(folder: Path) -> tuple[str, ...]:
    """All files below a folder, relative to it, with forward slashes, sorted; none where there is no folder."""
    return tuple(sorted(_below(str(folder), "")))


def files_of(folder: Path) -> Iterable[tuple[str, bytes]]:
    """All files below a folder, one after the other: relative path and bytes."""
    for name in listed(folder):
        yield name, (folder / name).read_bytes()


def digests_of(folder: Path) -> dict[str, str]:
    """All files below a folder with the hashes of their bytes."""
    return {name: digest(content) for name, content in files_of(folder)}


def digest(content: bytes) -> str:
    """A hash of a file's bytes."""
    return sha256(content).hexdigest()[:32]


def fingerprint(files: Digests) -> str:
    """One hash of the names and bytes of files."""
    return sha256("".join(f"{name}\0{known}\0" for name, known in sorted(files.items())).encode()).hexdigest()


def _below(folder: str, under: str) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from _below(entry.path, f"{under}{entry.name}/")
                elif entry.is_file():
                    yield under + entry.name
    except FileNotFoundError:
        return


def _removed(folder: Path, names: Iterable[str]) -> tuple[str, ...]:
    """Remove files, and the folders that are empty then; gives their names, sorted."""
    gone = tuple(sorted(names))
    for name in gone:
        (folder / name).unlink()
        for parent in (folder / name).relative_to(folder).parents:
            if parent.name and not any((folder / parent).iterdir()):
                (folder / parent).rmdir()
            else:
                break
    return gone
