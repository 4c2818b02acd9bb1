"""A brief's text in canonical form: order, quoting and indentation as the machine writes them, every comment kept."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from generator.codec.comments import Comment, comments, leaf_end
from generator.codec.decode import decode
from generator.codec.encode import MODELINE, encode
from generator.codec.parse import parse
from generator.codec.positions import Positions
from generator.codec.splice import CannotSpliceError
from generator.codec.tree import Mapping as MappingNode
from generator.codec.tree import Node, Path, Scalar, Sequence, node_at
from generator.evidence import locate
from generator.model.document import Document

_MODELINE_START = "# yaml-language-server:"
_ROUNDS = 5  # a comment may move once more where what it belongs to moved

_ByLine = defaultdict[int, list[str]]


def canonical(text: str) -> str:
    """The text of a sound brief to its canonical text; the canonical text of that is the same.

    Raises CannotSpliceError where the outcome would not say the same, or lose a comment.
    """
    found = text
    for _ in range(_ROUNDS):
        before, found = found, _once(found)
        if found == before:
            return found
    raise CannotSpliceError


def complete(text: str, documents: Mapping[str, Document]) -> str:
    """Evidence without a source gets the one whose article has the words, where just one has them."""
    root, problems = parse(text, "")
    if root is None or problems:
        return text
    additions = []
    for path in Positions(root).values:
        if path[-2:-1] == ("evidence",) and isinstance(path[-1], int):
            entry = node_at(root, path)
            words = (
                entry.entries.get("exact") if isinstance(entry, MappingNode) and "source" not in entry.entries else None
            )
            if words and isinstance(words[1], Scalar):
                having = [source for source, document in documents.items() if locate(document, words[1].value)]
                if len(having) == 1:
                    flow = text[entry.start.offset] == "{" if entry else False
                    column = words[0].start.column - 1
                    additions.append(
                        (words[0].start.offset, f"source: {having[0]}" + (", " if flow else "\n" + " " * column))
                    )
    for at, addition in sorted(additions, reverse=True):
        text = text[:at] + addition + text[at:]
    return text


def _once(text: str) -> str:
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    brief = decode(text, "").brief
    root, _ = parse(text, "")
    if brief is None or root is None:
        raise CannotSpliceError
    found = comments(text, root)
    plain = encode(brief)
    written, _ = parse(plain, "")
    assert written is not None
    lines = plain.split("\n")
    above, behind, below = _placed(text, root, found, plain, written)
    made: list[str] = []
    for number, line in enumerate(lines):
        indentation = " " * (len(line) - len(line.lstrip()))
        made += [indentation + words for words in above[number]]
        made.append("  ".join([line, *behind[number]]))
        made += below[number]
    made[0] = next((one.text for one in found if one.text.startswith(_MODELINE_START)), MODELINE)
    result = "\n".join(made)
    again, _ = parse(result, "")
    if again is None or decode(result, "").brief != brief or _words(comments(result, again)) != _words(found):
        raise CannotSpliceError
    return result


def _words(found: tuple[Comment, ...]) -> Counter[str]:
    """Comments by their words; trailing ones may come to stand behind each other and be read as one."""
    return Counter(" ".join(one.text for one in found if not one.text.startswith(_MODELINE_START)).split())


def _placed(
    text: str, root: Node, found: tuple[Comment, ...], plain: str, written: Node
) -> tuple[_ByLine, _ByLine, _ByLine]:
    """The comments that go above, at the end of, and below each line of the canonical text."""
    above, behind, below = _ByLine(list), _ByLine(list), _ByLine(list)
    anchors, places = _anchors(root), {path: at for *at, path in _anchors(written)}
    for one in found:
        if one.text.startswith(_MODELINE_START):
            continue
        line = text.count("\n", 0, one.start) + 1
        column = one.start - text.rfind("\n", 0, one.start)
        after = next((anchor for anchor in anchors if anchor[0] > line), None)
        if one.own_line and after and column <= after[1]:
            above[_line(after[2], places)].append(one.text)
        elif not one.own_line:
            here = [anchor for anchor in anchors if anchor[0] <= line]
            behind[_line(here[-1][2], places)].append(one.text)
        else:
            here = [anchor for anchor in anchors if anchor[0] < line and anchor[1] <= column]
            if column == 1 or not here:
                below[plain.count("\n") - 1].append(one.text)
                continue
            path = _existing(here[-1][2], places)
            node = node_at(written, path)
            assert node is not None
            end = plain.count("\n", 0, leaf_end(plain, node))
            below[end].append(" " * (places[path][1] - 1) + one.text)
    return above, behind, below


def _anchors(root: Node) -> list[tuple[int, int, Path]]:
    """Every key and every entry of a list with its line and column, in the order of the text."""
    positions = Positions(root)
    keys = [(marks[0].line, marks[0].column, path) for path, marks in positions.keys.items()]
    entries = [
        (marks[0].line, marks[0].column, path)
        for path, marks in positions.values.items()
        if path and isinstance(path[-1], int) and not isinstance(node_at(root, path), Sequence)
    ]
    return sorted([*keys, *entries], key=lambda anchor: (anchor[:2], len(anchor[2])))


def _existing(path: Path, places: Mapping[Path, list[int]]) -> Path:
    while path not in places and path:
        path = path[:-1]
    return path


def _line(path: Path, places: Mapping[Path, list[int]]) -> int:
    """The line of the canonical text, from 0, that a path begins on, or what holds it."""
    path = _existing(path, places)
    return places[path][0] - 1 if path else 1
