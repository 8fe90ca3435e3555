"""Groups of faces that grow by merging the most alike first, and never into two persons that are told apart.

What counts is how alike the means of two groups are, to which each of their faces has contributed: one that resembles
two people does not chain them, as it does where the nearest pair decides.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, triu

from photosort.learning.people import limits
from photosort.learning.people.limits import NOBODY
from photosort.learning.people.looks import unit
from photosort.learning.people.neighbors import alike

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

_BLOCK = 65_536  # pairs that are looked at together: 64 MB
_ROWS = 1024  # faces that are held against all groups on many photos together
_ATTACHED = 4  # times as large as what joins it, a group takes in any number at once; else pairs merge one at a time


class Groups:
    """Groups of faces, at first one each, of which those that are alike merge.

    Attributes
    ----------
        label: group of each face, (n,) int64, 0..m-1.
        owner: person whom a group belongs to, (m,) int64, or `NOBODY`. Groups of two persons never merge.
    """

    def __init__(self, vectors: Floats, photo: Ints, owner: Ints, stood: Ints, barred: Ints) -> None:
        """Of unit vectors, float32 (n, d), on photos (n,), which belong to `owner`, (n,), or `NOBODY`.

        `barred`, (k, 2): a face, and a person whom it does not show: it stays apart from all that stand there now, by
        `stood`, (n,), a person each or `NOBODY`.
        """
        n = len(vectors)
        self.label: Ints = np.arange(n)
        self.owner = owner.copy()
        self._vectors = self._sums = vectors.astype(np.float32)
        self._size: Ints = np.ones(n, np.int64)
        self._photos = _counted(self.label, np.unique(photo, return_inverse=True)[1].reshape(-1))
        self._companions = _pairs_within(photo)
        told_apart = np.unique(barred[:, 1])
        self._stood = _columns(np.arange(n), stood, told_apart, n)
        self._barred = _columns(barred[:, 0], barred[:, 1], told_apart, n)

    def merge(self) -> None:
        """Merge until no two groups are alike any more."""
        while True:
            before = len(self._size)
            heads, tails = alike(unit(self._sums), self._size)
            while len(heads):
                heads, tails, beyond = self._candidates(heads, tails)
                parent = self._chosen(heads, tails, beyond)
                if np.array_equal(parent, np.arange(len(parent))):
                    break
                new = self._contract(parent)
                heads, tails = new[heads], new[tails]
                apart = heads != tails
                m = len(self._size)
                pairs = np.unique(_key(heads[apart], tails[apart], m))
                heads, tails = pairs // m, pairs % m
            if len(self._size) == before and not self._absorb():
                return

    def _candidates(self, heads: Ints, tails: Ints) -> tuple[Ints, Ints, Floats]:
        """The pairs that may merge, and how far they are above what their sizes ask for."""
        one, other = self.owner[heads], self.owner[tails]
        free = (one == NOBODY) | (other == NOBODY) | (one == other)
        heads, tails = heads[free], tails[free]
        means, asked = unit(self._sums), limits.asked_of(self._size)
        likeness = np.empty(len(heads), np.float32)
        for start in range(0, len(heads), _BLOCK):
            rows = slice(start, start + _BLOCK)
            likeness[rows] = np.einsum("ij,ij->i", means[heads[rows]], means[tails[rows]])
        beyond = likeness - asked[heads] - asked[tails]
        good = beyond >= 0
        heads, tails, beyond = heads[good], tails[good], beyond[good]
        good = self._possible(heads, tails)
        return heads[good], tails[good], beyond[good]

    def _possible(self, heads: Ints, tails: Ints) -> Bools:
        """Which pairs of groups could be one person by all their pairs of faces, and are not told apart, (m,)."""
        good = np.empty(len(heads), bool)
        for start in range(0, len(heads), _BLOCK):
            rows = slice(start, start + _BLOCK)
            whole = np.einsum("ij,ij->i", self._sums[heads[rows]], self._sums[tails[rows]])
            good[rows] = whole >= limits.WHOLE * self._size[heads[rows]] * self._size[tails[rows]]
        photos = np.diff(self._photos.indptr)
        good &= self._told_apart(heads, tails) <= limits.SHARED * np.minimum(photos[heads], photos[tails])
        return good

    def _absorb(self) -> bool:
        """Let groups on few photos go into one on many that each of their faces surely shows. Returns whether any went.

        Each of them alone would be put there (`placing`). Together they founded somebody, as poor pictures of one
        evening are like each other first, of whom more is asked than of each.
        """
        many = np.diff(self._photos.indptr) >= limits.MANY
        few = ~many & (self.owner == NOBODY) & (self._size > 1)
        faces = np.flatnonzero(few[self.label])
        if len(faces) == 0 or not many.any():
            return False
        faces = faces[np.argsort(self.label[faces], kind="stable")]
        goals = self._surely(faces, np.flatnonzero(many))
        wants, starts = np.unique(self.label[faces], return_index=True)
        goal = np.minimum.reduceat(goals, starts)
        one = (goal >= 0) & (goal == np.maximum.reduceat(goals, starts))
        wants, goal = wants[one], goal[one]
        possible = self._possible(wants, goal)
        wants, goal = wants[possible], goal[possible]
        together = self._together(wants, goal)
        parent: Ints = np.arange(len(self._size))
        parent[wants[together]] = goal[together]
        self._contract(parent)
        return bool(together.any())

    def _surely(self, faces: Ints, groups: Ints) -> Ints:
        """Of the groups, (m,), the one that each of the faces, (k,), of others would surely be put to, or -1, (k,)."""
        means = np.column_stack([unit(self._sums[groups]).T, np.zeros(self._sums.shape[1], np.float32)])
        found = np.full(len(faces), -1)
        for start in range(0, len(faces), _ROWS):
            each = self._vectors[faces[start : start + _ROWS]] @ means
            at, top = np.arange(len(each)), each.argmax(1)
            best = each[at, top]
            each[at, top] = -1
            sure = (best >= limits.SURE) & (best - each.max(1) >= limits.MARGIN)
            found[start : start + _ROWS][sure] = groups[top[sure]]
        return found

    def _told_apart(self, heads: Ints, tails: Ints) -> Ints:
        """On how many photos, or by how many words of the person, two groups are two persons, (m,)."""
        m = len(self._size)
        one, other = self.label[self._companions]
        shared = np.sort(_key(one, other, m))
        wanted = _key(heads, tails, m)
        found = np.searchsorted(shared, wanted, "right") - np.searchsorted(shared, wanted)
        for there, here in ((heads, tails), (tails, heads)):
            some = np.flatnonzero(np.diff(self._barred.indptr)[there])
            if len(some):
                found[some] += self._barred[there[some]].minimum(self._stood[here[some]]).sum(axis=1)
        return found

    def _chosen(self, heads: Ints, tails: Ints, beyond: Floats) -> Ints:
        """Into which group each goes, (m,), itself where it stays; no group both goes and takes in."""
        m = len(self._size)
        parent: Ints = np.arange(m)
        best = _best(
            np.concatenate([heads, tails]), np.concatenate([tails, heads]), np.concatenate([beyond, beyond]), m
        )
        wants = np.flatnonzero(best >= 0)
        goal = best[wants]
        mutual = best[goal] == wants
        small = self._size[wants] * _ATTACHED <= self._size[goal]
        pair = mutual & (wants < goal) & ~small & (self._size[goal] * _ATTACHED > self._size[wants])
        parent[goal[pair]] = wants[pair]
        busy = np.zeros(m, bool)
        busy[wants[pair]] = busy[goal[pair]] = True
        joins = small & ~busy[wants] & ~busy[goal]
        moving = np.zeros(m, bool)
        moving[wants[joins]] = True
        joins &= ~moving[goal]
        wants, goal = wants[joins], goal[joins]
        together = self._together(wants, goal)
        parent[wants[together]] = goal[together]
        return parent

    def _together(self, wants: Ints, goal: Ints) -> Bools:
        """Which of the groups that want to join one can do so at once: no two of different persons or of one photo."""
        chosen = np.full(len(self._size), NOBODY)
        np.maximum.at(chosen, goal, self.owner[wants])
        alone: Bools = (self.owner[wants] == NOBODY) | (self.owner[wants] == chosen[goal])
        inside = self._photos[wants[alone]]
        rows = np.flatnonzero(alone).repeat(np.diff(inside.indptr))
        order = np.lexsort((rows, inside.indices, goal[rows]))
        rows, photos = rows[order], inside.indices[order]
        again = np.zeros(len(rows), bool)
        again[1:] = (goal[rows[1:]] == goal[rows[:-1]]) & (photos[1:] == photos[:-1])
        alone[rows[again]] = False
        return alone

    def _contract(self, parent: Ints) -> Ints:
        """Let each group go into the one that `parent`, (m,), says. Returns the new number of each, (m,)."""
        roots, inverse = np.unique(parent, return_inverse=True)
        new, count = inverse.reshape(-1), len(roots)
        into = csr_array((np.ones(len(new), np.float32), (new, np.arange(len(new)))), shape=(count, len(new)))
        whole = into.astype(np.int64)
        self._sums = into @ self._sums
        self._size = np.bincount(new, self._size, count).astype(np.int64)
        owner = np.full(count, NOBODY)
        np.maximum.at(owner, new, self.owner)
        self.owner = owner
        self.label = new[self.label]
        self._photos = _present(whole @ self._photos)
        self._stood, self._barred = (whole @ self._stood).tocsr(), (whole @ self._barred).tocsr()
        return new


def _best(heads: Ints, tails: Ints, beyond: Floats, count: int) -> Ints:
    """The tail of the best edge of each head, (count,), -1 without any."""
    order = np.lexsort((tails, -beyond, heads))
    first = order[np.flatnonzero(np.diff(heads[order], prepend=-1))]
    best = np.full(count, -1)
    best[heads[first]] = tails[first]
    return best


def _counted(rows: Ints, columns: Ints) -> csr_array:
    shape = (int(rows.max(initial=-1)) + 1, int(columns.max(initial=-1)) + 1)
    return csr_array((np.ones(len(rows), np.int64), (rows, columns)), shape=shape)


def _present(counts: csr_array) -> csr_array:
    counts.sum_duplicates()
    counts.data[:] = 1
    return counts


def _pairs_within(photo: Ints) -> Ints:
    """Faces, (2, m), that are on one photo of photo (n,), each two once."""
    inside = _counted(np.arange(len(photo)), np.unique(photo, return_inverse=True)[1].reshape(-1))
    return np.stack(triu(inside @ inside.T, k=1).nonzero()).astype(np.int64)


def _key(one: Ints, other: Ints, count: int) -> Ints:
    """One number for two of `count` groups in either order."""
    return np.minimum(one, other) * count + np.maximum(one, other)


def _columns(faces: Ints, person: Ints, persons: Ints, n: int) -> csr_array:
    """Which faces, (n, persons), are with which of `persons`."""
    known = np.isin(person, persons)
    columns = np.searchsorted(persons, person[known])
    return csr_array((np.ones(int(known.sum()), np.int64), (faces[known], columns)), shape=(n, len(persons)))
