"""Fits every head on what the encoders and the n-grams say, judges it on dev, and writes MODELS with its manifest.

    python3 heads.py WORK MODELS VERSION [tower]

The dev texts are halved by a hash of their id: fusion, calibration and thresholds are chosen on one half ("tuning"), the
numbers printed come from the other ("report"), which nothing was chosen on.
"""
import hashlib, json, sys
from pathlib import Path

import numpy as np

from corpus import EMOTIONS
from fitting import (fit, in_bytes, rarity, read_corpus, read_ngrams, read_places, sigmoid, softmax, weighed, write_dense,
                     write_json, write_ngrams)

FEELINGS = ['negative', 'neutral', 'positive']
RATED = ['vader_tweets', 'vader_amazon', 'vader_movie', 'vader_nyt']
# What the probability of neutral is divided by before the highest wins. On the whole of dev the recall of the three feelings
# stays the same from 1.2 to 2.3, while sides as mild as raters publish them are found the more, the larger it is.
NEUTRAL_DIVISOR = 2.0
STARRED = ['uci_sentences', 'app_reviews', 'lounge_reviews']


class Texts:
    """The corpus as columns."""

    def __init__(self, work):
        texts = read_corpus(work)
        self.source = np.array([t['source'] for t in texts])
        self.is_train = np.array([t['split'] == 'train' for t in texts])
        self.is_tuning = ~self.is_train & np.array([hashlib.sha256(f'half {t["id"]}'.encode()).digest()[0] < 128 for t in texts])
        self.is_tuning &= np.array([t['source'] != 'customers' for t in texts])
        self.is_report = ~self.is_train & ~self.is_tuning
        self.weight = np.array([t['weight'] for t in texts], dtype=np.float32)
        self.feeling = np.array([t['feeling'] for t in texts], dtype=np.float32)
        self.intensity = np.array([np.nan if t['intensity'] is None else t['intensity'] for t in texts])
        self.has_emotions = np.array([t['emotions'] is not None for t in texts])
        self.emotions = np.array([[name in (t['emotions'] or []) for name in EMOTIONS] for t in texts], dtype=np.float32)
        self.texts = [t['text'] for t in texts]
        self.ids = [t['id'] for t in texts]

    def of(self, *sources):
        return np.isin(self.source, sources)

    def decided(self):
        """Which texts have one clear feeling, and which it is: the measure for labels."""
        rated = self.of(*RATED)
        size = np.abs(4 * np.nan_to_num(self.intensity))
        clear = np.where(rated, (size < .4) | (size >= .7), self.feeling.max(1) >= .6) & ~self.of('vader_nyt')
        return clear, np.where(rated & (size < .4), 1, np.where(rated, 2 * (self.intensity > 0), self.feeling.argmax(1)))


def evenly(shares, weight):
    """Weights under which the three feelings count the same: how common each is differs from company to company."""
    each = (shares * weight[:, None]).sum(0)
    return weight * (shares * (each.sum() / len(each) / each)).sum(1)


def recall(wanted, found, classes):
    return float(np.mean([np.mean(found[wanted == k] == k) for k in range(classes) if (wanted == k).any()]))


def best_f1(wanted, p):
    """The threshold of the best F1, and that F1."""
    return max(((f1(wanted, p >= t), float(t)) for t in np.arange(.08, .7, .01)), key=lambda found: found[0])[::-1]


def f1(wanted, found):
    return 2 * float((wanted * found).sum()) / max(1e-9, float(wanted.sum() + found.sum()))


def logit(p):
    p = np.clip(p, 1e-6, 1 - 1e-6)
    return np.log(p / (1 - p))


def platt(p, wanted, weight):
    """A line through the logit for each class, by weighted logistic regression."""
    lines = []
    for k in range(p.shape[1]):
        slope, at = fit(logit(p[:, [k]]), wanted[:, [k]], weight, 'sigmoid', 1e-3)
        lines.append((float(slope[0, 0]), float(at[0])))
    return lines


