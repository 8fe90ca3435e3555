"""Keeps the state of a running fit in one file, so that a fit that was stopped goes on where it was."""

import json
import os
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from torch import Tensor

SECONDS_BETWEEN_WRITES = 20.0  # a checkpoint of a large network takes a tenth of a second to write


@dataclass
class Saved:
    """One stage of a fit: everything it needs to go on."""

    finished: bool
    history: list[float]
    learning_rate: float
    tensors: dict[str, Tensor]


class Checkpoint:
    """Stages by name, those that are finished and the one that runs. The file is safetensors and holds no code.

    The generator's state is kept with each stage: what is drawn after a resumed stage is what would have been drawn.
    """

    def __init__(self, path: Path, key: str) -> None:
        self.path, self._key = path, key
        self._stages: dict[str, Saved] = {}
        self._written = time.monotonic()

    @classmethod
    def open(cls, path: Path, key: str) -> "Checkpoint":
        """Read the file where it belongs to the fit called `key`; else begin anew."""
        checkpoint = cls(path, key)
        if not path.exists():
            return checkpoint
        try:
            with safe_open(path, framework="pt") as file:
                about = json.loads((file.metadata() or {}).get("photosort", "{}"))
                if about.get("key") != key:
                    return checkpoint
                tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (no mapping)
        except (SafetensorError, ValueError):
            return checkpoint  # half a file: the fit begins anew, nothing is lost but time
        for stage, values in about["stages"].items():
            prefix = f"{stage}/"
            own = {name.removeprefix(prefix): v for name, v in tensors.items() if name.startswith(prefix)}
            checkpoint._stages[stage] = Saved(**values, tensors=own)
        return checkpoint

    def record(
        self,
        stage: str,
        finished: bool,
        history: list[float],
        learning_rate: float,
        state: dict[str, Tensor],
    ) -> None:
        """Record a stage after a round. The file is written when the stage is finished, else now and then.

        `state` holds tensors of any shape by name; they are copied to the CPU.
        """
        tensors = {name: value.detach().cpu().clone() for name, value in state.items()}
        tensors["generator"] = torch.get_rng_state()
        self._stages[stage] = Saved(finished, list(history), learning_rate, tensors)
        if finished or time.monotonic() - self._written >= SECONDS_BETWEEN_WRITES:
            self.write()

    def resume(self, stage: str) -> Saved | None:
        """Return what was kept of a stage, and set the generator to where it was."""
        saved = self._stages.get(stage)
        if saved is not None:
            torch.set_rng_state(saved.tensors["generator"])
        return saved

    def write(self) -> None:
        """Write what was kept, whole or not at all."""
        values = {
            name: {"finished": s.finished, "history": s.history, "learning_rate": s.learning_rate}
            for name, s in self._stages.items()
        }
        tensors = {f"{name}/{key}": value for name, s in self._stages.items() for key, value in s.tensors.items()}
        data = save(tensors, metadata={"photosort": json.dumps({"key": self._key, "stages": values})})
        part = self.path.with_suffix(".part")
        part.write_bytes(data)
        os.replace(part, self.path)
        self._written = time.monotonic()
