"""Where classes are not as common as in what was taught, doubtful pictures go by what is common here."""

import numpy as np

from photosort.learning.photos.prior_shift import odds, shifted

TAUGHT = np.array([0.6, 0.4], np.float32)
CLEAR, DOUBTFUL = (0.02, 0.98), (0.7, 0.3)


def test_how_common_classes_are_is_found() -> None:
    rng = np.random.default_rng(0)
    truth = rng.random(4000) < 0.9  # of the second class, which was 0.4 of what was taught
    seen = rng.normal(np.where(truth, 1.0, -1.0))
    second = 0.4 * np.exp(-((seen - 1) ** 2) / 2)
    first = 0.6 * np.exp(-((seen + 1) ** 2) / 2)
    shares = np.stack([first, second], 1) / (first + second)[:, None]
    common = odds(shares.astype(np.float32), TAUGHT) * TAUGHT
    np.testing.assert_allclose(common, (0.1, 0.9), atol=0.03)


def test_a_doubtful_picture_goes_with_the_others() -> None:
    shares = np.array([CLEAR] * 200 + [DOUBTFUL], np.float32)
    assert shares[-1].argmax() == 0
    assert shifted(shares, odds(shares, TAUGHT))[-1].argmax() == 1


def test_few_pictures_change_little() -> None:
    shares = np.array([CLEAR, DOUBTFUL], np.float32)
    assert shifted(shares, odds(shares, TAUGHT))[-1].argmax() == 0
    np.testing.assert_allclose(odds(np.empty((0, 2), np.float32), TAUGHT), (1, 1), rtol=1e-6)


def test_probabilities_sum_to_one() -> None:
    rng = np.random.default_rng(1)
    shares = rng.dirichlet((0.2, 0.2), 50).astype(np.float32)
    np.testing.assert_allclose(shifted(shares, odds(shares, TAUGHT)).sum(1), 1, rtol=1e-5)