def calibrated(p, lines, kind):
    p = np.stack([sigmoid(slope * logit(p[:, k]) + at) for k, (slope, at) in enumerate(lines)], 1)
    return p / p.sum(1, keepdims=True) if kind == 'softmax' else p


def expected_error(p, wanted, bins=10):
    """Expected calibration error of all classes together: how far the stated probability is from the observed share."""
    p, wanted = p.ravel(), wanted.ravel()
    place = np.minimum((p * bins).astype(int), bins - 1)
    return float(sum(abs(p[place == b].mean() - wanted[place == b].mean()) * (place == b).mean() for b in range(bins) if (place == b).any()))


class Heads:
    """Fits the parts of each head and mixes them. `inputs` are the n-grams and what each encoder says."""

    def __init__(self, texts, models, inputs):
        self.texts, self.models, self.inputs, self.plans, self.answers = texts, models, inputs, [], {}

    def parts(self, name, kind, wanted, rows, weight, penalties):
        """Every input's own answers for all texts, from the weights as they are shipped."""
        found = {}
        for given, x in self.inputs.items():
            w, bias = fit(x[rows], wanted[rows], weight, kind, penalties[given])
            if given == 'ngrams':
                steps, step = in_bytes(w)
                write_ngrams(self.models / f'ngram-{name}.w8', steps, step, bias)
                z = (x @ steps.astype(np.float32)) * step + bias
            else:
                write_dense(self.models / f'{given}-{name}.f32', w, bias)
                z = x @ w + bias
            found[given] = softmax(z) if kind == 'softmax' else sigmoid(z) if kind == 'sigmoid' else z
            print(f'  fitted {name} on {given}', flush=True)
        return found

    def mixed(self, found, judge):
        """The shares of the parts that judge best on the tuning half, and the mean by them."""
        names = list(found)
        grid = [0, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1]
        shares = [(a,) for a in (1,)] if len(names) == 1 else [(a, 1 - a) for a in grid] if len(names) == 2 else \
            [(a, b, 1 - a - b) for a in grid for b in grid if a + b <= 1.001]
        best = max(shares, key=lambda mix: judge(sum(m * found[name] for m, name in zip(mix, names))))
        print('  mix', dict(zip(names, best)))
        return {name: round(m, 2) for name, m in zip(names, best)}, sum(m * found[name] for m, name in zip(best, names))

    def plan(self, name, classes, kind, mix, **judgement):
        files = dict(ngrams='ngram-%s.w8', embedding='embedding-%s.f32', tower='tower-%s.f32')
        parts = []
        for given, weight in mix.items():
            if weight > 0 or given == 'ngrams':
                part = dict(input=given, file=files[given] % name)
                parts.append({**part, **(dict(idf='ngrams.idf', bits=18) if given == 'ngrams' else {}), 'weight': max(weight, .001)})
            else:
                for end in ('f32', 'json'):
                    (self.models / f'{given}-{name}.{end}').unlink(missing_ok=True)
        self.plans.append(dict(name=name, classes=classes, kind=kind, parts=parts, **judgement))

    def sentiment(self):
        t = self.texts
        rows = np.where(t.is_train)[0]
        found = self.parts('sentiment', 'softmax', t.feeling, rows, evenly(t.feeling[rows], t.weight[rows]),
                           dict(ngrams=.7, embedding=.05, tower=3))
        clear, label = t.decided()
        wanted = np.eye(3, dtype=np.float32)[label]

        def judge(p, rows=t.is_tuning):
            return max(self.labels_judged(p, label, clear, rows, near) for near in (1.0, 1.3, 1.6))

        mix, p = self.mixed(found, judge)
        tuning = np.where(clear & t.is_tuning)[0]
        weight = np.where(t.source == 'goemotions', .3, 1.0).astype(np.float32)

        def judged(p, near=None):
            lines = platt(p[tuning], wanted[tuning], weight[tuning])
            p = calibrated(p, lines, 'softmax')
            near = near or max(np.arange(.7, 2.2, .05), key=lambda near: self.labels_judged(p, label, clear, t.is_tuning, near))
            return p, near, dict(calibration=[dict({'class': name}, slope=round(a, 4), intercept=round(b, 4)) for name, (a, b) in zip(FEELINGS, lines)],
                                 thresholds=dict(negative=1, neutral=round(float(near), 3), positive=1))

        p, near, judgement = judged(p, NEUTRAL_DIVISOR)
        fast, fast_near, fast_judgement = judged(found['ngrams'])
        for title, q, n in (('sentiment', p, near), ('sentiment, fast', fast, fast_near)):
            self.print_sentiment(title, q, n, label, clear)
        self.plan('sentiment', FEELINGS, 'softmax', mix, **judgement, fast=fast_judgement)
        self.answers['sentiment'] = (p, fast)

    def labels_judged(self, p, label, clear, rows, near):
        """The mean over kinds of text of how well each feeling is found, and of the raters' labels as published."""
        t = self.texts
        found = (p / np.array([1, near, 1])).argmax(1)
        kinds = [rows & clear & kind for kind in
                 (t.of('goemotions'), t.of('vader_tweets'), t.of('vader_amazon', 'vader_movie'), t.of(*STARRED))]
        published = [np.mean(self.published()[rows & t.of(name)] == found[rows & t.of(name)]) for name in RATED]
        return np.mean([*(recall(label[kind], found[kind], 3) for kind in kinds), np.mean(published)])

    def published(self):
        return np.where(np.abs(4 * np.nan_to_num(self.texts.intensity)) < .05, 1, 2 * (self.texts.intensity > 0))

    def print_sentiment(self, title, p, near, label, clear):
        t = self.texts
        print(f'{title}: neutral divided by {near:.2f}; report half')
        found = (p / np.array([1, near, 1])).argmax(1)
        for name in ['goemotions', 'customers', *RATED, *STARRED]:
            rows = t.is_report & t.of(name)
            sides = rows & (label != 1) & clear
            line = f'  {name:15} n {(rows & clear).sum():5} macro-recall {recall(label[rows & clear], found[rows & clear], 3):.3f}' \
                if (rows & clear).any() else f'  {name:15}'
            if sides.any():
                line += f'  sides {np.mean((p[sides, 2] > p[sides, 0]) == (label[sides] == 2)):.3f}'
            if name in RATED:
                line += f'  labels as published {np.mean(self.published()[rows] == found[rows]):.3f}'
                line += f'  r {np.corrcoef(p[rows, 2] - p[rows, 0], t.intensity[rows])[0, 1]:.3f}'
            print(line)
        rows = t.is_report & clear
        print(f'  calibration error {expected_error(p[rows], np.eye(3)[label[rows]]):.3f}', flush=True)

    def intensity(self):
        t = self.texts
        known = ~np.isnan(t.intensity)
        wanted = np.where(known, t.intensity, .6 * (t.feeling[:, 2] - t.feeling[:, 0])).astype(np.float32)[:, None]
        rows = np.where(t.is_train)[0]
        found = self.parts('intensity', 'linear', wanted, rows, (t.weight * np.where(known, 1, .15))[rows],
                           dict(ngrams=.3, embedding=.02, tower=1))

        def judge(v, rows=t.is_tuning):
            return np.mean([np.corrcoef(v[rows & t.of(name), 0], t.intensity[rows & t.of(name)])[0, 1] for name in RATED])

        mix, v = self.mixed(found, judge)
        for title, values in (('intensity', v), ('intensity, fast', found['ngrams'])):
            print(title, {name: round(float(np.corrcoef(values[t.is_report & t.of(name), 0], t.intensity[t.is_report & t.of(name)])[0, 1]), 3)
                          for name in RATED}, flush=True)
        self.plan('intensity', ['intensity'], 'linear', mix)
        self.answers['intensity'] = (np.clip(v, -1, 1), np.clip(found['ngrams'], -1, 1))

    def emotion(self):
        t = self.texts
        rows = np.where(t.is_train & t.has_emotions)[0]
        found = self.parts('emotion', 'sigmoid', t.emotions, rows, t.weight[rows], dict(ngrams=.4, embedding=.05, tower=5))
        tuning, report = t.is_tuning & t.of('goemotions'), t.is_report & t.of('goemotions')

        def judge(p):
            return np.mean([best_f1(t.emotions[tuning, k], p[tuning, k])[1] for k in range(len(EMOTIONS))])

        mix, p = self.mixed(found, judge)

        def judged(p):
            lines = platt(p[tuning], t.emotions[tuning], np.ones(tuning.sum(), dtype=np.float32))
            p = calibrated(p, lines, 'sigmoid')
            cuts = [best_f1(t.emotions[tuning, k], p[tuning, k])[0] for k in range(len(EMOTIONS))]
            return p, dict(calibration=[dict({'class': name}, slope=round(a, 4), intercept=round(b, 4)) for name, (a, b) in zip(EMOTIONS, lines)],
                           thresholds={name: round(cut, 3) for name, cut in zip(EMOTIONS, cuts)}), cuts

        p, judgement, cuts = judged(p)
        fast, fast_judgement, fast_cuts = judged(found['ngrams'])
        for title, q, at in (('emotion', p, cuts), ('emotion, fast', fast, fast_cuts)):
            each = [f1(t.emotions[report, k], q[report, k] >= at[k]) for k in range(len(EMOTIONS))]
            customers = t.is_report & t.of('customers')
            print('  customers', {name: round(f1(t.emotions[customers, k], q[customers, k] >= at[k]), 3) for k, name in enumerate(EMOTIONS)})
            print(title, f'macro-F1 {np.mean(each):.3f}', {name: round(v, 3) for name, v in zip(EMOTIONS, each)},
                  f'calibration error {expected_error(q[report], t.emotions[report]):.3f}', flush=True)
        self.plan('emotion', EMOTIONS, 'sigmoid', mix, **judgement, fast=fast_judgement)
        self.answers['emotion'] = (p, fast)

    def fixture(self):
        """What these numbers were here, for the test that the engine says the same."""
        rows = [at for at, id in enumerate(self.texts.ids) if id.startswith('invented-')][::8]
        return [dict(text=self.texts.texts[at],
                     full={name: [round(float(v), 5) for v in full[at]] for name, (full, _) in self.answers.items()},
                     fast={name: [round(float(v), 5) for v in fast[at]] for name, (_, fast) in self.answers.items()}) for at in rows]


def main(work, models, version, with_tower):
    texts = Texts(work)
    counts = read_ngrams(work)
    idf = rarity(counts[np.where(texts.is_train)[0]])
    idf.astype(np.float16).tofile(models / 'ngrams.idf')
    inputs = dict(ngrams=weighed(counts, idf), embedding=read_places(work, 'embedding'))
    if with_tower:
        inputs['tower'] = read_places(work, 'tower')
    heads = Heads(texts, models, inputs)
    heads.sentiment()
    heads.intensity()
    heads.emotion()
    manifest = json.loads((models / 'manifest.json').read_text())
    manifest.pop('tower', None)
    if with_tower:
        manifest['tower'] = dict(file='feeling-encoder-en.int8.onnx')
    write_json(models / 'manifest.json', {**{k: v for k, v in manifest.items() if k != 'heads'}, 'version': version, 'heads': heads.plans})
    write_json(Path(__file__).parent / 'fixture.json', heads.fixture())


if __name__ == '__main__':
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], 'tower' in sys.argv[4:])
