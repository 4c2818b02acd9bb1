"""Every code a diagnostic of a brief or an article may have: how serious it is, and what it is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """How serious a kind of problem is, and a paragraph for somebody who meets it for the first time."""

    severity: Severity
    help: str


def _error(text: str) -> Code:
    return Code("error", text)


def _warning(text: str) -> Code:
    return Code("warning", text)


CODES: Mapping[str, Code] = {
    # the form of a YAML file
    "empty-file": _error(
        "A brief's file has nothing in it. git has the last version; where the file is deleted, reduce writes a draft."
    ),
    "yaml-unreadable": _error(
        "The text is not YAML. Most often a text with a colon, a bracket or a quotation mark needs quotation marks."
    ),
    "yaml-tab": _error("YAML is indented with spaces. Many editors can turn tabs into spaces for you."),
    "yaml-too-large": _error(
        "A brief is a page or two. A file of this size is something else, or several events in one."
    ),
    "yaml-too-deep": _error("A brief is never nested so deep. Most often a bracket was opened and not closed."),
    "yaml-several-documents": _error("One file holds one brief. The line --- begins a second one."),
    "yaml-alias": _error(
        "*name repeats a value from elsewhere in the file. In a brief every item says for itself what it says."
    ),
    "yaml-anchor": _error("&name marks a value for repetition. In a brief every item says for itself what it says."),
    "yaml-tag": _error("!name sets a type. The types of a brief's values are known and need no mark."),
    "yaml-merge-key": _error("<< copies the keys of another item. In a brief every item has its own."),
    "yaml-key": _error("A key is a single word followed by a colon."),
    "duplicate-key": _error(
        "Two keys of the same name stand in one place, so one would be lost. Ids are unique in their section."
    ),
    "merge-conflict": _error(
        "Git could not join two changes and left both here, between lines of <<<<<<<, ======= and >>>>>>>."
    ),
    "control-character": _error(
        "An invisible character stands in the file. Such characters can make text look like other text."
    ),
    "not-utf-8": _error("The file is in an older encoding. Every editor can save it as UTF-8."),
    "brief-name": _error("A brief is briefs/EVENT.yml, and EVENT is an id: lower-case letters, digits and hyphens."),
    "not-formatted": _error(
        "The brief says what it should, but is not written in the one form that keeps diffs small."
    ),
    "schema-outdated": _error("Editors check briefs by briefs/brief.schema.json, which follows from the program."),
    "ledger-unreadable": _error(
        "briefs/.machine/EVENT.json keeps what the machine wrote and what people own; without it no edit could be told."
    ),
    # the form of a brief
    "newer-schema": _error("The brief was written for a later version of the format than this program knows."),
    "unknown-key": _error(
        "The format has no key of this name at this place; most often it is mistyped or indented too far or not far "
        "enough."
    ),
    "missing-key": _error("The item lacks a key that every item of its kind has."),
    "unknown-word": _error("This key takes one of a few fixed words."),
    "empty-text": _error("A text that must say something is empty."),
    "wrong-form": _error(
        "The value does not have the form its key asks for: an id, a day, a date, an address, a number."
    ),
    "wrong-shape": _error(
        "A list stands where a text should, a text where items should, or the like; look at the indentation and dashes."
    ),
    "more-problems": _error("So much is wrong with the file that not all of it is shown. Mend what is shown first."),
    # references and sources
    "unknown-reference": _error(
        "An id points to nothing. Ids are those of sources, origins, actors, issues, quotes, disagreements."
    ),
    "unknown-item": _error("A correction names its item by section and id, such as points.signed."),
    "replaced-twice": _error(
        "Two sources replace the same one. Versions of an article follow one another in a single line."
    ),
    "replaces-itself": _error("Sources replace each other in a circle, so none of them is the newest."),
    "source-outside": _error("Articles lie under seeds/. A path that leads elsewhere is not followed."),
    "source-missing": _error(
        "An article the brief rests on is not under seeds/. Without it nothing that cites it can be proven."
    ),
    "source-unreadable": _error("An article is no article any more, so nothing that cites it can be proven."),
    "hash-differs": _error(
        "The article's file changed since the brief was made. Articles are never edited: a changed one is a new source."
    ),
    "not-checked": _warning(
        "A check could not run, so nobody knows whether it would have found something. It says why."
    ),
    "unused-source": _warning(
        "An article is listed and nothing cites it. Readers see it among the sources and wonder what it said."
    ),
    # evidence
    "no-evidence": _error("An item says something and proves nothing. Evidence is a source and the exact words."),
    "evidence-not-found": _error(
        "The words do not stand in that article. White space, quotation marks and dashes may differ, words may not."
    ),
    "gone-from-new-version": _warning(
        "An article was changed and has these words no more. The old version still proves them; readers should know."
    ),
    "several-places": _error(
        "The words stand in the article more than once, so it is not clear which passage is meant."
    ),
    "no-such-occurrence": _error("occurrence: counts the places where the words stand, from 1, and there are fewer."),
    "quote-not-verbatim": _error(
        "A quotation has other words than the passage it cites. […] marks a cut, [ ] an addition."
    ),
    "stated-without-quote": _error(
        "basis: stated means that the actor's own words are quoted, so a quotation has to be named."
    ),
    "unregistered-quotation": _error(
        "Quotation marks are for words somebody said, and each such quotation is in quotes with its evidence."
    ),
    "number-unsupported": _error("A number in a text must stand in a passage the item cites, in figures or in words."),
    "date-unsupported": _error(
        "A date in a text must stand in a passage the item cites. A date worked out stands in [ ]."
    ),
    "when-unsupported": _error(
        "The date of an event must be in its evidence, as exact as it is given, or be worked out and say how."
    ),
    "no-such-day": _error("The calendar has no such day; 2024-02-30 is an example."),
    "worked-out-words": _error(
        "worked_out: repeats the source's words for the date, so they must stand in the evidence."
    ),
    "worked-out-baseless": _error(
        "A day such as Thursday can be worked out only from a date: of publication, or in the article's words."
    ),
    "worked-out-wrong": _error("The date does not fit the words it was worked out from."),
    # old ids
    "renamed-in-use": _error(
        "An old id under renamed: is the id of an item again, so old links would lead to that one."
    ),
    "renamed-nowhere": _error("An id under renamed: has to lead to the id that the item has now."),
    "renamed-untold": _warning(
        "An item has another id than before, so links to it break unless its old id stands under renamed:."
    ),
    # the brief as a whole
    "one-side": _error("A disagreement has two sides or more, each with evidence from the sources that say so."),
    "summary-omits-dispute": _error("A reader of the summary alone must learn that the sources disagree."),
    "sides-of-one-origin": _warning(
        "All sides of a disagreement come from one origin, so it may be one report that changed."
    ),
    "dropped-returns": _error(
        "People rejected an item of this id. It may not come back, nor may its id be used again."
    ),
    "leftover": _error(
        "Something that readers should not see was left in a text: a note, a mark of a program, markup."
    ),
    "title-too-long": _error("A title says what happened in 12 words at most."),
    "summary-too-long": _error("The summary has 90 words at most in all."),
    "review-unsigned": _error("A reviewed brief says who reviewed it and when."),
    "answer-missing": _error("A question is answered when it has an answer, and open when it has none."),
    "reviewed-change": _error("What was reviewed changes only with an entry in corrections, or with a newer article."),
    "name-unsupported": _warning("A name stands in a text and in none of the passages it cites."),
    "numbers-differ": _warning("Two points look alike and have different numbers, which may be a disagreement."),
    "wording": _warning("A phrase takes sides, judges, or does not say whose word it is."),
    # articles
    "unknown-format": _error("Articles are read from .txt, .md, .html, .eml, .pdf and .docx files."),
    "empty-article": _error("An article's file has nothing in it."),
    "no-article": _error("A file has too few words to be an article."),
    "binary-file": _error("The file holds something other than text."),
    "undecodable": _error("The file's bytes are not text in an encoding that could be recognised."),
    "encoding-guessed": _warning("The file is not UTF-8, so its encoding was guessed; accented letters may be wrong."),
    "hidden-characters": _warning("Invisible control characters were left out of an article."),
    "html-left-out": _warning("A Markdown article has raw HTML in it, which is not read."),
    "event-file-form": _error("An article can't be written into event.yml as its list of articles is written now."),
    "docx-unreadable": _error("A Word file could not be opened, or has no text."),
    "pdf-unreadable": _error("A PDF could not be opened, or has no text that can be read out."),
    "attachments-left-out": _warning("A message has attachments, which are not read."),
    "no-feed": _error("What was taken for a feed is none."),
    "feed-broken": _warning("A feed is not written as it must be; what could be read of it was."),
    "feed-long": _warning("A feed has more stories than are looked at; the first ones were."),
    "not-english": _warning(
        "Only English is read for content. An article in another language is kept, listed and can be cited by hand."
    ),
    "unusable-metadata": _warning("What a file says of itself could not be understood."),
}
