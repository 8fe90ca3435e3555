"""Each kind of autoencoder does what it is named for."""

from typing import Any

import numpy as np
import pytest
import torch

from photosort.learning.estimators.autoencoder import Autoencoder

RNG = np.random.default_rng(0)
# 20 features that three numbers explain.
X = np.tanh(RNG.normal(size=(300, 3)) @ RNG.normal(size=(3, 20))).astype(np.float32)


def fitted(**arguments: Any) -> Autoencoder:
    return Autoencoder((32,), **({"latent": 3, "epochs": 60, "batch_size": 64, "learning_rate": 5e-3,
                                  "random_state": 0} | arguments)).fit(X)  # fmt: skip


def error(model: Autoencoder) -> float:
    return float(np.square(model.inverse_transform(model.transform(X)) - X).mean())


def test_three_numbers_restore_what_three_numbers_explain() -> None:
    assert error(fitted()) < 0.1 * X.var()


def test_held_out_samples_are_measured_and_not_learned() -> None:
    history = fitted(validation_fraction=0.3, epochs=20).history_
    assert len(history["validation_loss"]) == len(history["loss"]) == 20
    assert history["validation_loss"][-1] < history["validation_loss"][0]


def test_l1_makes_an_overcomplete_code_smaller() -> None:
    free, sparse = (fitted(latent=40, sparsity=kind, sparsity_weight=1.0) for kind in (None, "l1"))
    assert np.abs(sparse.transform(X)).mean() < 0.5 * np.abs(free.transform(X)).mean()


def test_kl_brings_mean_activity_near_its_target() -> None:
    code = fitted(latent=40, sparsity="kl", sparsity_weight=1.0, sparsity_target=0.1).transform(X)
    assert code.min() >= 0
    assert code.max() <= 1
    assert code.mean() == pytest.approx(0.1, abs=0.05)


def test_a_denoising_one_restores_damaged_entries_better() -> None:
    damaged = X * (RNG.random(X.shape) > 0.3)
    plain, denoising = (fitted(noise=noise, epochs=150, latent=8) for noise in (0.0, 0.3))

    def left(model: Autoencoder) -> float:
        return float(np.square(model.inverse_transform(model.transform(damaged)) - X).mean())

    assert left(denoising) < 0.9 * left(plain)


def test_contraction_flattens_the_encoder() -> None:
    def slope(model: Autoencoder) -> float:
        model.network_.requires_grad_(False)
        x = torch.from_numpy(X) * model.scale_
        jacobian = torch.func.vmap(torch.func.jacrev(model.network_.encoder))(x)
        return float(jacobian.square().sum((1, 2)).mean())

    assert slope(fitted(contraction=0.1)) < 0.5 * slope(fitted())


def test_layers_are_pretrained_one_by_one() -> None:
    seen: list[str] = []
    model = Autoencoder((16, 8), 3, pretraining="layerwise", pretraining_epochs=5, epochs=3, batch_size=64,
                        random_state=0)  # fmt: skip
    model.fit(X, progress=lambda p: seen.append(p.stage))
    assert list(dict.fromkeys(seen)) == ["pretrain layer 1", "pretrain layer 2", "pretrain layer 3", "reconstruct"]
    assert [len(losses) for losses in model.pretraining_history_] == [5, 5, 5]
    # What was pretrained starts where the other has to get to.
    assert model.history_["loss"][0] < Autoencoder((16, 8), 3, epochs=1, random_state=0).fit(X).history_["loss"][0]


def test_dropout_is_off_when_encoding() -> None:
    model = fitted(dropout=0.5, epochs=3)
    assert np.array_equal(model.transform(X), model.transform(X))


def test_bce_restores_probabilities() -> None:
    x = (X + 1) / 2
    model = Autoencoder((32,), 3, loss="bce", epochs=60, batch_size=64, learning_rate=5e-3, random_state=0).fit(x)
    output = model.inverse_transform(model.transform(x))
    assert output.min() >= 0
    assert output.max() <= 1
    assert float(np.square(output - x).mean()) < 0.3 * x.var()


def test_bce_refuses_what_is_no_probability() -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        Autoencoder(loss="bce").fit(X * 5)
