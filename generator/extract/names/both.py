"""Finds the two names that "both" sums up as a subject: "the guild of pilots and Crews United, both oppose it"."""

from __future__ import annotations

from generator.extract.grammar.reading import Reading


def summed_up(reading: Reading, subject: int) -> list[int]:
    """A token of each of the two names right before a subject "both"; empty for any other subject."""
    tree = reading.tree
    if tree.lower[subject] != "both":
        return []
    second = subject - 2 if tree.lower[subject - 1 : subject] == [","] else subject - 1
    later = reading.mention(second) if second >= 0 else None
    if later is None or reading.actors[later].form != "name":
        return []
    joint = (tree.token_at(reading.actors[later].start) or 0) - 1
    if joint >= 1 and tree.lower[joint] == "the":
        joint -= 1
    earlier = reading.mention(joint - 1) if joint >= 1 and tree.lower[joint] == "and" else None
    if earlier is None or reading.actors[earlier].form != "name" or tree.sentence[joint - 1] != tree.sentence[subject]:
        return []
    return [joint - 1, second]
