"""Fitted estimators as safetensors: numbers and JSON, nothing that runs when it is read."""

import json
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load, save
from sklearn.base import BaseEstimator

from photosort.learning.estimators.autoencoder import Autoencoder
from photosort.learning.estimators.autoencoder_kmeans import AutoencoderKMeans
from photosort.learning.estimators.convolutional_autoencoder import ConvolutionalAutoencoder
from photosort.learning.estimators.convolutional_dec import ConvolutionalDEC
from photosort.learning.estimators.dec import DEC
from photosort.learning.estimators.neighbor_dec import NeighborDEC
from photosort.learning.training.augmentation import Affine
from photosort.learning.training.estimator import DeepEstimator
from photosort.learning.training.networks import AutoencoderNetwork
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError

FORMAT = 1
KINDS: dict[str, type[Any]] = {
    kind.__name__: kind
    for kind in (
        Affine, Autoencoder, ConvolutionalAutoencoder, AutoencoderKMeans, DEC, ConvolutionalDEC, NeighborDEC,
    )
}  # fmt: skip


def save_estimator(estimator: DeepEstimator, path: Path) -> None:
    """Write a fitted estimator. Its `random_state` is left out where it is not a number."""
    tensors = {f"network.{name}": value.cpu().contiguous() for name, value in estimator.network_.state_dict().items()}
    values: dict[str, Any] = {}
    for name, value in vars(estimator).items():
        if not name.endswith("_") or name == "network_":
            continue
        if isinstance(value, np.ndarray):
            tensors[f"attribute.{name}"] = torch.from_numpy(np.ascontiguousarray(value))
        else:
            values[name] = value
    about = {"format": FORMAT, "estimator": _described(estimator), "attributes": values}
    path.write_bytes(save(tensors, metadata={"photosort": json.dumps(about, default=float)}))


def load_estimator(path: Path) -> Any:  # one of KINDS
    """Read what `save_estimator` wrote. Raises PhotosortError for any other file."""
    try:
        with safe_open(path, framework="pt") as file:
            about = json.loads((file.metadata() or {})["photosort"])
        if about["format"] != FORMAT:
            raise PhotosortError(Message(MessageCode.ESTIMATOR_NEWER, name=path.name))
        estimator = _restored(about["estimator"])
        tensors = load(path.read_bytes())
    except (SafetensorError, OSError, KeyError, ValueError, TypeError) as error:
        raise PhotosortError(Message(MessageCode.NO_ESTIMATOR, name=path.name)) from error
    for name, value in about["attributes"].items():
        setattr(estimator, name, tuple(value) if name == "shape_" else value)
    for name, value in tensors.items():
        if name.startswith("attribute."):
            setattr(estimator, name.removeprefix("attribute."), value.numpy())
    network: AutoencoderNetwork = estimator._build(estimator.n_features_in_)
    network.load_state_dict({k.removeprefix("network."): v for k, v in tensors.items() if k.startswith("network.")})
    estimator.network_ = network.to(estimator._device()).eval()
    return estimator


def _described(value: Any) -> Any:  # any parameter
    """Return a parameter as JSON: estimators and dataclasses by name and parameters."""
    if isinstance(value, BaseEstimator):
        parameters = {name: _described(v) for name, v in value.get_params(deep=False).items()}
        return {"kind": type(value).__name__, "parameters": parameters}
    if is_dataclass(value) and not isinstance(value, type):
        return {"kind": type(value).__name__, "parameters": asdict(value)}
    if isinstance(value, np.random.RandomState):
        return None
    if isinstance(value, tuple):
        return list(value)
    return value


def _restored(value: Any) -> Any:  # any parameter
    if isinstance(value, dict):
        return KINDS[value["kind"]](**{name: _restored(v) for name, v in value["parameters"].items()})
    return tuple(_restored(v) for v in value) if isinstance(value, list) else value
