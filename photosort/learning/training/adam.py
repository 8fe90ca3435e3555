"""Adam (Kingma and Ba 2015, algorithm 1). Making any optimizer of torch's loads its compiler: seconds, and 100 MB."""

import math
from collections.abc import Iterable

import torch
from torch import Tensor, nn

_BETAS = (0.9, 0.999)
_EPSILON = 1e-8


class Adam:
    """Gives the same numbers as `torch.optim.Adam` on the CPU, bit for bit."""

    def __init__(self, parameters: Iterable[nn.Parameter]) -> None:
        """Train `parameters`; one that gets no gradient stays as it is."""
        self._parameters = list(parameters)
        self._state: dict[int, dict[str, Tensor]] = {}  # by place in `_parameters`

    def forget_gradients(self) -> None:
        """Before the next gradients are worked out: they would be added to these."""
        for parameter in self._parameters:
            parameter.grad = None

    @torch.no_grad()
    def step(self, learning_rate: float) -> None:
        """Move each parameter against its gradient."""
        for place, parameter in enumerate(self._parameters):
            if parameter.grad is None:
                continue
            if place not in self._state:
                self._state[place] = _nothing(parameter)
            kept = self._state[place]
            kept["step"] += 1
            kept["exp_avg"].lerp_(parameter.grad, 1 - _BETAS[0])
            kept["exp_avg_sq"].mul_(_BETAS[1]).addcmul_(parameter.grad, parameter.grad, value=1 - _BETAS[1])
            first, second = (1 - beta ** kept["step"].item() for beta in _BETAS)  # they begin at nothing
            root = (kept["exp_avg_sq"].sqrt() / math.sqrt(second)).add_(_EPSILON)
            parameter.addcdiv_(kept["exp_avg"], root, value=-learning_rate / first)

    def state(self) -> dict[str, Tensor]:
        """A copy of what the next step builds on: tensors of any shape by name."""
        return {f"{place}.{name}": value.clone() for place, kept in self._state.items() for name, value in kept.items()}

    def load_state(self, state: dict[str, Tensor]) -> None:
        """Take back what `state` gave."""
        self._state = {}
        for name, value in state.items():
            place, _, what = name.partition(".")
            self._state.setdefault(int(place), {})[what] = value.clone()


def _nothing(parameter: nn.Parameter) -> dict[str, Tensor]:
    zeros = torch.zeros_like
    return {"step": torch.tensor(0.0), "exp_avg": zeros(parameter), "exp_avg_sq": zeros(parameter)}
