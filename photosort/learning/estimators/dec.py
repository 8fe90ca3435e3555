"""Deep embedded clustering, and its relatives with reconstruction (IDEC) and augmentation (DEC-DA)."""

import numpy as np
import torch
from sklearn.base import clone

from photosort.learning.estimators.autoencoder import Autoencoder, BaseAutoencoder
from photosort.learning.estimators.deep_clusterer import DeepClusterer
from photosort.learning.training.augmentation import Affine
from photosort.learning.training.estimator import Floats
from photosort.learning.training.loop import Run
from photosort.learning.training.networks import AutoencoderNetwork
from photosort.learning.training.refinement import ClusterNetwork, RefineLoop, Refinement


class DEC(DeepClusterer):
    """Deep embedded clustering (Xie 2016): an autoencoder first, then codes and centres sharpened together.

    Args:
        n_clusters: number of clusters; None chooses it by the silhouette of the first codes.
        autoencoder: unfitted estimator of the first stage; None takes `Autoencoder` with the paper's 500-500-2000-10.
        alpha: degrees of freedom of Student's t, 1 in the paper: without labels it cannot be validated.
        balance: exponent of the cluster frequency in the target. 1 is the paper's, which pulls clusters towards the
            same size; 0 only sharpens. For data as unequal as photo libraries take 0 to 0.5.
        reconstruction_weight: weight of the mean squared reconstruction error. 0 is DEC; 10 is IDEC, whose losses
            weigh 0.1 (KL) and 1 (Guo 2017, section 4.3). It keeps the codes from collapsing.
        augmentation: changes samples in both stages; targets come from the clean ones (DEC-DA, Guo 2018).
        max_rounds: rounds of the second stage, each with a new target.
        update_interval: steps in a round: 140 in DEC-keras for 70,000 samples, 20 to 30 for few thousand. None
            takes half a pass, which is that rule in one: 137 for 70,000.
        tolerance: the stage ends when fewer labels than this share change in a round; 0.001 in the paper.
        batch_size: 256 in every reference code.
        learning_rate: of Adam. 1e-4 for a dense network is ClustPy's; DEC-keras takes SGD with 0.01.
        n_init: runs of k-means for the first centres. 20 in the paper: DEC never recovers from bad ones.
        random_state: seed of everything drawn.
        device: "cpu", "cuda", "mps"; None takes the best there is.

    Attributes:
        labels_, cluster_centers_: as in scikit-learn's KMeans, in the space of `transform`.
        n_iter_: rounds done in the second stage.
        stopped_: why it ended: "settled", "rounds", "dying cluster" or "collapse". In the last two cases the last
            good state was taken back.
        history_: "loss" of the first stage, "clustering_loss" and "changed" (share of labels) per round.

    A deep belief net with DEC on top, as a pipeline of restricted Boltzmann machines:

    >>> import numpy as np
    >>> from sklearn.neural_network import BernoulliRBM
    >>> from sklearn.pipeline import make_pipeline
    >>> rng = np.random.default_rng(0)
    >>> pictures = (rng.random((60, 16)) < np.repeat([[0.1] * 8 + [0.9] * 8, [0.9] * 8 + [0.1] * 8], 30, 0)) * 1.0
    >>> top = DEC(2, autoencoder=Autoencoder((8,), 2, epochs=40, random_state=0), random_state=0)
    >>> net = make_pipeline(BernoulliRBM(12, random_state=0), BernoulliRBM(8, random_state=0), top)
    >>> labels = net.fit(pictures).predict(pictures)
    >>> len(set(labels[:30])), len(set(labels[30:])), len(set(labels))
    (1, 1, 2)
    """

    target_views = 0
    annealed = False  # the paper's rate is constant: its rounds end when labels settle

    def __init__(
        self,
        n_clusters: int | None = 10,
        *,
        autoencoder: Autoencoder | None = None,
        alpha: float = 1.0,
        balance: float = 1.0,
        reconstruction_weight: float = 0.0,
        augmentation: Affine | None = None,
        max_rounds: int = 50,
        update_interval: int | None = None,
        tolerance: float = 1e-3,
        batch_size: int = 256,
        learning_rate: float = 1e-4,
        n_init: int = 20,
        random_state: int | np.random.RandomState | None = None,
        device: str | None = None,
    ) -> None:
        self.n_clusters = n_clusters
        self.autoencoder = autoencoder
        self.alpha = alpha
        self.balance = balance
        self.reconstruction_weight = reconstruction_weight
        self.augmentation = augmentation
        self.max_rounds = max_rounds
        self.update_interval = update_interval
        self.tolerance = tolerance
        self.batch_size = batch_size
        self.learning_rate = learning_rate
        self.n_init = n_init
        self.random_state = random_state
        self.device = device

    def _first_stage(self) -> BaseAutoencoder:
        """Return the autoencoder, not yet fitted."""
        stage: BaseAutoencoder = Autoencoder() if self.autoencoder is None else clone(self.autoencoder)
        stage.set_params(augmentation=self.augmentation or stage.augmentation, device=self.device)
        return stage

    def _build(self, features: int) -> AutoencoderNetwork:
        return self._first_stage()._build(features)

    def _learn(self, X: Floats, run: Run) -> None:
        self.history_ = self._first_codes(X, run)
        self.cluster_centers_ = self._centers_of(self._codes(X))
        self.history_ |= self._refine(X, run)

    def _first_codes(self, X: Floats, run: Run) -> dict[str, list[float]]:
        """Run the first stage, which sets `network_`; return its history."""
        stage = self._first_stage()
        stage.train(X, run)
        self.scale_, self.network_ = stage.scale_, stage.network_
        return {"loss": list(stage.history_["loss"])}

    def _refine(self, X: Floats, run: Run) -> dict[str, list[float]]:
        """Run the second stage from `network_` and `cluster_centers_`; return its history."""
        device = self._device()
        interval = self.update_interval or max(1, len(X) // (2 * self.batch_size))
        how = Refinement(
            self.alpha, self.balance, self.reconstruction_weight, self.augmentation, self.max_rounds, interval,
            self.tolerance, self.batch_size, self.learning_rate, self.target_views, self.annealed,
        )  # fmt: skip
        network = ClusterNetwork(self.network_, torch.from_numpy(self.cluster_centers_), self.alpha).to(device)
        loop = RefineLoop(how, network, self._tensor(X).to(device), run)
        loop.train()
        self.network_ = network.autoencoder
        self.cluster_centers_ = network.centers.detach().cpu().numpy()
        self.n_iter_, self.stopped_ = len(loop.history), loop.stopped
        return {"clustering_loss": loop.history, "changed": loop.changed}
