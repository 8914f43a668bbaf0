# The cases in PyTorch, eager: see torchStarter of @kb/benchmark.
import math

import torch
import torch.nn.functional as F

try:
    from torchvision.ops import box_iou
except ImportError:

    def box_iou(a, b):
        """torchvision's own lines."""
        areas = [(x[:, 2] - x[:, 0]) * (x[:, 3] - x[:, 1]) for x in (a, b)]
        sides = (torch.min(a[:, None, 2:], b[:, 2:]) - torch.max(a[:, None, :2], b[:, :2])).clamp(min=0)
        shared = sides[..., 0] * sides[..., 1]
        return shared / (areas[0][:, None] + areas[1] - shared)


SCALE, MARGIN = 64, 0.5


def arc_face(cosines, labels):
    """The loss by the cosine of a sum, with the line beyond π − m."""
    rows = torch.arange(len(labels))
    target = cosines[rows, labels]
    sine = (1 - target.square()).clamp(min=1e-7).sqrt()
    bent = target * math.cos(MARGIN) - sine * math.sin(MARGIN)
    bent = torch.where(target > math.cos(math.pi - MARGIN), bent, target - MARGIN * math.sin(MARGIN))
    return F.cross_entropy(SCALE * cosines.index_put((rows, labels), bent), labels)


def cosines(batch, classes, shown, cosines, labels):
    """From cosines by automatic differentiation: the loss, and the first elements of its gradient."""
    cosines = cosines.reshape(batch, classes).requires_grad_()
    labels = labels.view(torch.int32).long()

    def run():
        loss = arc_face(cosines, labels)
        (gradient,) = torch.autograd.grad(loss, cosines)
        return torch.cat([loss.detach()[None], gradient.reshape(-1)[:shown]])

    return run


def whole(batch, classes, dimension, shown, embeddings, weights, labels):
    """From embeddings and weights: the loss, and the first elements of both gradients."""
    embeddings = embeddings.reshape(batch, dimension).requires_grad_()
    weights = weights.reshape(classes, dimension).requires_grad_()
    labels = labels.view(torch.int32).long()

    def run():
        loss = arc_face(F.normalize(embeddings) @ F.normalize(weights).T, labels)
        gradients = torch.autograd.grad(loss, [embeddings, weights])
        return torch.cat([loss.detach()[None], *[gradient.reshape(-1)[:shown] for gradient in gradients]])

    return run


def iou(a, b):
    a, b = a.reshape(-1, 4), b.reshape(-1, 4)
    return lambda: box_iou(a, b)


def top_pool(maps, side, x):
    x = x.reshape(1, maps, side, side)
    return lambda: x.flip(2).cummax(2).values.flip(2)


def left_pool(maps, side, x):
    x = x.reshape(1, maps, side, side)
    return lambda: x.flip(3).cummax(3).values.flip(3)


def convolution(channels, side, shown, x, weights):
    x, weights = x.reshape(1, channels, side, side), weights.reshape(channels, channels, 3, 3)
    return lambda: F.conv2d(x, weights, padding=1).reshape(-1)[:shown]


CASES = {
    "cosines": cosines,
    "whole": whole,
    "iou": iou,
    "top": top_pool,
    "left": left_pool,
    "convolution": convolution,
}
