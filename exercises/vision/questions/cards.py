"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import sys
from pathlib import Path

import numpy as np
from scipy import signal

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


def square(left, top, side, size=64):
    mask = np.zeros((size, size), bool)
    mask[top:top + side, left:left + side] = True
    return mask


def iou(one, two):
    return (one & two).sum() / (one | two).sum()


@cards.check("cnn", 1)
def side_of_the_output(n, k, p):
    return signal.correlate2d(np.pad(np.ones((n, n)), p), np.ones((k, k)), "valid")[::2, ::2].shape[0]


@cards.check("cnn", 2)
def parameters_of_a_convolution(i, o, k):
    return np.zeros((o, i, k, k)).size + np.zeros(o).size


@cards.check("cnn", 3)
def width_of_the_receptive_field(n):
    touched = np.ones(1)
    for _ in range(n):
        touched = np.convolve(touched, np.ones(3))
    return np.count_nonzero(touched)


@cards.check("cnn", 4)
def first_output(a, b, c):
    return np.correlate([2, 5, 9, 4], [a, b, c], "valid")[0]


@cards.check("object-detection", 1)
def shifted_box(n, d):
    return iou(square(0, 0, n), square(d, 0, n))


@cards.check("object-detection", 2)
def boxes_that_stay(n, s):
    kept = []
    for box in (square(s * at, 0, 10) for at in range(n)):
        if all(iou(box, other) <= 0.5 for other in kept):
            kept.append(box)
    return len(kept)


@cards.check("object-detection", 3)
def precision_and_recall(k, m, u, f):
    detections = list(range(m)) + list(range(u)) + [None] * f
    matched, right = set(), 0
    for found in detections:
        right += found is not None and found not in matched
        matched.add(found)
    return [right / len(detections), right / k]


@cards.check("object-detection", 4)
def boxes_of_a_grid(n, t, a):
    return sum(a for x in range(0, n, t) for y in range(0, n, t))


@cards.check("segmentation", 1)
def dice(i):
    both, union = round(600 * i), 600
    truth = np.arange(600) < (both + union) // 2
    prediction = ~truth | (np.arange(600) < both)
    assert abs(iou(truth, prediction) - i) < 1e-9
    return 2 * (truth & prediction).sum() / (truth.sum() + prediction.sum())


@cards.check("segmentation", 2)
def only_background(p):
    truth, prediction = np.arange(1000) < 10 * p, np.zeros(1000, bool)
    each = [iou(truth, prediction), iou(~truth, ~prediction)]
    return [np.mean(truth == prediction), each[0], np.mean(each)]


@cards.check("segmentation", 3)
def grown_by_a_pixel(n):
    return iou(square(1, 1, n), square(0, 0, n + 2))


@cards.check("segmentation", 4)
def side_of_an_enlarged_map(n, k, p):
    written = np.zeros(3 * n + k, bool)
    for at in range(n):
        written[2 * at:2 * at + k] = True
    return np.count_nonzero(written) - 2 * p


cards.report()
