"""Arrays in, embeddings and labels out. The only importer of torch, torchvision and scikit-learn; usable on its own.

Its estimators are had from here, `from photosort.learning import DEC`, and loaded when asked for (PEP 562), because
torch takes seconds and the rest of the program comes by here without it.
"""

from typing import TYPE_CHECKING

__all__ = [
    "DEC",
    "Autoencoder",
    "AutoencoderKMeans",
    "ConvolutionalAutoencoder",
    "ConvolutionalDEC",
    "NeighborDEC",
]

if TYPE_CHECKING:
    from photosort.learning.estimators.autoencoder import Autoencoder
    from photosort.learning.estimators.autoencoder_kmeans import AutoencoderKMeans
    from photosort.learning.estimators.convolutional_autoencoder import ConvolutionalAutoencoder
    from photosort.learning.estimators.convolutional_dec import ConvolutionalDEC
    from photosort.learning.estimators.dec import DEC
    from photosort.learning.estimators.neighbor_dec import NeighborDEC
else:  # hidden from the type checker, which would take it as leave to import any name
    _MODULES = {
        "DEC": "dec",
        "Autoencoder": "autoencoder",
        "AutoencoderKMeans": "autoencoder_kmeans",
        "ConvolutionalAutoencoder": "convolutional_autoencoder",
        "ConvolutionalDEC": "convolutional_dec",
        "NeighborDEC": "neighbor_dec",
    }

    def __getattr__(name: str) -> object:
        """Load an estimator at its first use."""
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        globals()[name] = found = getattr(import_module(f"{__name__}.estimators.{_MODULES[name]}"), name)
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
