"""What the article compares, by scikit-learn's conventions, and its metrics."""
