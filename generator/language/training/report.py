"""Figures → the page that shows them."""

from __future__ import annotations

from typing import Any

_WORDS = ("uas", "las", "uas_plain", "las_plain", "upos", "tag", "features", "lemma", "sentences")
_TEXT = ("words", "uas", "las", "upos", "tag", "lemma", "sentences")


def report(scores: dict[str, Any]) -> str:
    """What `measure` found → Markdown."""
    return "\n".join(
        [
            "# Scores of the language pipeline",
            "",
            "Written by `python -m generator.language.training.score`.",
            "Shares in percent; `_plain` leaves punctuation out.",
            "Documents are read paragraph by paragraph, so sentence boundaries are found by the pipeline.",
            "",
            "## With the treebanks' own words",
            "",
            *_table(scores["words"], _WORDS),
            "",
            "## From raw text (F1 over words at the very same characters)",
            "",
            *_table(scores["text"], _TEXT),
            "",
            "## Names (exact characters and label; PER, ORG, LOC)",
            "",
            "No document here was trained on, but the rules for names that recur were chosen with these in view.",
            "A name is what is left of a mention without article, title, apposition and relative clause.",
            "",
            *_table(scores["names"], ("precision", "recall", "f1", "names")),
            "",
            "## Speed and size",
            "",
            f"- {scores['speed']['words_a_second']:,} words a second, news articles one by one",
            f"- {scores['speed']['words_a_second_long_text']:,} words a second, one long text of many genres",
            f"- measured on {scores['speed']['machine']}, with other work running on the machine",
            f"- loads in {scores['speed']['load_seconds']} s, spaCy's import aside",
            f"- {scores['size']['megabytes']} MB, {scores['size']['megabytes_packed']} MB in a wheel",
            "",
            "## Data",
            "",
            *(f"- `{name}`: {source}" for name, source in scores["data"].items()),
            "",
            *(
                f"- dev set `{name}`: {count['sentences']:,} sentences, {count['words']:,} words"
                for name, count in scores["sentences"].items()
            ),
            "",
        ]
    )


def _table(groups: dict[str, dict[str, float]], columns: tuple[str, ...]) -> list[str]:
    return [
        "| | " + " | ".join(columns) + " |",
        "|---" * (len(columns) + 1) + "|",
        *(f"| {name} | " + " | ".join(f"{row[column]:g}" for column in columns) + " |" for name, row in groups.items()),
    ]
