"""Gathers the clean texts into one file, work/corpus.jsonl: what every later step reads.

A line: id, source, split (train or dev), text, weight, and the labels that are known of it:
  feeling    how probable negative, neutral and positive are (three shares), or null
  intensity  -1 to 1, or null
  emotions   names of the seven emotions, or null where nobody was asked
  fine       GoEmotions' own 28 names, or null
"""
import csv, gzip, hashlib, json, random, sys
from pathlib import Path

HERE = Path(__file__).parent
EMOTIONS = ['anger', 'frustration', 'sadness', 'fear', 'joy', 'surprise', 'neutral']

# GoEmotions' 28 names as (negative, neutral, positive) shares. Its authors group them as positive, negative, ambiguous
# and neutral; mild names such as approval or disapproval are shared out, because on Reddit they often carry no feeling.
SHARES = {
    'admiration': (0, .05, .95), 'amusement': (.05, .25, .7), 'approval': (0, .5, .5), 'caring': (.05, .35, .6),
    'desire': (.05, .5, .45), 'excitement': (0, .1, .9), 'gratitude': (0, .05, .95), 'joy': (0, .05, .95),
    'love': (0, 0, 1), 'optimism': (0, .3, .7), 'pride': (0, .05, .95), 'relief': (.05, .15, .8),
    'anger': (1, 0, 0), 'annoyance': (.85, .15, 0), 'disappointment': (.95, .05, 0), 'disapproval': (.7, .3, 0),
    'disgust': (1, 0, 0), 'embarrassment': (.9, .1, 0), 'fear': (.85, .15, 0), 'grief': (1, 0, 0),
    'nervousness': (.8, .2, 0), 'remorse': (.85, .15, 0), 'sadness': (.95, .05, 0),
    'confusion': (.3, .7, 0), 'curiosity': (.05, .9, .05), 'realization': (.15, .75, .1), 'surprise': (.15, .6, .25),
    'neutral': (0, 1, 0),
}
SHORT = {'joy_gratitude': 'joy', 'sadness_disappointment': 'sadness', 'fear_worry': 'fear', 'surprise_confusion': 'surprise'}
ONE = {'negative': (1, 0, 0), 'neutral': (0, 1, 0), 'positive': (0, 0, 1)}


def rows(data, name, split):
    with gzip.open(data / 'text' / name / f'{split}.jsonl.gz', 'rt') as lines:
        return [json.loads(line) for line in lines]


def text_of(id, source, split, text, weight=1.0, feeling=None, intensity=None, emotions=None, fine=None):
    return dict(id=id, source=source, split=split, text=text, weight=weight, feeling=feeling, intensity=intensity,
                emotions=emotions, fine=fine)


def go_emotions(data, split):
    for row in rows(data, 'goemotions', split):
        shares = [SHARES[name] for name in row['fine']]
        feeling = [sum(share[k] for share in shares) / len(shares) for k in range(3)]
        yield text_of(row['id'], 'goemotions', split, row['text'], feeling=feeling,
                      emotions=[SHORT.get(name, name) for name in row['labels']], fine=row['fine'])


def vader_sets(data, split):
    """Twenty raters' means, -4 to 4. Close to zero means neutral; the shares fade over from one size to the other.

    News says everything mildly: there a smaller mean is a side already.
    """
    fading = dict(vader_tweets=(.3, 1.1), vader_amazon=(.3, 1.1), vader_movie=(.3, 1.1), vader_nyt=(.05, .4))
    for name, (first, last) in fading.items():
        for row in rows(data, name, split):
            neutral = min(1, max(0, 1 - (abs(row['score']) - first) / (last - first)))
            sided = (0, 1 - neutral) if row['score'] > 0 else (1 - neutral, 0)
            yield text_of(row['id'], name, split, row['text'], feeling=[sided[0], neutral, sided[1]], intensity=row['score'] / 4)


def product_sentences(data, split):
    for row in rows(data, 'uci_sentences', split):
        yield text_of(row['id'], 'uci_sentences', split, row['text'], 3.0, feeling=ONE[row['label']])


def labelled_customers():
    """Texts of customers that this project labelled by hand; the half `develop` may be learned from."""
    with open(HERE / '../../src/language/signals/labelled/customers.jsonl') as lines:
        return [json.loads(line) for line in lines]


