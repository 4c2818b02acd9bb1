import pytest

from generator.model.event import ArticleSettings
from generator.readers import read

ENGLISH = (
    "The council met on Wednesday after four years of talks, and the mayor said that the city would not pay for the"
    " stations by the river."
)
OTHERS = {
    "fr": "Le conseil a signé mercredi un accord sur les eaux de la rivière, après quatre ans de négociations. La maire"
    " a dit que la ville ne paiera pas les stations.",
    "de": "Der Stadtrat hat am Mittwoch nach vier Jahren einen Vertrag über das Wasser des Flusses unterschrieben. Die"
    " Stadt zahlt nicht, sagte die Bürgermeisterin und ging mit den Bauern.",
    "uk": "Міська рада у середу після чотирьох років переговорів підписала угоду про воду річки. Мер сказала, що місто"
    " не платитиме за станції, а фермери протестували біля ратуші до вечора.",
}


def language(text: str, declared: str = "", settings: ArticleSettings | None = None) -> tuple[str, list[str]]:
    head = f"---\nlanguage: {declared}\n---\n" if declared else ""
    document, problems = read("deal/a.txt", f"{head}{text}\n".encode(), settings)
    assert document is not None
    return document.language, [problem.message for problem in problems]


@pytest.mark.parametrize("tag", OTHERS)
def test_an_article_that_is_not_english_is_known_declared_or_not(tag: str) -> None:
    assert language(OTHERS[tag], tag) == (
        tag,
        [f"the article is not in English (language: {tag}), so nothing is read out of it"],
    )
    unknown = ("und", ["the article does not read as English, so nothing is read out of it"])
    assert language(OTHERS[tag]) == unknown
    assert language(OTHERS[tag], "en-GB") == unknown, "a template's word for it is not believed"


def test_an_english_article_is_read_whatever_its_page_declares() -> None:
    assert language(ENGLISH) == ("en", [])
    assert language(ENGLISH, "en-GB") == ("en-GB", [])
    assert language(ENGLISH, "de") == ("en", [])


def test_words_too_few_to_tell_are_taken_as_declared() -> None:
    assert language("Alder 12, Beech 9, Cedar 7, and no more.") == ("en", [])
    assert language("Alder 12, Beech 9, Cedar 7, und so.", "de")[0] == "de"


def test_scores_and_names_are_no_other_language() -> None:
    scores = "\n".join(f"- Alder {n}, Beech {n + 1}, Cedar {n + 2}, Maria Lopez {n}" for n in range(20))
    assert language(scores) == ("en", [])


def test_what_a_person_says_goes_before_all() -> None:
    assert language(OTHERS["fr"], settings=ArticleSettings(language="en")) == ("en", [])
    assert language(ENGLISH, settings=ArticleSettings(language="cy"))[0] == "cy"
