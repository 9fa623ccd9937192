"""The sentence encoder as a torch network, and its fine-tuning for feeling: writes work/tower.pt.

    python3 tower.py WEIGHTS WORK MINUTES

WEIGHTS holds encoder.bin and encoder.json (unpack_encoder.ts), WORK the corpus and ids.json (features.ts). The network is the
Universal Sentence Encoder Lite: two transformer layers over word pieces, their mean, one tanh layer, length 1.
The learning rate falls over MINUTES of wall clock, because training was made for borrowed processors.
"""
import json, random, sys, time
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from corpus import EMOTIONS, SHARES

torch.set_num_threads(1)
FINE = list(SHARES)
MOST_TOKENS = 48
BATCH = 96


class HalfProduct(torch.autograd.Function):
    """x @ w.T in bfloat16, forwards and backwards: processors with AMX do it twenty times faster than in float32."""

    @staticmethod
    def forward(ctx, x, w):
        flat, turned = x.reshape(-1, x.shape[-1]).bfloat16(), w.t().contiguous().bfloat16()
        ctx.save_for_backward(flat, turned)
        ctx.shape = x.shape
        return (flat @ turned).float().reshape(*x.shape[:-1], -1)

    @staticmethod
    def backward(ctx, gradient):
        flat, turned = ctx.saved_tensors
        half = gradient.reshape(-1, gradient.shape[-1]).bfloat16()
        return (half @ turned.t().contiguous()).float().reshape(ctx.shape), (half.t().contiguous() @ flat).float()


class Linear(nn.Linear):
    def forward(self, x):
        return HalfProduct.apply(x, self.weight) + self.bias if self.training else F.linear(x, self.weight, self.bias)


class Layer(nn.Module):
    def __init__(self, size, out, hidden=1536, heads=4):
        super().__init__()
        self.size, self.heads = size, heads
        self.ln1, self.qkv, self.out = nn.LayerNorm(size, eps=1e-6), Linear(size, 3 * size), Linear(size, out)
        self.res = Linear(size, out) if size != out else None
        self.ln2, self.f1, self.f2 = nn.LayerNorm(out, eps=1e-6), Linear(out, hidden), Linear(hidden, out)

    def forward(self, x, bias, drop):
        batch, tokens, _ = x.shape
        each = self.size // self.heads
        q, k, v = self.qkv(self.ln1(x)).reshape(batch, tokens, 3, self.heads, each).permute(2, 0, 3, 1, 4).unbind(0)
        attention = torch.softmax(q @ k.transpose(-1, -2) * each ** -.5 + bias, -1)
        seen = F.dropout(self.out((attention @ v).transpose(1, 2).reshape(batch, tokens, self.size)), drop, self.training)
        x = seen + (self.res(x) if self.res is not None else x)
        return x + F.dropout(self.f2(torch.relu(self.f1(self.ln2(x)))), drop, self.training)


class Encoder(nn.Module):
    def __init__(self, drop=.1):
        super().__init__()
        self.emb, self.l0, self.l1, self.tanh = nn.Embedding(8002, 256), Layer(256, 512), Layer(512, 512), Linear(512, 512)
        self.register_buffer('inv', torch.zeros(128))
        self.drop = drop

    def forward(self, ids, mask):
        """ids and mask are [batch, tokens]; the answer is [batch, 512], each of length 1."""
        place = torch.arange(ids.shape[1], dtype=torch.float32)[:, None] * self.inv[None]
        x = (2 * self.emb(ids) + torch.cat([place.sin(), place.cos()], 1)[None]) * mask[:, :, None]
        bias = ((1 - mask) * -1e9)[:, None, None, :]
        x = self.l1(self.l0(F.dropout(x, self.drop, self.training), bias, self.drop), bias, self.drop)
        mean = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
        return F.normalize(torch.tanh(self.tanh(mean)), dim=-1)


def pretrained(folder):
    """The encoder with the published weights."""
    meta, raw = json.loads((folder / 'encoder.json').read_text()), np.fromfile(folder / 'encoder.bin', dtype=np.uint8)
    kept = {name.replace('module_apply_default/', '').replace('module/', ''):
            torch.tensor(raw[at:at + 4 * count].view(np.float32).reshape(shape).copy())
            for name, shape, kind, at, count in meta if kind == 'float32'}
    encode = 'Encoder_en/KonaTransformer/Encode/'
    model = Encoder()

    def put(parameter, value):
        parameter.data.copy_(value)

    put(model.emb.weight, kept['Embeddings_en'])
    put(model.inv, kept[f'{encode}TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1'][0])
    for at, layer in enumerate([model.l0, model.l1]):
        def named(end, at=at):
            return kept[f'{encode}Layer_{at}/TransformerLayer/{end}']
        for norm, place in ((layer.ln1, 'layer_prepostprocess'), (layer.ln2, 'FFN/layer_prepostprocess')):
            put(norm.weight, named(f'{place}/layer_norm/layer_norm_scale/ConcatPartitions/concat'))
            put(norm.bias, named(f'{place}/layer_norm/layer_norm_bias/ConcatPartitions/concat'))
        for linear, place in ((layer.qkv, 'qkv_transform_single'), (layer.out, 'output_transform_single')):
            put(linear.weight, named(f'MultiheadAttention/{place}/kernel/part_0')[0, 0].T)
            put(linear.bias, named(f'MultiheadAttention/{place}/bias/ConcatPartitions/concat'))
        if layer.res is not None:
            put(layer.res.weight, named('dense/kernel/ConcatPartitions/concat').T)
            put(layer.res.bias, named('dense/bias/ConcatPartitions/concat'))
        for linear, place in ((layer.f1, 'conv1'), (layer.f2, 'conv2')):
            stack = f'{encode}TransformerStack/Layer_{at}/TransformerLayer/FFN/{place}/Tensordot/Reshape_1'
            put(linear.weight, kept[stack].T)
            put(linear.bias, named(f'FFN/{place}/bias/ConcatPartitions/concat'))
    put(model.tanh.weight, kept['Encoder_en/hidden_layers/tanh_layer_0/weights'].T)
    put(model.tanh.bias, kept['Encoder_en/hidden_layers/tanh_layer_0/bias'])
    return model


