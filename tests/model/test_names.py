"""Names are bytes until shown, and what is shown never breaks a line or the terminal."""

from hypothesis import given
from hypothesis import strategies as st

from photosort.model.photo import shown


@given(st.binary(max_size=40))
def test_whatever_the_bytes_the_text_is_printable(name: bytes) -> None:
    assert shown(name).isprintable()


def test_ordinary_names_stay() -> None:
    assert shown("Ümläut 写真.jpg".encode()) == "Ümläut 写真.jpg"
    assert shown(b"a\nb\xff.jpg") == "a\ufffdb\ufffd.jpg"
