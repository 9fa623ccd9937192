"""Linear models with soft labels and weights, on sparse n-grams or dense places in meaning, and how they are written."""
import json
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
from scipy.optimize import minimize

BITS = 18


def read_corpus(work):
    return [json.loads(line) for line in open(work / 'corpus.jsonl')]


def read_ngrams(work):
    """[texts, 2^18] with 1 + ln(times), before rarity is counted in."""
    pointers = np.fromfile(work / 'ngrams.pointers', dtype=np.int32)
    buckets, values = np.fromfile(work / 'ngrams.buckets', dtype=np.int32), np.fromfile(work / 'ngrams.values', dtype=np.float32)
    return sparse.csr_matrix((values, buckets, pointers), shape=(len(pointers) - 1, 1 << BITS))


def read_places(work, name):
    return np.fromfile(work / f'{name}.f32', dtype=np.float32).reshape(-1, 512)


def rarity(counts):
    """Inverse document frequency, in the 16 bits it is shipped in."""
    frequency = np.asarray((counts > 0).sum(0)).ravel()
    return (np.log((1 + counts.shape[0]) / (1 + frequency)) + 1).astype(np.float16).astype(np.float32)


def weighed(counts, idf):
    """Every text brought to length 1."""
    weighed = (counts @ sparse.diags(idf)).tocsr().astype(np.float32)
    length = np.sqrt(np.asarray(weighed.multiply(weighed).sum(1)).ravel())
    length[length == 0] = 1
    return (sparse.diags((1 / length).astype(np.float32)) @ weighed).tocsr()


def softmax(z):
    e = np.exp(z - z.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def fit(x, wanted, weights, kind, penalty=1.0, rounds=60):
    """Weights [features, classes] and bias that make the least weighted loss plus penalty/2 of the squared weights.

    kind: softmax (rows of `wanted` are shares), sigmoid (each column by itself), linear (squared error).
    """
    features, classes = x.shape[1], wanted.shape[1]
    turned = x.T.tocsr() if sparse.issparse(x) else x.T
    weights = weights[:, None].astype(np.float32) if weights.ndim == 1 else weights.astype(np.float32)
    wanted = wanted.astype(np.float32)
    scale = float(weights.mean() * len(wanted))

    def loss(flat):
        w, b = flat[:-classes].reshape(features, classes).astype(np.float32), flat[-classes:]
        z = x @ w + b.astype(np.float32)
        if kind == 'softmax':
            p = softmax(z)
            value = -(weights * wanted * np.log(p + 1e-12)).sum()
            gradient = weights * (p * wanted.sum(1, keepdims=True) - wanted)
        elif kind == 'sigmoid':
            value = (weights * (np.logaddexp(0, z) - wanted * z)).sum()
            gradient = weights * (sigmoid(z) - wanted)
        else:
            value = (weights * (z - wanted) ** 2).sum() / 2
            gradient = weights * (z - wanted)
        value = float(value) + penalty / 2 * float((w ** 2).sum())
        slope = np.concatenate([(turned @ gradient + penalty * w).ravel(), gradient.sum(0)])
        return value / scale, slope.astype(np.float64) / scale

    found = minimize(loss, np.zeros((features + 1) * classes), jac=True, method='L-BFGS-B', options=dict(maxiter=rounds, maxcor=6))
    return found.x[:-classes].reshape(features, classes).astype(np.float32), found.x[-classes:].astype(np.float32)


def in_bytes(w):
    """int8 weights and the step of each class."""
    step = np.abs(w).max(0) / 127
    return np.round(w / step).astype(np.int8), step.astype(np.float32)


def write_ngrams(file, steps, step, bias):
    """[buckets][classes] int8, with a .json of scales and biases beside it."""
    steps.tofile(file)
    write_json(Path(file).with_suffix('.json'), dict(scale=step.tolist(), bias=bias.tolist()))


def write_dense(file, w, bias):
    """[classes][dimensions] float32, with a .json of biases beside it."""
    np.ascontiguousarray(w.T, dtype=np.float32).tofile(file)
    write_json(Path(file).with_suffix('.json'), dict(bias=bias.tolist()))


def write_json(file, content):
    file.write_text(json.dumps(content, indent=2) + '\n')
