"""Writes transformer.json: what PyTorch's autograd, in float64, says of small transformers.

Needs PyTorch 1.13 or later (Debian: python3-torch). Usage: python3 transformer.py > transformer.json
Tensors are base64 of little-endian float32 (int32 for tokens and lengths).
"""
import base64
import json
import math
import sys

import torch
import torch.nn as nn
import torch.nn.functional as F


class Attention(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.heads = shape["heads"]
        self.c_attn = nn.Linear(shape["width"], 3 * shape["width"])
        self.c_proj = nn.Linear(shape["width"], shape["width"])

    def forward(self, x):
        batch, time, width = x.shape
        q, k, v = self.c_attn(x).view(batch, time, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) / math.sqrt(width // self.heads)
        future = torch.triu(torch.ones(time, time, dtype=torch.bool), 1)
        mixed = scores.masked_fill(future, -math.inf).softmax(-1) @ v
        return self.c_proj(mixed.transpose(1, 2).reshape(batch, time, width))


class MLP(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.approximate = shape["approximate"]
        hidden = shape["mlpRatio"] * shape["width"]
        self.c_fc = nn.Linear(shape["width"], hidden)
        self.c_proj = nn.Linear(hidden, shape["width"])

    def forward(self, x):
        return self.c_proj(F.gelu(self.c_fc(x), approximate=self.approximate))


class Block(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.ln_1 = nn.LayerNorm(shape["width"])
        self.attn = Attention(shape)
        self.ln_2 = nn.LayerNorm(shape["width"])
        self.mlp = MLP(shape)

    def forward(self, x):
        x = x + self.attn(self.ln_1(x))
        return x + self.mlp(self.ln_2(x))


class Transformer(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.wte = nn.Embedding(shape["vocabulary"], shape["width"])
        self.wpe = nn.Embedding(shape["context"], shape["width"])
        self.h = nn.ModuleList([Block(shape) for _ in range(shape["layers"])])
        self.ln_f = nn.LayerNorm(shape["width"])
        if not shape["tied"]:
            self.lm_head = nn.Linear(shape["width"], shape["vocabulary"])
        if shape["valueHead"]:
            self.value_head = nn.Linear(shape["width"], 1)

    def forward(self, tokens):
        x = self.wte(tokens) + self.wpe(torch.arange(tokens.shape[1]))
        for block in self.h:
            x = block(x)
        x = self.ln_f(x)
        logits = self.lm_head(x) if hasattr(self, "lm_head") else x @ self.wte.weight.T
        return logits, self.value_head(x)[..., 0] if hasattr(self, "value_head") else None


def packed(tensor):
    kind = torch.float32 if tensor.is_floating_point() else torch.int32
    data = tensor.detach().to(kind).contiguous().numpy().tobytes()
    return {"shape": list(tensor.shape), "data": base64.b64encode(data).decode()}


def named(items):
    return {name: packed(tensor) for name, tensor in items}


def case(seed, lengths, **options):
    torch.manual_seed(seed)
    shape = dict(vocabulary=7, context=6, layers=1, heads=2, width=8, mlpRatio=2)
    shape.update(dict(tied=False, approximate="tanh", valueHead=False), **options)
    model = Transformer(shape)
    for parameter in model.parameters():
        nn.init.normal_(parameter, 0, 0.4)
    model = model.float().double()  # weights that float32 can hold
    batch, time = len(lengths), max(lengths)
    tokens = torch.randint(shape["vocabulary"], (batch, time))
    real = torch.arange(time) < torch.tensor(lengths)[:, None]
    weights = named(model.named_parameters())
    logits, values = model(tokens)
    upstream = torch.randn_like(logits).float().double()
    loss = (logits * upstream * real[..., None]).sum()
    out = dict(logits=packed(logits * real[..., None]), logitsGradient=packed(upstream))
    if values is not None:
        slopes = torch.randn_like(values).float().double()
        loss = loss + (values * slopes * real).sum()
        out.update(values=packed(values * real), valuesGradient=packed(slopes))
    loss.backward()
    gradients = named((name, parameter.grad) for name, parameter in model.named_parameters())
    return dict(
        shape=shape,
        lengths=packed(torch.tensor(lengths)),
        tokens=packed(tokens),
        weights=weights,
        gradients=gradients,
        losses=train(model, tokens, real),
        **out,
    )


def train(model, tokens, real, steps=6):
    """Losses of a few steps of AdamW on the next token, with the gradient clipped."""
    optimizer = torch.optim.AdamW(model.parameters(), 1e-2, betas=(0.9, 0.95), weight_decay=0.1)
    counts = real[:, 1:].reshape(-1)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        logits, _ = model(tokens)
        loss = F.cross_entropy(logits[:, :-1].reshape(-1, logits.shape[-1])[counts], tokens[:, 1:].reshape(-1)[counts])
        loss.backward()
        nn.utils.clip_grad_norm_([p for p in model.parameters() if p.grad is not None], 1.0)
        optimizer.step()
        losses.append(loss.item())
    return losses


cases = {
    "tanh, two layers, value head": case(1, [6, 6], layers=2, valueHead=True),
    "exact GELU, sequences of several lengths": case(2, [6, 1, 4], approximate="none"),
    "tied head, value head": case(3, [5, 2], tied=True, valueHead=True),
    "one head, wide MLP": case(4, [3], heads=1, mlpRatio=4),
}
json.dump(cases, sys.stdout, separators=(",", ":"))
