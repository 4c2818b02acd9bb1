"""What this program does inside a run of MkDocs: pages that would come out the same are taken as they were built
before, the policy goes into the others, and the search gets the items of the briefs as its results.

It is a plugin of MkDocs that no settings name: without it the same pages build to the same site, but for these things.
"""

from __future__ import annotations

import json
import zlib
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from mkdocs.plugins import BasePlugin, event_priority

from generator.diagnostics import Diagnostic
from generator.model.page import SEARCH_PAGE
from generator.publish.built import BuiltPage, BuiltSite
from generator.publish.inline_patterns import FewerPatterns
from generator.publish.policy import inline_scripts, secured
from generator.publish.put_aside import KNOWN, PutAside
from generator.publish.standing_in import COMPILED, Converted
from generator.publish.tree import Digests

KNOWN_PAGE: Final = "404.html"
SEARCH: Final = "material/search"


class InsideMkDocs(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """One run. `before` is what the last one made, `there` the site as it is; `common` tells everything that enters a
    page beside its text.
    """

    def __init__(self, before: BuiltSite, there: Digests, common: str, policy: bool) -> None:
        self.found: list[Diagnostic] = []
        self.pages: dict[str, BuiltPage] = {}
        self._before, self._there, self._common, self._policy = before, there, common, policy
        self.taken: set[str] = set()
        self._aside: dict[str, bytes] = {}
        self._entries: list[dict[str, str]] = []
        self._found_by_item: frozenset[str] = frozenset()
        self._scripts: tuple[str, ...] | None = None
        self._reusing = False

    def on_config(self, config: Any) -> Any:
        """Convert the pages with what each needs."""
        if KNOWN.issuperset(config.markdown_extensions):
            config.markdown_extensions.append(PutAside())
        config.markdown_extensions.append(FewerPatterns())
        return config

    def on_files(self, files: Any, *, config: Any) -> Any:
        """Take the entries for the search out of what is published as it is."""
        self._reusing = _says_its_titles(config.nav)
        items = files.get_file_from_path(SEARCH_PAGE)
        if items is not None:
            files.remove(items)
            self._entries = json.loads(items.content_bytes)
        self._found_by_item = frozenset(entry["location"].partition("#")[0] for entry in self._entries)
        return files

    def on_pre_page(self, page: Any, *, config: Any, files: Any) -> Any:
        """A page built of the same before is neither read nor converted, unless the search has to read it."""
        name = page.file.dest_uri
        key = sha256(self._common.encode() + page.file.content_bytes).hexdigest()
        reusing = self._reusing and name in self._found_by_item
        known = self._before.page(name, key, self._there) if reusing else None
        if known is None:
            self.pages[name] = BuiltPage(key)
            return page
        self.taken.add(name)
        self.pages[name] = known
        page.content = page.markdown = ""
        page.meta["search"] = {"exclude": True}
        return Converted(page.file)

    def on_env(self, env: Any, *, config: Any, files: Any) -> Any:
        """Pages that are taken over get a template in which nothing stands; the others are compiled once a process."""
        env.bytecode_cache = COMPILED
        empty = env.from_string("")
        for file in files.documentation_pages():
            if file.dest_uri in self.taken:
                file.page.meta["template"] = empty
        return env

    def on_page_markdown(self, markdown: str, *, page: Any, config: Any, files: Any) -> str:
        """Pages whose items are found one by one are not cut up once more."""
        if page.file.dest_uri in self._found_by_item:
            page.meta["search"] = {"exclude": True}
        return markdown

    def on_page_content(self, html: str, *, page: Any, config: Any, files: Any) -> str:
        """MkDocs holds the content of all pages until the last is converted: a large site would fill the memory."""
        if page.file.dest_uri in self.taken:
            return ""
        self._aside[page.file.dest_uri] = zlib.compress(html.encode("utf-8", "surrogatepass"), 1)
        page.markdown = ""
        return ""

    @event_priority(100)
    def on_page_context(self, context: Any, *, page: Any, config: Any, nav: Any) -> Any:
        """What was put aside comes back, before the search reads it."""
        if page.file.dest_uri in self._aside:
            page.content = zlib.decompress(self._aside.pop(page.file.dest_uri)).decode("utf-8", "surrogatepass")
        return context

    def on_post_page(self, output: str, *, page: Any, config: Any) -> str:
        """This page with the policy in it; nothing of one that is taken over, which stays where it is."""
        page.content = ""
        if page.file.dest_uri in self.taken:
            return ""
        return self._with_policy(output, page.file.dest_uri, Path(config.site_dir)) if self._policy else output

    @event_priority(100)
    def on_post_build(self, *, config: Any) -> None:
        """Hand the items to the search before it writes its index; put the policy into what is no page of ours."""
        if SEARCH in config.plugins and hasattr(config.plugins[SEARCH], "search_index"):
            config.plugins[SEARCH].search_index.entries += self._entries
        site = Path(config.site_dir)
        for path in sorted(site.rglob("*.html")) if self._policy else ():
            if (name := path.relative_to(site).as_posix()) not in self.pages:
                path.write_text(self._with_policy(path.read_text("utf-8"), name, site), "utf-8")

    def _with_policy(self, text: str, name: str, site: Path) -> str:
        if self._scripts is None:
            known = site / KNOWN_PAGE
            self._scripts = inline_scripts(known.read_text("utf-8")) if known.is_file() else ()
        text, found = secured(text, name, self._scripts)
        self.found += found
        return text


def _says_its_titles(nav: Any) -> bool:
    """Whether the navigation is the same whatever the pages say: each entry has its title in the settings."""
    if isinstance(nav, list):
        return all(isinstance(entry, dict) and _says_its_titles(next(iter(entry.values()))) for entry in nav)
    return isinstance(nav, str)
