"""What is called dark or bright is so by itself, whatever stands beside it."""

import pytest

from tests.organizing.describing.made_up import album, names_of


@pytest.mark.parametrize(
    ("lights", "names"),
    [
        ((0.7, 0.95), ["Receipts", "Receipts 2"]),  # white paper beside whiter one
        ((0.4, 0.5), ["Dogs", "Dogs 2"]),
        ((0.3, 0.5), ["Dogs · dark", "Dogs"]),
        ((0.5, 0.6), ["Dogs", "Dogs · bright"]),
    ],
)
def test_light_is_said_only_where_it_is_plainly_so(lights: tuple[float, float], names: list[str]) -> None:
    kind = "receipt" if names[0].startswith("Receipts") else "photograph"
    first, second = (album(kind, count=12 - row, bright=light) for row, light in enumerate(lights))
    found = names_of([first, second])
    assert found == names
