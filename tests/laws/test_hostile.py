"""Articles as nobody should write them: composing comes to an end, and the laws of citing hold all the same."""

from __future__ import annotations

import pytest
from compose.events import event
from compose.samples import STRIKE

from generator.compose import compose
from generator.extract import extract
from generator.language.pipeline import Pipeline
from generator.model.brief import Brief, Source
from generator.readers import read
from laws.test_offsets import outside, untrue
from tests.counting import calls

ORDINARY = STRIKE[0]
HOSTILE = {
    "all in capitals": ORDINARY.upper(),
    "no capitals": ORDINARY.lower(),
    "no punctuation": "".join(c for c in ORDINARY if c.isalnum() or c.isspace()),
    "one line": " ".join(ORDINARY.split()),
    "only punctuation": "Five words of an article. " + "?!.,;:—…()[]{}" * 60,
    "thousands of quotation marks": ORDINARY.replace(" ", ' "') + '"' * 3000,
    "thousands of curly marks": "“" * 2000 + ORDINARY + "”" * 2000,
    "marks that never match": "”".join(ORDINARY.split("“")) + " «" * 200 + ORDINARY.replace('"', "„"),
    "only quotations": "\n\n".join(f"“{line}”" for line in ORDINARY.split("\n") if line),
    "one quotation over everything": f"“{ORDINARY}”",
    "German": "Die Dockarbeiter legten die Arbeit nieder. „Wir kommen nicht zurück“, sagte Tessa Brandt in Kiel.",
    "Russian": "В понедельник докеры прекратили работу. «Мы не вернёмся», — сказала Тесса Брандт журналистам в порту.",
    "Chinese": "周一，港口工人停止了工作。“我们不会回来，” 布兰特 对 记者 说。 没有 人 知道 罢工 会 持续 多久。",
    "Arabic": "توقف عمال الميناء عن العمل يوم الاثنين. وقالت تيسا برانت للصحفيين: «لن نعود إلى العمل من دون عقد جديد».",
    "HTML left in": f"<p class='x'>{ORDINARY}</p><script>alert(1)</script>&nbsp;&amp;<br/><a href='//x'>more</a>",
    "YAML and Markdown left in": f"# key: [value]\n- {ORDINARY}\n* &anchor *alias !!tag |\n[^1]: {ORDINARY}",
    "control characters": ORDINARY.replace(" of ", " \x07\x0bof ").replace("the", "t\u200bhe"),
    "emoji and joined letters": ORDINARY.replace("port", "🚢️port").replace("fi", "ﬁ").replace("é", "e\u0301"),
    "empty paragraphs": "\n\n \n\t\n\n".join(["", *ORDINARY.split("\n"), "", ""]),
    "one word a line": "\n".join(ORDINARY.split()),
    "one very long word": f"{ORDINARY} {'a' * 20000} said that it would strike.",
    "the same sentence 200 times": "Lena Voss said that the port must pay. " * 200,
    "numbers only": " ".join(str(number) for number in range(1, 400)),
    "dates that are none": "On 45 March 2024, 2024-99-99 and 31 February 2023 the council met on the same day. " * 9,
    "nested brackets and marks": "He said (she said [they said \"that 'it said “no”' again\"]) that all was well. "
    * 20,
    "a pronoun with nobody before it": "He said that she said that they said that it was theirs, and she told him so.",
    "handles, cuts and additions": '"The dock ... is shut, and President [Nora W.] Klein knows," @tessabrandt wrote. '
    '"#OUTRAGE." @tessabrandt said on Monday that 12 ships were late. @tessabrandt denied that 14 ships were late. '
    * 3,
    "questions only": "Who will pay? Why did nobody know? What happened to it? Where is he? When will they stop? " * 12,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_article_is_read_and_composed_beside_an_ordinary_one(pipeline: Pipeline, name: str) -> None:
    made = event(pipeline, HOSTILE[name], ORDINARY)
    for source, mentions in made.mentions.items():
        assert outside(mentions, made.documents[source].text) == []
    assert untrue(made) == []
    assert made.brief.quotes


def test_twenty_thousand_words_are_read_and_composed(pipeline: Pipeline) -> None:
    paragraphs = [paragraph for paragraph in "\n".join(STRIKE).split("\n") if paragraph]
    times = 20_000 // sum(len(paragraph.split()) for paragraph in paragraphs) + 1
    made = event(pipeline, "\n\n".join(paragraphs * times))
    assert len(made.documents["s1"].text.split()) > 20_000
    assert untrue(made) == []
    assert 0 < len(made.brief.points) <= 10


def cost(pipeline: Pipeline, text: str) -> int:
    document, _ = read("event/1.txt", text.encode())
    assert document is not None
    source = Source(file=document.file, sha256=document.sha256)
    parse = pipeline.parse(document.reading_text)

    def work() -> Brief:
        return compose("event", None, {"s1": source}, {"s1": document}, {"s1": extract(document, parse)})

    return calls(work)


@pytest.mark.parametrize(
    "unit",
    [
        ORDINARY,
        "Lena Voss said that the port must pay. She rejected the offer of the dockers.\n\n",
        "Fourteen people died on Monday. No date has been set. Who will pay? ",
        "“ " * 40 + "a word or two, he said. ",
    ],
    ids=["news", "pronouns", "numbers and questions", "marks"],
)
def test_four_times_the_article_is_not_much_more_than_four_times_the_work(pipeline: Pipeline, unit: str) -> None:
    times = max(1, 1200 // len(unit.split()))
    assert cost(pipeline, unit * times * 4) < 8 * cost(pipeline, unit * times)
