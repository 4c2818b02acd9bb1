"""A standing in words: the short phrase a page shows beside an item."""

from __future__ import annotations

from collections.abc import Sequence

from generator.evidence.in_words import date_in_words, listed
from generator.evidence.standing import Standing, newest_versions
from generator.model.brief import Brief


def wording(standing: Standing, brief: Brief) -> str:
    """A standing to its phrase, such as "reported by S3 alone"; no capital at the start, no full stop at the end."""
    phrase = _phrase(standing, brief)
    only_before = bool(standing.outdated) and len(standing.outdated) == len(standing.sources)
    return f"{phrase}, in an earlier version" if only_before and standing.status == "one source" else phrase


def source_code(identifier: str) -> str:
    """A source's id to the code a person reads aloud: s3 to S3."""
    return identifier.upper()


def _phrase(standing: Standing, brief: Brief) -> str:
    articles = len(standing.sources)
    match standing.status:
        case "agreed":
            return f"{len(standing.origins) - len(standing.parties)} independent sources" + _parties(standing, brief)
        case "several articles":
            total = len(set(newest_versions(brief.sources).values()))
            share = f"all {total} articles" if articles == total else f"{articles} of {total} articles"
            return f"{share}; who reported first is not known"
        case "one source":
            carrying = [source for source in standing.sources if brief.sources[source].origin not in standing.parties]
            if len(carrying) > 1:
                return f"one report, carried by {len(carrying)} articles" + _parties(standing, brief)
            return (
                f"reported by {source_code(carrying[0])} alone"
                if not standing.parties
                else (f"reported by {source_code(carrying[0])}" + _parties(standing, brief))
            )
        case "by a party itself":
            return f"according to {_names(standing.parties, brief)} {_themselves(standing.parties)}"
        case "disputed":
            return "sources disagree"
        case "withdrawn":
            return f"withdrawn on {date_in_words(standing.withdrawn_on)}" if standing.withdrawn_on else "withdrawn"
        case _:
            return "no source cited"


def _parties(standing: Standing, brief: Brief) -> str:
    if not standing.parties:
        return ""
    return f", and by {_names(standing.parties, brief)} {_themselves(standing.parties)}"


def _names(origins: Sequence[str], brief: Brief) -> str:
    return listed([_with_article(brief.origins[origin].name) for origin in origins])


def _with_article(name: str | None) -> str:
    """ "Ministry of Water" to "the Ministry of Water"; names of one word and those with an article stay."""
    if not name:
        return "a party"
    return f"the {name}" if " of " in name and not name.lower().startswith("the ") else name


def _themselves(origins: Sequence[str]) -> str:
    return "itself" if len(origins) == 1 else "themselves"
