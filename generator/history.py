"""What git knows of a project's files: the one place where git is run. Nothing is ever changed by it."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, GeneratorError

_NO_SETTINGS = ("-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "-c", "diff.external=")


@dataclass(frozen=True, slots=True)
class Revision:
    """A state of the project that git keeps: `name` as somebody asked for it, `commit` as git calls it.

    `root` is the project's folder, which may lie anywhere in its repository.
    """

    root: Path
    name: str
    commit: str

    def read(self, relative: str) -> bytes | Diagnostic:
        """A file of the project as it was then, or that there was none."""
        done = _git(self.root, "cat-file", "blob", f"{self.commit}:./{relative}")
        if done.returncode == 0:
            return done.stdout
        return Diagnostic("file-missing", f"{relative} does not exist in {self.name}", file=relative)

    def names(self, folder: str) -> tuple[str, ...]:
        """The names of the files right in a folder of the project as it was then, in alphabetical order."""
        listed = _git(self.root, "ls-tree", "-z", "--name-only", self.commit, f"./{folder}/").stdout
        return tuple(sorted(name.rpartition("/")[2] for name in listed.decode(errors="replace").split("\0") if name))

    def changed_since(self, until: str | None = None) -> frozenset[str]:
        """Files under briefs/ and seeds/ that are not as they were then, new ones included: in the project as it is, or
        in the revision `until`.
        """
        where = ("--", "briefs", "seeds")
        ends = (self.commit, revision(self.root, until).commit) if until else (self.commit,)
        names = _git(self.root, "diff", "--name-only", "-z", "--relative", "--no-renames", *ends, *where).stdout
        if not until:
            names += _git(self.root, "ls-files", "--others", "-z", *where).stdout
        return frozenset(name for name in names.decode(errors="replace").split("\0") if name)


def last_commit(root: Path) -> Revision | None:
    """The commit that is checked out; None without git, without a repository, or before its first commit."""
    if not any((folder / ".git").exists() for folder in (root, *root.parents)):
        return None
    try:
        return revision(root, "HEAD")
    except GeneratorError:
        return None


def revision(root: Path, name: str) -> Revision:
    """A branch, tag or commit; `GeneratorError` with a remedy where git is missing or has no such thing."""
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if commit.returncode == 0:
        return Revision(root, name, commit.stdout.decode().strip())
    if (inside := _git(root, "rev-parse", "--is-shallow-repository")).returncode != 0:
        raise _trouble("no-repository", _said(inside.stderr), "Run this inside a clone of the repository.", root)
    message = f"git knows no branch, tag or commit called “{name}”"
    remedy = "`git branch --all` and `git log --oneline` list what there is."
    if inside.stdout.strip() == b"true":
        remedy = (
            f"This clone has only the newest commits: `git fetch --depth=1 origin {name}` or `git fetch --unshallow`."
        )
    raise GeneratorError(Diagnostic("unknown-revision", message, remedy, words=name), 2)


def where_they_parted(one: Revision) -> Revision:
    """The newest commit that a revision and what is checked out have in common; the revision itself where git cannot
    tell, as in a clone that holds only the newest commits.
    """
    found = _git(one.root, "merge-base", one.commit, "HEAD")
    return Revision(one.root, one.name, found.stdout.decode().strip()) if found.returncode == 0 else one


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *_NO_SETTINGS, *arguments], cwd=root, capture_output=True, check=False)
    except OSError as error:
        raise _trouble("no-git", "git is not installed, or cannot be run", "Install git.", root) from error


def _trouble(code: str, message: str, remedy: str, root: Path) -> GeneratorError:
    return GeneratorError(Diagnostic(code, message, remedy, words=str(root)), 3)


def _said(trouble: bytes) -> str:
    """The first line of what git says, without its mark."""
    lines = trouble.decode(errors="replace").strip().splitlines()
    return lines[0].removeprefix("fatal: ") if lines else "git failed"
