"""Pictures of a fit: losses by round, the embedding on a map coloured by class, the confusion."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photosort.learning.benchmarks.data import Task
from photosort.learning.estimators.deep_clusterer import DeepClusterer
from photosort.learning.estimators.metrics import matched_confusion
from photosort.learning.estimators.tsne_map import TSNEMap

MOST = 5000  # points on a map: more hide each other


def draw(stem: Path, task: Task, labels: NDArray[np.int64], model: DeepClusterer) -> None:
    """Write STEM-losses.png, STEM-map.png and STEM-confusion.png of a fitted model and its labels, (n,) int64.

    Raises ImportError without matplotlib.
    """
    from matplotlib.figure import Figure

    stem.parent.mkdir(parents=True, exist_ok=True)
    losses = {name: values for name, values in model.history_.items() if values}
    figure = Figure(figsize=(4 * len(losses), 3), layout="constrained")
    for axes, (name, values) in zip(np.atleast_1d(figure.subplots(1, len(losses))), losses.items(), strict=True):
        axes.plot(np.arange(1, len(values) + 1), values)
        axes.set(title=name, xlabel="round")
    figure.savefig(f"{stem}-losses.png")

    chosen = np.random.default_rng(0).permutation(len(task.label))[:MOST]
    pictures = task.label[chosen].reshape(len(chosen), -1).astype(np.float32) / 255
    places = TSNEMap(random_state=0).fit_transform(model.transform(pictures))
    figure = Figure(figsize=(6, 6), layout="constrained")
    axes = figure.subplots()
    points = axes.scatter(places[:, 0], places[:, 1], c=task.classes[chosen], s=3, cmap="tab20")
    handles, names = points.legend_elements(num=np.unique(task.classes).tolist())
    axes.legend(handles, names, title="class", loc="center left", bbox_to_anchor=(1, 0.5))
    axes.set_axis_off()
    figure.savefig(f"{stem}-map.png")

    counts = matched_confusion(task.classes, labels)
    figure = Figure(figsize=(6, 6), layout="constrained")
    axes = figure.subplots()
    axes.imshow(counts, cmap="Blues")
    for (row, column), count in np.ndenumerate(counts):
        if count:
            dark = count > counts.max() / 2
            axes.text(column, row, str(count), ha="center", va="center", size=7, color="white" if dark else "black")
    axes.set(xlabel="cluster", ylabel="class", xticks=range(counts.shape[1]), yticks=range(len(counts)))
    figure.savefig(f"{stem}-confusion.png")
