"""What every test of a stopped fit asks: that it goes on to what the whole fit would have found."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import ArrayLike
from sklearn.base import clone

from photosort.learning.estimators.deep_clusterer import DeepClusterer
from photosort.learning.training.loop import Progress
from photosort.model.cancel_token import Cancelled, CancelToken


def assert_resumes(estimator: DeepClusterer, X: ArrayLike, path: Path, stops: Callable[[Progress], bool]) -> None:
    """Cancel a fit of X when `stops` says so, resume it from `path`, and compare with an undisturbed one."""
    token = CancelToken()

    def cancel(progress: Progress) -> None:
        if stops(progress):
            token.cancel()

    with pytest.raises(Cancelled):
        clone(estimator).fit(X, progress=cancel, token=token, checkpoint=path)
    resumed = clone(estimator).fit(X, checkpoint=path)
    whole = clone(estimator).fit(X)
    assert np.array_equal(resumed.cluster_centers_, whole.cluster_centers_)
    assert resumed.history_ == whole.history_
