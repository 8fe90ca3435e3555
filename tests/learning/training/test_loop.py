"""The loop: pauses, cancels, resumes to the same result, and answers divergence."""

from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

from photosort.learning.training.checkpoint import Checkpoint
from photosort.learning.training.device import seeded
from photosort.learning.training.loop import Loop, Progress, Run
from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.problem import PhotosortError


class Line(Loop):
    """Fits y = 2x with one weight, and some noise from the generator."""

    def __init__(self, run: Run, rounds: int = 6) -> None:
        self.x = torch.linspace(-1, 1, 32)[:, None]
        network = nn.Linear(1, 1)
        super().__init__("line", network, len(self.x), rounds, 8, 0.1, run)

    def loss(self, index: Tensor) -> Tensor:
        x = self.x[index]
        error: Tensor = (self.network(x) - 2 * x + 0.01 * torch.randn_like(x)).square().mean()
        return error


def trained(run: Run, rounds: int = 6) -> Line:
    with seeded(3):
        loop = Line(run, rounds)
        loop.train()
    return loop


def weights(loop: Loop) -> list[float]:
    return [float(p.detach()) for p in loop.network.parameters()]


def test_it_learns_and_reports_each_round() -> None:
    seen: list[Progress] = []
    loop = trained(Run(seen.append), 40)
    assert weights(loop)[0] == pytest.approx(2, abs=0.1)
    assert [p.round for p in seen] == list(range(1, 41))
    assert seen[0] == Progress("line", 1, 40, loop.history[0])


def test_the_same_seed_gives_the_same_weights_and_leaves_the_callers_generator_alone() -> None:
    torch.manual_seed(1)
    expected = torch.rand(1)
    torch.manual_seed(1)
    first = trained(Run())
    assert torch.rand(1) == expected
    assert weights(first) == weights(trained(Run()))


def cancelled_after(rounds: int, path: Path) -> None:
    token = CancelToken()
    run = Run(lambda p: token.cancel() if p.round == rounds else None, token, Checkpoint.open(path, "key"))
    with pytest.raises(Cancelled):
        trained(run)


def test_a_cancelled_fit_resumes_to_the_very_same_result(tmp_path: Path) -> None:
    path = tmp_path / "line.safetensors"
    cancelled_after(3, path)
    seen: list[Progress] = []
    resumed = trained(Run(seen.append, checkpoint=Checkpoint.open(path, "key")))
    assert [p.round for p in seen] == [4, 5, 6]
    whole = trained(Run())
    assert weights(resumed) == weights(whole)
    assert resumed.history == whole.history


def test_a_finished_stage_is_not_trained_again(tmp_path: Path) -> None:
    path = tmp_path / "line.safetensors"
    first = trained(Run(checkpoint=Checkpoint.open(path, "key")))
    seen: list[Progress] = []
    again = trained(Run(seen.append, checkpoint=Checkpoint.open(path, "key")))
    assert seen == []
    assert weights(again) == weights(first)


def test_a_checkpoint_of_other_data_is_not_taken(tmp_path: Path) -> None:
    path = tmp_path / "line.safetensors"
    cancelled_after(3, path)
    assert Checkpoint.open(path, "other").resume("line") is None


def test_half_a_checkpoint_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "line.safetensors"
    cancelled_after(3, path)
    path.write_bytes(path.read_bytes()[:50])
    assert weights(trained(Run(checkpoint=Checkpoint.open(path, "key")))) == weights(trained(Run()))


class Exploding(Line):
    """Has no finite loss while the learning rate is above a limit."""

    limit = 0.03

    def loss(self, index: Tensor) -> Tensor:
        return super().loss(index) * (float("nan") if self.learning_rate > self.limit else 1.0)


def test_a_diverged_round_is_tried_again_at_a_lower_rate() -> None:
    with seeded(3):
        loop = Exploding(Run())
        loop.train()
    assert loop.learning_rate == 0.1 / 4
    assert all(h == h for h in loop.history)


def test_what_never_converges_is_said() -> None:
    with seeded(3):
        loop = Exploding(Run())
        loop.limit = 0.0
        with pytest.raises(PhotosortError, match="no finite loss"):
            loop.train()
    assert all(bool(torch.isfinite(p).all()) for p in loop.network.parameters())
