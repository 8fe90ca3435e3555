"""How well clusters agree with known classes. Labels are (n,) of any kind; the names of clusters do not matter."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import linear_sum_assignment
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score
from sklearn.metrics.cluster import contingency_matrix


def clustering_accuracy(labels_true: ArrayLike, labels_pred: ArrayLike) -> float:
    """Return the share of samples that are right under the best one-to-one match of clusters to classes.

    ACC of Xie 2016, section 4, by the Hungarian method (Kuhn 1955), also where clusters are more than classes.

    Args:
        labels_true: (n,) classes.
        labels_pred: (n,) clusters.

    Raises:
        ValueError: they are not of one length.
    """
    table = contingency_matrix(labels_true, labels_pred)
    rows, columns = linear_sum_assignment(table, maximize=True)
    return float(table[rows, columns].sum() / table.sum())


def nmi(labels_true: ArrayLike, labels_pred: ArrayLike) -> float:
    """Return the normalized mutual information, 0..1: that of clusters and classes over the mean of their entropies.

    Strehl and Ghosh 2002 divide by the geometric mean; here it is the arithmetic one, as in scikit-learn
    and in most figures printed since. 1 where both are one single cluster.

    Args:
        labels_true: (n,) classes.
        labels_pred: (n,) clusters.

    Raises:
        ValueError: they are not of one length.
    """
    return float(normalized_mutual_info_score(labels_true, labels_pred))


def ari(labels_true: ArrayLike, labels_pred: ArrayLike) -> float:
    """Return the adjusted Rand index: 1 for equal partitions, about 0 for random ones, at worst -0.5.

    Hubert and Arabie 1985: the share of pairs on which both agree, adjusted for chance.

    Args:
        labels_true: (n,) classes.
        labels_pred: (n,) clusters.

    Raises:
        ValueError: they are not of one length.
    """
    return float(adjusted_rand_score(labels_true, labels_pred))


def matched_confusion(labels_true: ArrayLike, labels_pred: ArrayLike) -> NDArray[np.int64]:
    """Return the table (classes, clusters) of counts, int64, clusters in the order of the classes they match best.

    The match is that of `clustering_accuracy`; clusters without a class come last.

    Args:
        labels_true: (n,) classes; rows are in their sorted order.
        labels_pred: (n,) clusters.
    """
    table = contingency_matrix(labels_true, labels_pred)
    rows, columns = linear_sum_assignment(table, maximize=True)
    rest = np.setdiff1d(np.arange(table.shape[1]), columns)
    return np.asarray(table[:, [*columns[np.argsort(rows)], *rest]], dtype=np.int64)
