"""A training loop with overridable steps: reports, can be paused and cancelled, resumes, and survives divergence."""

import logging
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import Tensor, nn

from photosort.learning.training.adam import Adam
from photosort.learning.training.checkpoint import Checkpoint
from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError

_log = logging.getLogger(__name__)

RETRIES = 3  # how often a diverged round is tried again, each time at half the learning rate
WARM_UP = 0.1  # share of the steps in which the learning rate rises (Smith 2018, one-cycle)


@dataclass(frozen=True, slots=True)
class Progress:
    """What a fit has done so far: rounds of the named stage, and the mean loss of the last one."""

    stage: str
    round: int
    rounds: int
    loss: float


ProgressCallback = Callable[[Progress], None]


@dataclass
class Run:
    """What the caller of `fit` hands down to every stage."""

    progress: ProgressCallback | None = None
    token: CancelToken = field(default_factory=CancelToken)
    checkpoint: Checkpoint | None = None

    @classmethod
    def start(cls, progress: ProgressCallback | None, token: CancelToken | None, path: Path | None, key: str) -> "Run":
        """Collect the arguments of a `fit`; `key` names data and parameters, so that no other fit is resumed."""
        return cls(progress, token or CancelToken(), Checkpoint.open(path, key) if path else None)


class Loop:
    """Trains `network` with Adam for `rounds` rounds over `count` samples.

    A subclass says in `loss` what one batch costs. Every level can be overridden: `train`, `run_round`, `batches`,
    `step`, `loss`, and `round_ended`, which returns True to stop.
    """

    def __init__(
        self, stage: str, network: nn.Module, count: int, rounds: int, batch_size: int, learning_rate: float, run: Run
    ) -> None:
        self.stage, self.network, self.count, self.rounds, self.run = stage, network, count, rounds, run
        self.batch_size = min(batch_size, count)
        self.learning_rate = learning_rate
        self.optimizer = Adam(network.parameters())
        self.history: list[float] = []
        self.steps = 0

    def loss(self, index: Tensor) -> Tensor:
        """Return the loss, a scalar, of the samples at `index` (int64, on the CPU)."""
        raise NotImplementedError

    def batches(self) -> Iterator[Tensor]:
        """Yield the indices, int64 (batch,), of each batch of a round; a short last one is left out, as noise."""
        order = torch.randperm(self.count)
        for start in range(0, self.count - self.batch_size + 1, self.batch_size):
            yield order[start : start + self.batch_size]

    def steps_per_round(self) -> int:
        """Return how many batches `batches` yields."""
        return self.count // self.batch_size

    def round_ended(self) -> bool:
        """Look at the round that ended; return True to stop."""
        return False

    def extra_state(self) -> dict[str, Tensor]:
        """Return what else must be kept to resume after a round, tensors of any shape by name."""
        return {}

    def load_extra_state(self, state: dict[str, Tensor]) -> None:
        """Take back what `extra_state` gave."""

    def train(self) -> list[float]:
        """Train, or go on where a checkpoint was left; return the mean loss of each round."""
        finished = self._resume()
        self.network.train()
        while not finished and len(self.history) < self.rounds:
            try:
                self.history.append(self._round_with_retries())
            except Cancelled:
                if self.run.checkpoint is not None and self.history:
                    self.run.checkpoint.write()
                raise
            finished = self.round_ended()
            self._record(finished or len(self.history) == self.rounds)
            if self.run.progress is not None:
                self.run.progress(Progress(self.stage, len(self.history), self.rounds, self.history[-1]))
        self.network.eval()
        return self.history

    def run_round(self) -> float:
        """Take one step for each batch; return the mean loss."""
        total, taken = 0.0, 0
        for index in self.batches():
            self.run.token.check()
            total += self.step(index)
            taken += 1
        return total / max(taken, 1)

    def step(self, index: Tensor) -> float:
        """Take one optimizer step on samples at `index` (batch,); return the loss, maybe NaN: `train` answers that."""
        loss = self.loss(index)
        self.optimizer.forget_gradients()
        torch.autograd.backward(loss)
        self.optimizer.step(self.learning_rate * self._schedule())
        self.steps += 1
        return float(loss.detach())

    def _schedule(self) -> float:
        """Return the share of the learning rate for this step: it rises, then falls along a cosine."""
        part = self.steps / max(self.rounds * self.steps_per_round(), 1)
        if part < WARM_UP:
            return 0.05 + 0.95 * part / WARM_UP
        return 0.005 + 0.995 * (1 + math.cos(math.pi * min((part - WARM_UP) / (1 - WARM_UP), 1.0))) / 2

    def _round_with_retries(self) -> float:
        good = self._state()
        for _ in range(RETRIES + 1):
            loss = self.run_round()
            finite = all(bool(torch.isfinite(p).all()) for p in self.network.parameters())
            if math.isfinite(loss) and finite:
                return loss
            self._load(good)
            self.learning_rate /= 2
        _log.error("no finite loss in the stage %s", self.stage)
        raise PhotosortError(Message(MessageCode.LOSS_NOT_FINITE))

    def _state(self) -> dict[str, Tensor]:
        state = {f"network.{name}": value.detach().clone() for name, value in self.network.state_dict().items()}
        state |= {f"optimizer.{name}": value for name, value in self.optimizer.state().items()}
        state |= {f"extra.{name}": value for name, value in self.extra_state().items()}
        state["steps"] = torch.tensor(self.steps)
        return state

    def _load(self, state: dict[str, Tensor]) -> None:
        def part(prefix: str) -> dict[str, Tensor]:
            return {name.removeprefix(prefix): v for name, v in state.items() if name.startswith(prefix)}

        self.network.load_state_dict(part("network."))
        self.optimizer.load_state(part("optimizer."))
        self.load_extra_state(part("extra."))
        self.steps = int(state["steps"])

    def _record(self, finished: bool) -> None:
        if self.run.checkpoint is not None:
            self.run.checkpoint.record(self.stage, finished, self.history, self.learning_rate, self._state())

    def _resume(self) -> bool:
        saved = self.run.checkpoint.resume(self.stage) if self.run.checkpoint is not None else None
        if saved is None:
            return False
        self._load(saved.tensors)
        self.history, self.learning_rate = saved.history, saved.learning_rate
        return saved.finished
