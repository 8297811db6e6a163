"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import sys
from pathlib import Path

import numpy as np

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


@cards.check("arima-sarima", 1)
def forecast_step_by_step(c, f, y, h):
    for step in range(h):
        y = c + f * y
    return y


@cards.check("arima-sarima", 2)
def forecasts_on_levels(f, a, b):
    levels = [a, b]
    for step in range(2):
        levels.append((1 + f) * levels[-1] - f * levels[-2])
    return levels[2:]


@cards.check("arima-sarima", 3)
def error_of_the_forecast(m, s, h):
    shocks = np.eye(h)
    differences = shocks + m * np.eye(h, k=-1)
    return s * np.linalg.norm(np.cumsum(differences, axis=0)[-1])


@cards.check("arima-sarima", 4)
def values_left(n, d, k, s):
    x = np.arange(float(n))
    for lag in [1] * d + [s] * k:
        x = x[lag:] - x[:-lag]
    return len(x)


@cards.check("arima-sarima", 5)
def first_autocorrelation(m):
    power = lambda w: abs(1 + m * np.exp(-1j * w)) ** 2
    w = np.linspace(0, 2 * np.pi, 1000, endpoint=False)
    return np.mean(power(w) * np.cos(w)) / np.mean(power(w))


cards.report()
