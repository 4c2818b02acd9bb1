import pytest

from generator.readers.characters import decode_text

WORDS = "Совет подписал договор о реке"


@pytest.mark.parametrize(
    ("content", "declared", "expected"),
    [
        ("Åldër".encode(), "iso-8859-1", "Åldër"),
        (WORDS.encode("windows-1251"), "windows-1251", WORDS),
        (b"<meta charset=windows-1251>" + WORDS.encode("cp1251"), "", f"<meta charset=windows-1251>{WORDS}"),
        ("“Åldër”".encode("cp1252"), "iso-8859-1", "“Åldër”"),
        ("河の合意".encode("shift_jis"), "Shift_JIS", "河の合意"),
    ],
)
def test_the_form_counts_then_what_is_declared(content: bytes, declared: str, expected: str) -> None:
    assert decode_text(content, "a.html", declared) == (expected, ())


@pytest.mark.parametrize("declared", ["utf-7", "zlib", "unicode_escape", "no-such", "idna", "rot13", "hex"])
def test_what_is_no_encoding_of_pages_is_not_believed(declared: str) -> None:
    text, problems = decode_text("Åldër und mehr Wörter in einem Satz".encode("cp1252"), "a.html", declared)
    assert text == "Åldër und mehr Wörter in einem Satz"
    assert [problem.code for problem in problems] == ["encoding-guessed"]