def customers(split):
    for row in labelled_customers():
        if (row['half'] == 'report') == (split == 'dev'):
            yield text_of(f'customer-{row["set"]}-{row["id"]}', 'customers', split, row['text'], 2.0,
                          feeling=ONE[row['feeling']], emotions=row['emotions'])


def plain(text):
    return ' '.join(text.lower().split())


REPORTED = [plain(row['text']) for row in labelled_customers() if row['half'] == 'report']


def is_held_out(id):
    """One in five, by a hash of the id, so that the same rows are held out wherever this runs."""
    return int(hashlib.sha256(id.encode()).hexdigest(), 16) % 5 == 0


def chunks(text, words=40):
    parts = text.split()
    return [' '.join(parts[at:at + words]) for at in range(0, len(parts), words) if at == 0 or len(parts) - at > 8]


def starred(id, source, text, stars, split):
    """Stars as distant labels: every stretch of the review takes them over, at less weight. Three stars say too little."""
    if not text.strip() or stars == 3 or is_held_out(id) != (split == 'dev'):
        return
    if split == 'train' and any(shown in plain(text) for shown in REPORTED):
        return
    whole = text_of(id, source, split, text, feeling=ONE['negative' if stars < 3 else 'positive'])
    if split == 'dev':
        yield whole
        return
    parts = chunks(text)[:6]
    for at, part in enumerate(parts):
        yield {**whole, 'id': f'{id}-{at}', 'text': part, 'weight': 1.0 if len(parts) == 1 else .4}


def reviews(data, split):
    with gzip.open(data / 'app-reviews-quickbooks/quickbooks_reviews.csv.gz', 'rt') as file:
        for at, row in enumerate(csv.DictReader(file)):
            yield from starred(f'app-{at}', 'app_reviews', row['review_text'] or '', int(row['star_rating']), split)
    with gzip.open(data / 'skytrax-lounge/lounge_reviews.csv.gz', 'rt') as file:
        for at, row in enumerate(csv.DictReader(file)):
            if row['overall_rating']:
                yield from starred(f'lounge-{at}', 'lounge_reviews', row['content'], float(row['overall_rating']), split)


def requests(data, split):
    """Plain requests to assistants and service desks: what customers write without feeling. Assumed, not labelled."""
    if split == 'dev':
        return
    chance = random.Random(1)
    turns = [row for row in rows(data, 'multidogo', 'train')
             if len(row['text'].split()) > 4 and not {'thankyou', 'closinggreeting', 'openinggreeting'} & set(row['labels'])]
    for row in chance.sample(turns, 2500) + chance.sample(rows(data, 'clinc150', 'train'), 1200):
        yield text_of(row['id'], 'requests', 'train', row['text'], .4, feeling=ONE['neutral'], emotions=['neutral'])


def lexicon(file, split):
    """Words, emoticons and slang with their raters' mean, from VADER's lexicon (MIT): each is a text of its own."""
    if split == 'dev':
        return
    for at, line in enumerate(file.read_text(encoding='utf8').split('\n')):
        if line.strip():
            word, mean = line.split('\t')[:2]
            score = float(mean)
            sure = min(1, abs(score) / 2)
            yield text_of(f'lexicon-{at}', 'lexicon', 'train', word, .25, intensity=score / 4,
                          feeling=[sure, 1 - sure, 0] if score < 0 else [0, 1 - sure, sure])


def invented(split):
    """Customer sentences written for this project: nobody said them. All are trained on."""
    if split == 'dev':
        return
    with open(HERE / 'customer-examples.tsv') as file:
        for at, row in enumerate(csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE)):
            yield text_of(f'invented-{at}', 'invented', 'train', row['text'], 3.0, feeling=ONE[row['sentiment']],
                          emotions=row['emotions'].split(','))


def corpus(data, lexicon_file):
    for split in ('train', 'dev'):
        yield from go_emotions(data, split)
        yield from vader_sets(data, split)
        yield from product_sentences(data, split)
        yield from reviews(data, split)
        yield from requests(data, split)
        yield from lexicon(lexicon_file, split)
        yield from invented(split)
        yield from customers(split)


if __name__ == '__main__':
    data, lexicon_file, out = (Path(argument) for argument in sys.argv[1:4])
    out.mkdir(exist_ok=True)
    counts = {}
    with open(out / 'corpus.jsonl', 'w') as file:
        for text in corpus(data, lexicon_file):
            counts[text['source'], text['split']] = counts.get((text['source'], text['split']), 0) + 1
            file.write(json.dumps(text) + '\n')
    print(counts)
