"""Writes an encoder as int8 ONNX: in the graph of a given one, with other weights.

    python3 export_encoder.py WORK/tower.pt GRAPH.onnx OUT.onnx     the fine-tuned one
    python3 export_encoder.py WEIGHTS GRAPH.onnx OUT.onnx           the one as published (unpack-encoder.ts)

Every product is taken in 8 bits (DynamicQuantizeLinear, then MatMulInteger). Weights are symmetric with one step for each
output column, which loses less than the one step for all that the given graph has.
"""
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from tower import pretrained

# The given graph's names for the products' weights, in the network's own names.
PRODUCTS = {
    'onnx::MatMul_218': 'l0.qkv', 'onnx::MatMul_223': 'l0.out', 'onnx::MatMul_224': 'l0.res', 'onnx::MatMul_225': 'l0.f1',
    'onnx::MatMul_226': 'l0.f2', 'onnx::MatMul_227': 'l1.qkv', 'onnx::MatMul_232': 'l1.out', 'onnx::MatMul_233': 'l1.f1',
    'onnx::MatMul_234': 'l1.f2', 'tanh.weight': 'tanh',
}


def steps_of(weight):
    """int8 [in, out] and the step of each output."""
    turned = weight.T
    step = np.maximum(np.abs(turned).max(0), 1e-8) / 127
    return np.round(turned / step).astype(np.int8), step.astype(np.float32)


def words_of(table):
    """The word pieces' table as uint8 with one step and one zero for all, as the graph dequantises it."""
    low, high = min(0., float(table.min())), max(0., float(table.max()))
    step = (high - low) / 255
    zero = round(-low / step)
    return np.clip(np.round(table / step) + zero, 0, 255).astype(np.uint8), np.float32(step), np.uint8(zero)


def replacements(state):
    new = {name: value for name, value in state.items() if name.endswith('bias') or '.ln' in name}
    new['onnx::Mul_217'] = state['inv'][None]
    words, step, zero = words_of(state['emb.weight'])
    new.update({'emb.weight_quantized': words, 'emb.weight_scale': step, 'emb.weight_zero_point': zero})
    for graph, own in PRODUCTS.items():
        weights, steps = steps_of(state[f'{own}.weight'])
        new.update({f'{graph}_quantized': weights, f'{graph}_scale': steps, f'{graph}_zero_point': np.int8(0)})
    return new


def weights_of(source):
    """The encoder's weights by name, from what tower.py saved or from the folder of the published ones."""
    state = pretrained(source).state_dict() if source.is_dir() else torch.load(source, map_location='cpu')
    return {name.removeprefix('encoder.'): value.float().numpy() for name, value in state.items()
            if source.is_dir() or name.startswith('encoder.')}


def export(source, graph, out):
    model = onnx.load(graph)
    new = replacements(weights_of(Path(source)))
    for initializer in model.graph.initializer:
        initializer.CopyFrom(numpy_helper.from_array(np.asarray(new[initializer.name]), initializer.name))
    onnx.checker.check_model(model)
    onnx.save(model, out)


if __name__ == '__main__':
    export(*sys.argv[1:4])
