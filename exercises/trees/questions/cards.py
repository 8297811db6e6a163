"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import sys
from pathlib import Path

import numpy as np

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


@cards.check("bagging-vs-boosting", 1)
def variance_of_the_average(n, s2, rho):
    covariance = s2 * (rho * np.ones((n, n)) + (1 - rho) * np.eye(n))
    weights = np.full(n, 1 / n)
    return weights @ covariance @ weights


cards.report()