class Reader(nn.Module):
    """The encoder with a linear head per task. The heads only steer training: heads.py fits the shipped ones anew."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.feeling, self.intensity = nn.Linear(512, 3), nn.Linear(512, 1)
        self.emotions, self.fine = nn.Linear(512, len(EMOTIONS)), nn.Linear(512, len(FINE))

    def forward(self, ids, mask):
        e = F.dropout(self.encoder(ids, mask) * 512 ** .5, .1, self.training)
        return self.feeling(e), torch.tanh(self.intensity(e))[:, 0], self.emotions(e), self.fine(e)


def padded(lists):
    ids = torch.zeros(len(lists), max(map(len, lists)), dtype=torch.long)
    mask = torch.zeros(ids.shape)
    for at, one in enumerate(lists):
        ids[at, :len(one)], mask[at, :len(one)] = torch.tensor(one), 1
    return ids, mask


def loss_of(answers, texts):
    feeling, intensity, emotions, fine = answers
    loss = 0
    weight = torch.tensor([t['weight'] for t in texts])
    rows = [at for at, t in enumerate(texts) if t['feeling']]
    if rows:
        wanted = torch.tensor([texts[at]['feeling'] for at in rows])
        loss += (weight[rows] * -(wanted * F.log_softmax(feeling[rows], 1)).sum(1)).mean()
        # What feeling implies for intensity guides it too, but weakly where no rater gave a number.
        given = [texts[at]['intensity'] is not None for at in rows]
        value = torch.tensor([texts[at]['intensity'] if known else .6 * (texts[at]['feeling'][2] - texts[at]['feeling'][0])
                              for at, known in zip(rows, given)])
        loss += 4 * (weight[rows] * torch.where(torch.tensor(given), 1., .2) * (intensity[rows] - value) ** 2).mean()
    rows = [at for at, t in enumerate(texts) if t['emotions'] is not None]
    if rows:
        wanted = torch.tensor([[float(name in texts[at]['emotions']) for name in EMOTIONS] for at in rows])
        loss += 2 * (weight[rows] * F.binary_cross_entropy_with_logits(emotions[rows], wanted, reduction='none').mean(1)).mean()
    rows = [at for at, t in enumerate(texts) if t['fine'] is not None]
    if rows:
        wanted = torch.tensor([[float(name in texts[at]['fine']) for name in FINE] for at in rows])
        loss += 3 * F.binary_cross_entropy_with_logits(fine[rows], wanted)
    return loss


def batches(ids):
    """A round over all texts in batches of like length, in any order."""
    order = np.random.permutation(len(ids))
    made = []
    for at in range(0, len(order), BATCH * 50):
        stretch = sorted(order[at:at + BATCH * 50], key=lambda i: len(ids[i]))
        made += [stretch[k:k + BATCH] for k in range(0, len(stretch), BATCH)]
    random.shuffle(made)
    return made


def train(weights, work, minutes):
    random.seed(0), np.random.seed(0), torch.manual_seed(0)
    texts = [json.loads(line) for line in open(work / 'corpus.jsonl')]
    pieces = [(list or [0])[:MOST_TOKENS] for list in json.loads((work / 'ids.json').read_text())]
    kept = [at for at, text in enumerate(texts) if text['split'] == 'train']
    texts, pieces = [texts[at] for at in kept], [pieces[at] for at in kept]
    model = Reader(pretrained(weights)).train()
    heads = [p for name, p in model.named_parameters() if not name.startswith('encoder.')]
    rates = (3e-4, 1e-3)
    adam = torch.optim.AdamW([dict(params=model.encoder.parameters()), dict(params=heads)], weight_decay=.01, betas=(.9, .98))
    start, step, seen, mean = time.time(), 0, 0, 0.0
    while True:
        for batch in batches(pieces):
            done = (time.time() - start) / (60 * minutes)
            if done >= 1:
                torch.save(model.state_dict(), work / 'tower.pt')
                return
            for group, rate in zip(adam.param_groups, rates):
                group['lr'] = rate * min(1, (step + 1) / 100) * max(.02, 1 - done)
            loss = loss_of(model(*padded([pieces[at] for at in batch])), [texts[at] for at in batch])
            adam.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            adam.step()
            step, seen, mean = step + 1, seen + len(batch), .98 * mean + .02 * float(loss) if step else float(loss)
            if step % 50 == 0:
                print(step, f'{seen / len(texts):.2f} rounds', f'loss {mean:.3f}', f'{seen / (time.time() - start):.0f} texts/s', flush=True)
            if step % 200 == 0:
                torch.save(model.state_dict(), work / 'tower.part.pt')


if __name__ == '__main__':
    train(Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3]))
