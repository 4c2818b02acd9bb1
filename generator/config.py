"""The few settings there are: the site's and the repository's addresses, and the date that is written into files."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics import Diagnostic, GeneratorError
from generator.evidence.identity import is_id

FIXED_DATE = 315_532_800
"""1 January 1980 in seconds since 1970, the date in files where SOURCE_DATE_EPOCH sets no other."""

FORGES = {
    "github.com": (
        "/edit/HEAD/{file}#L{line}",
        "/issues/new?template=error-in-a-brief.yml&title=Error in {brief} {item}"
        "&brief={brief}&item={item}&version={version}",
        "/commits/HEAD/{file}",
    ),
    "gitlab.com": (
        "/-/edit/HEAD/{file}#L{line}",
        "/-/issues/new?issue[title]=Error in {brief} {item}&issue[description]=Version {version}:",
        "/-/commits/HEAD/{file}",
    ),
    "codeberg.org": (
        "/_edit/main/{file}#L{line}",
        "/issues/new?title=Error in {brief} {item}&body=Version {version}:",
        "/commits/branch/main/{file}",
    ),
}
"""Where a file is edited, a mistake reported and the states of a file are kept, below a repository's address."""

_PAGE = re.compile(r"[A-Za-z0-9/-]+\.html")


@dataclass(frozen=True, slots=True)
class Settings:
    """Addresses are None where mkdocs.yml has none. `edit_url`, `report_url` and `history_url` have {file}, {line},
    {brief}, {item} and {version} where these go.

    `house` is the house style of copies, as it stands under `extra.house` (see generator/render/house.py). `moved` says
    of pages that got another address which one: paths of built pages, or names of events, as under `extra.moved`.
    """

    site_url: str | None = None
    edit_url: str | None = None
    report_url: str | None = None
    history_url: str | None = None
    timestamp: int = FIXED_DATE
    house: Mapping[str, object] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)

    def live(self, page: str) -> str | None:
        """The address of a page (`briefs/river-deal.md`) on the published site."""
        return f"{self.site_url.rstrip('/')}/{page.removesuffix('.md')}.html" if self.site_url else None


def settings(site: Mapping[str, Any], environment: Mapping[str, str]) -> Settings:
    """The settings that mkdocs.yml and the environment make; `GeneratorError` for a date that is no number.

    `extra.edit_url`, `extra.report_url` and `extra.history_url` go before what follows from `repo_url`, as does
    `edit_uri` (`edit/main/`).
    """
    repository = str(site.get("repo_url") or "").rstrip("/")
    edit_uri = str(site.get("edit_uri") or "").strip("/")
    forge = next((paths for host, paths in FORGES.items() if f"//{host}/" in repository), None)
    extra = site.get("extra") or {}
    epoch = environment.get("SOURCE_DATE_EPOCH", "").strip() or str(FIXED_DATE)
    if not epoch.isdecimal():
        remedy = "Set it to a number of seconds since 1970, or leave it out."
        raise GeneratorError(Diagnostic("source-date-epoch", "SOURCE_DATE_EPOCH is no number", remedy, words=epoch), 2)
    return Settings(
        site_url=site.get("site_url") or None,
        edit_url=extra.get("edit_url")
        or (f"{repository}/{edit_uri}/{{file}}#L{{line}}" if repository and edit_uri else None)
        or (repository + forge[0] if forge else None),
        report_url=extra.get("report_url") or (repository + forge[1].replace(" ", "%20") if forge else None),
        history_url=extra.get("history_url") or (repository + forge[2] if forge else None),
        timestamp=int(epoch),
        house=extra.get("house") or {},
        moved=_moved(extra.get("moved") or {}),
    )


def _are(form: Callable[[str], object], pair: tuple[object, object]) -> bool:
    return all(form(str(address)) for address in pair)


def _moved(known: object) -> dict[str, str]:
    """Old addresses to new ones; `GeneratorError` for anything but a pair of pages or a pair of events."""
    pairs = list(known.items()) if isinstance(known, Mapping) else [("", known)]
    wrong = next((pair for pair in pairs if not any(_are(form, pair) for form in (_PAGE.fullmatch, is_id))), None)
    if wrong:
        remedy = "Write it as old-event: new-event, or as actors/river-deal/old.html: actors/river-deal/new.html"
        words = ": ".join(map(str, wrong))
        raise GeneratorError(
            Diagnostic("moved", "this is no page and its new address", remedy, "error", "mkdocs.yml", words=words), 2
        )
    return {str(old): str(new) for old, new in pairs}
