"""How well clusters agree with known classes."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import linear_sum_assignment
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score
from sklearn.metrics.cluster import contingency_matrix


def clustering_accuracy(labels_true: ArrayLike, labels_pred: ArrayLike) -> float:
    """Return the share of samples that are right under the best one-to-one match of clusters to classes.

    Xie 2016, section 4.1, with the Hungarian method. Both arguments are (n,) labels of any kind.
    """
    table = contingency_matrix(labels_true, labels_pred)
    rows, columns = linear_sum_assignment(table, maximize=True)
    return float(table[rows, columns].sum() / table.sum())


def nmi(labels_true: ArrayLike, labels_pred: ArrayLike) -> float:
    """Return the mutual information over the arithmetic mean of the entropies."""
    return float(normalized_mutual_info_score(labels_true, labels_pred))


def ari(labels_true: ArrayLike, labels_pred: ArrayLike) -> float:
    """Return the adjusted Rand index."""
    return float(adjusted_rand_score(labels_true, labels_pred))


def matched_confusion(labels_true: ArrayLike, labels_pred: ArrayLike) -> NDArray[np.int64]:
    """Return the table (classes, clusters) of counts, clusters in the order of the classes they match best."""
    table = contingency_matrix(labels_true, labels_pred)
    rows, columns = linear_sum_assignment(table, maximize=True)
    rest = np.setdiff1d(np.arange(table.shape[1]), columns)
    return np.asarray(table[:, [*columns[np.argsort(rows)], *rest]], dtype=np.int64)
