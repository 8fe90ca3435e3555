"""Measures the estimators on labelled data that lies on the disk; nothing is downloaded."""
