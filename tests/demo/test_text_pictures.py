"""Pictures of text are the same for the same seed, and say what they are said to say."""

import numpy as np
import pytest

from photosort.demo.text_pictures import TEXT_PICTURES


@pytest.mark.slow
@pytest.mark.parametrize("kind", TEXT_PICTURES)
def test_a_seed_draws_one_picture_with_its_lines(kind: str) -> None:
    (picture, lines), (again, same) = (TEXT_PICTURES[kind](np.random.default_rng(3)) for _ in range(2))
    assert (picture.tobytes() == again.tobytes(), lines) == (True, same)
    assert all(line.strip() for line in lines)
    assert len(lines) >= 2
