"""The command: options, help, and what is printed. What is done is in generator.commands."""

from __future__ import annotations

import errno
import gc
import os
import sys
import traceback

import click

from generator import __version__
from generator.cli import articles, editing, inspecting, publishing
from generator.cli.group import briefwright

__all__ = ["articles", "editing", "inspecting", "main", "publishing"]

USAGE, OUTSIDE, BUG = 2, 3, 4
_NOT_OF_OUR_MAKING = frozenset(
    {
        errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.EMFILE, errno.ENFILE, errno.EIO,
        errno.EEXIST, errno.ENOTDIR, errno.EISDIR, errno.ELOOP, errno.ENAMETOOLONG,
    }
)  # fmt: skip


def main() -> None:
    """The console script: runs the command, prints trouble as people read it, leaves with the exit code of its kind."""
    sys.exit(_run())


def collect_rarely() -> None:
    """Let Python look for circles of dead objects once in 100,000 objects, not in 700.

    Nearly all that a command makes lives until it ends: loading briefs takes a quarter less time so, rendering a tenth.
    """
    gc.set_threshold(100_000, 10, 10)


def _run() -> int:
    from generator.diagnostics import GeneratorError

    collect_rarely()
    try:
        result = briefwright.main(standalone_mode=False)
        sys.stdout.flush()
        return int(result or 0)
    except GeneratorError as error:
        for diagnostic in error.diagnostics:
            click.echo(str(diagnostic), err=True)
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OUTSIDE
    except OSError as error:
        return _refused(error) if error.errno in _NOT_OF_OUR_MAKING else _report(error)
    except Exception as error:
        return _report(error)


def _refused(error: OSError) -> int:
    """What the system refused: a folder without rights, a full disk, a file where a folder should be."""
    from generator.diagnostics import Diagnostic

    message = f"{error.filename2 or error.filename or 'a file'} could not be read or written: {error.strerror}"
    remedy = "Look at what stands there, at the rights of the file and its folder, and at the free space."
    click.echo(str(Diagnostic("system-refused", message, remedy)), err=True)
    return OUTSIDE


def _report(error: Exception) -> int:
    """A bug: one paragraph that says so, with the trail in a file, or printed where that was asked for."""
    trail = "".join(traceback.format_exception(error))
    if "--traceback" in sys.argv:
        click.echo(trail, err=True)
        where = "the lines above"
    else:
        import tempfile

        with tempfile.NamedTemporaryFile("w", prefix="briefwright-", suffix=".txt", delete=False) as file:
            file.write(f"briefwright {__version__}, Python {sys.version}\n{' '.join(sys.argv)}\n\n{trail}")
        where = file.name
    click.echo(
        f"This is a mistake in briefwright {__version__}, not in your files ({type(error).__name__}: {error}). Nothing"
        f" that was written before is lost. Please report it with the command you gave and {where}.",
        err=True,
    )
    return BUG
