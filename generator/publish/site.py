"""Pages to a site: written where MkDocs reads them, built by it aside, checked, and put in place when all is well."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain

from generator.model.page import Page
from generator.publish import mkdocs_build
from generator.publish.built import BuiltSite, read_built, write_built
from generator.publish.folders import PAGES, PUBLISHED, SiteFolders, SiteResult, Target
from generator.publish.ingredients import ingredients, themes
from generator.publish.inside_mkdocs import InsideMkDocs
from generator.publish.links import LinkCheck
from generator.publish.tree import Changes, digests_of, fingerprint, move_tree, write_tree


def write_pages(folders: SiteFolders, pages: Iterable[Page], files: Mapping[str, bytes] | None = None) -> Changes:
    """Write pages and other files (PDFs) to where MkDocs reads them, and remove stale ones; gives what changed."""
    wanted = ((page.path, page.text.encode()) for page in pages)
    return write_tree(folders.root / PAGES, chain(wanted, (files or {}).items()))


def build(
    folders: SiteFolders, pages: Iterable[Page], files: Mapping[str, bytes] | None = None, to: Target = PUBLISHED
) -> SiteResult:
    """Make the site of these pages. `files` are files beside the pages by path, such as `briefs/river-deal.pdf`.

    Nothing is done where pages, settings, theme and programs are those of the site that is there; pages that would
    come out the same stay in it as they are. A site with an error in it does not replace the one that is there. Raises
    GeneratorError where MkDocs cannot be run at all.
    """
    site, record, staged = (folders.root / name for name in (to.folder, to.record, to.staged))
    written = write_pages(folders, pages, files)
    common = ingredients(folders, to)
    inputs = fingerprint({**written.digests, "": common})
    before, there = read_built(record), digests_of(site)
    if (before.inputs, before.files) == (inputs, there):
        return SiteResult(site, False, written.names, (), ())
    shutil.rmtree(staged, ignore_errors=True)
    try:
        plugin = InsideMkDocs(before, there, common, to.policy)
        found = mkdocs_build.run(folders, folders.root / PAGES, staged, themes(folders), plugin)
        links = LinkCheck(staged, dict.fromkeys(plugin.taken, site))
        diagnostics = (*found, *plugin.found, *links.check(_to_check(plugin, links, there)))
        if any(diagnostic.severity == "error" for diagnostic in diagnostics):
            return SiteResult(site, False, written.names, (), diagnostics)
        known = {
            name: page if name in plugin.taken else replace(page, leads=links.leads(name))
            for name, page in plugin.pages.items()
        }
        changes = move_tree(staged, site, there, plugin.taken)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    write_built(record, BuiltSite(inputs, changes.digests, known))
    return SiteResult(site, True, written.names, changes.names, diagnostics)


def _to_check(plugin: InsideMkDocs, links: LinkCheck, before: Iterable[str]) -> set[str]:
    """The pages whose links can have broken: those made anew, and those that lead to them; all where a file is gone."""
    if not links.files.issuperset(before):
        return set(links.pages)
    wanted = set(links.pages) - plugin.taken
    return wanted | {name for name in plugin.taken if not wanted.isdisjoint(plugin.pages[name].leads)}
