"""The door of the learning core: its estimators by name, and torch not before one is asked for."""

import subprocess
import sys

import pytest
from sklearn.base import BaseEstimator

import photosort.learning


def test_the_estimators_are_had_from_the_door() -> None:
    from photosort.learning import (
        DEC,
        Autoencoder,
        AutoencoderKMeans,
        ConvolutionalAutoencoder,
        ConvolutionalDEC,
        NeighborDEC,
    )

    found = [Autoencoder, AutoencoderKMeans, ConvolutionalAutoencoder, ConvolutionalDEC, DEC, NeighborDEC]
    assert sorted(each.__name__ for each in found) == sorted(photosort.learning.__all__)
    assert all(issubclass(each, BaseEstimator) for each in found)


def test_the_door_tells_what_is_behind_it_and_refuses_the_rest() -> None:
    assert set(photosort.learning.__all__) <= set(dir(photosort.learning))
    with pytest.raises(AttributeError, match="no attribute 'KMeans'"):
        photosort.learning.__getattr__("KMeans")


def test_torch_is_loaded_with_the_first_estimator() -> None:
    code = """
import sys, photosort.learning
heavy = {"torch", "sklearn", "scipy", "numpy"}
assert not heavy & set(sys.modules), heavy & set(sys.modules)
dir(photosort.learning)
assert not heavy & set(sys.modules)
from photosort.learning import DEC
assert "torch" in sys.modules and DEC.__module__ == "photosort.learning.estimators.dec"
"""
    subprocess.run([sys.executable, "-c", code], check=True)
