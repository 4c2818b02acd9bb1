"""What comes of asking for an address: its bytes, that nothing changed, or why there is nothing."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave with some bytes to be asked "still the same?" with."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """Bytes, unpacked. `url` is where they came from after redirects, `content_type` what the server called them."""

    url: str
    content: bytes
    content_type: str = ""
    validators: Validators = Validators()

    @property
    def declared_encoding(self) -> str:
        """The encoding that the server named, or nothing."""
        _, _, rest = self.content_type.partition("charset=")
        return rest.partition(";")[0].strip(" \"'")


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The server says that what it gave last time still holds."""

    url: str


class NotFetchedError(Exception):
    """An address that gave nothing. `again` is True where another attempt may help, `after` the seconds to wait first
    that the server asked for.
    """

    def __init__(
        self, code: str, message: str, remedy: str, *, again: bool = False, after: float | None = None
    ) -> None:
        super().__init__(message)
        self.code, self.message, self.remedy, self.again, self.after = code, message, remedy, again, after

    def diagnostic(self, address: str) -> Diagnostic:
        """What a person reads of it."""
        return Diagnostic(self.code, self.message, self.remedy, file=address, words=address)
