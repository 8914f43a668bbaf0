"""Cases of whole blocks for blocks.json: python3 generate_blocks.py > blocks.json. Needs PyTorch 1.13 or later, CPU.

Each block is written down once more from its definition, in float64, and differentiated automatically. Its inputs are x0, x1 … and
its parameters, flat, in the order in which the block states them; gy0, gy1 … are the cotangents of its outputs y0, y1 …
"""
import json
import torch
import torch.nn.functional as F

torch.manual_seed(20261124)
torch.set_default_dtype(torch.float64)


def tensor(value, dtype="f64"):
    digits = "%.9g" if dtype == "f32" else "%.8g"
    return dict(shape=list(value.shape), dtype=dtype, data=[float(digits % v) for v in value.detach().reshape(-1).tolist()])


def random(*shape):
    return torch.randn(*shape).float().double()


class Parameters:
    """Hands out pieces of the flat vector, and makes it while the block is first run."""

    def __init__(self, flat=None):
        self.flat, self.pieces, self.at = flat, [], 0

    def take(self, *shape, about=0.0, spread=0.5):
        size = 1
        for length in shape:
            size *= length
        if self.flat is None:
            piece = (about + spread * torch.randn(size)).float().double()
            self.pieces.append(piece)
        else:
            piece = self.flat[self.at:self.at + size]
        self.at += size
        return piece.reshape(shape)


def convolution(p, inputs, outputs, kernel, stride=1, dilation=1, groups=1, padding=None, bias=True):
    kernel = (kernel, kernel) if isinstance(kernel, int) else tuple(kernel)
    if padding is None:
        padding = tuple(dilation * (k - 1) // 2 for k in kernel)
    weight = p.take(outputs, inputs // groups, *kernel)
    shift = p.take(outputs) if bias else None
    return lambda x: F.conv2d(x, weight, shift, stride, padding, dilation, groups)


def normalisation(p, channels):
    gain, shift = p.take(channels, about=1, spread=0.2), p.take(channels)

    def run(x):
        mean = x.mean((0, 2, 3), keepdim=True)
        variance = ((x - mean) ** 2).mean((0, 2, 3), keepdim=True)
        return (x - mean) / torch.sqrt(variance + 1e-5) * gain.view(1, -1, 1, 1) + shift.view(1, -1, 1, 1)

    return run


ACTIVATIONS = dict(
    none=lambda x: x, relu=F.relu, leaky=lambda x: F.leaky_relu(x, 0.1), mish=F.mish, silu=F.silu, sigmoid=torch.sigmoid
)


def unit(p, inputs, outputs, kernel, activation="relu", normalised=True, **options):
    convolve = convolution(p, inputs, outputs, kernel, bias=not normalised, **options)
    normalise = normalisation(p, outputs) if normalised else (lambda x: x)
    return lambda x: ACTIVATIONS[activation](normalise(convolve(x)))


def chain(runs):
    def run(x):
        for one in runs:
            x = one(x)
        return x
    return run


def units(p, shapes):
    return chain([unit(p, **shape) for shape in shapes])


def like(x, other):
    return F.interpolate(x, size=other.shape[2:], mode="nearest")


def half(x):
    return F.max_pool2d(x, 3, 2, 1)


def attention(p, channels, reduction):
    hidden = max(1, channels // reduction)
    squeeze = convolution(p, channels, hidden, 1, bias=False)
    excite = convolution(p, hidden, channels, 1, bias=False)
    return lambda x: x * torch.sigmoid(excite(F.relu(squeeze(x.mean((2, 3), keepdim=True)))))


def conv2d(p, o):
    run = convolution(p, **{k: v for k, v in o.items()})
    return lambda x: [run(x)]


def convUnit(p, o):
    run = unit(p, **o)
    return lambda x: [run(x)]


def batchNorm(p, o):
    run = normalisation(p, o["channels"])
    return lambda x: [run(x)]


def maxPool(p, o):
    return lambda x: [F.max_pool2d(x, o["kernel"], o["stride"], o["padding"])]


def aspp(p, o):
    inputs, outputs, rates = o["inputs"], o["outputs"], o["rates"]
    if o.get("variant") == "deeplabv2":
        dilated = [convolution(p, inputs, outputs, 3, dilation=r) for r in rates]
        return lambda x: [sum(run(x) for run in dilated)]
    dilated = [unit(p, inputs, outputs, 3, dilation=r) for r in rates]
    point, pooled = unit(p, inputs, outputs, 1), unit(p, inputs, outputs, 1)
    project = unit(p, (len(rates) + 2) * outputs, outputs, 1)

    def run(x):
        whole = like(pooled(x.mean((2, 3), keepdim=True)), x)
        return [project(torch.cat([point(x)] + [d(x) for d in dilated] + [whole], 1))]
    return run


def rfb(p, o):
    inputs, outputs, stride = o["inputs"], o["outputs"], o.get("stride", 1)
    if o.get("variant") == "small":
        q = inputs // 4
        branches = [
            [dict(inputs=inputs, outputs=q, kernel=1, stride=stride)],
            [dict(inputs=inputs, outputs=q, kernel=1), dict(inputs=q, outputs=q, kernel=[3, 1], stride=stride)],
            [dict(inputs=inputs, outputs=q, kernel=1), dict(inputs=q, outputs=q, kernel=[1, 3], stride=stride)],
            [
                dict(inputs=inputs, outputs=q // 2, kernel=1),
                dict(inputs=q // 2, outputs=q * 3 // 4, kernel=[1, 3]),
                dict(inputs=q * 3 // 4, outputs=q, kernel=[3, 1], stride=stride),
            ],
        ]
        rates = [1, 3, 3, 5]
    else:
        q = inputs // 8
        branches = [
            [dict(inputs=inputs, outputs=2 * q, kernel=1, stride=stride)],
            [dict(inputs=inputs, outputs=q, kernel=1), dict(inputs=q, outputs=2 * q, kernel=3, stride=stride)],
            [dict(inputs=inputs, outputs=q, kernel=1), dict(inputs=q, outputs=2 * q, kernel=5, stride=stride)],
        ]
        rates = [1, 3, 5]
    runs = []
    for branch, rate in zip(branches, rates):
        width = branch[-1]["outputs"]
        runs.append(units(p, branch + [dict(inputs=width, outputs=width, kernel=3, dilation=rate, activation="none")]))
    joined = sum(branch[-1]["outputs"] for branch in branches)
    join = unit(p, joined, outputs, 1, "none")
    shortcut = unit(p, inputs, outputs, 1, "none", stride=stride)
    return lambda x: [F.relu(0.1 * join(torch.cat([run(x) for run in runs], 1)) + shortcut(x))]


def sam(p, o):
    channels = o["channels"]
    if o.get("variant") == "cbam":
        look = convolution(p, 2, 1, 7, bias=False)
        return lambda x: [x * torch.sigmoid(look(torch.cat([x.mean(1, keepdim=True), x.max(1, keepdim=True)[0]], 1)))]
    look = unit(p, channels, channels, 1, "sigmoid", o.get("normalised", False))
    return lambda x: [x * look(x)]


def fpn(p, o):
    width = o["width"]
    laterals = [convolution(p, c, width, 1) for c in o["channels"]]
    outputs = [convolution(p, width, width, 3) for _ in o["channels"]]

    def run(*maps):
        merged = [lateral(x) for lateral, x in zip(laterals, maps)]
        for level in range(len(merged) - 2, -1, -1):
            merged[level] = merged[level] + like(merged[level + 1], merged[level])
        levels = [output(x) for output, x in zip(outputs, merged)]
        for _ in range(o.get("extraLevels", 0)):
            levels.append(levels[-1][:, :, ::2, ::2])
        return levels
    return run


def pan(p, o):
    channels = o["channels"]
    if o.get("join") != "concat":
        width = channels[0]
        steps = [
            (unit(p, width, width, 3, normalised=False, stride=2), unit(p, width, width, 3, normalised=False))
            for _ in channels[1:]
        ]

        def run(*maps):
            results = [maps[0]]
            for (down, join), x in zip(steps, maps[1:]):
                results.append(join(like(down(results[-1]), x) + x))
            return results
        return run
    widths, last = [o["width"] * 2 ** level for level in range(len(channels))], len(channels) - 1

    def five(inputs, width):
        shapes = [(inputs, width, 1), (width, 2 * width, 3), (2 * width, width, 1), (width, 2 * width, 3), (2 * width, width, 1)]
        return units(p, [dict(inputs=i, outputs=w, kernel=k, activation="leaky") for i, w, k in shapes])

    top = unit(p, channels[last], widths[last], 1, "leaky")
    downward = [
        (unit(p, 2 * w, w, 1, "leaky"), unit(p, channels[level], w, 1, "leaky"), five(2 * w, w))
        for level, w in enumerate(widths[:-1])
    ]
    upward = [(unit(p, w // 2, w, 3, "leaky", stride=2), five(2 * w, w)) for w in widths[1:]]

    def run(*maps):
        merged = list(maps)
        merged[last] = top(maps[last])
        for level in range(last - 1, -1, -1):
            narrow, lateral, join = downward[level]
            own = lateral(maps[level])
            merged[level] = join(torch.cat([own, like(narrow(merged[level + 1]), own)], 1))
        results = [merged[0]]
        for (down, join), own in zip(upward, merged[1:]):
            results.append(join(torch.cat([like(down(results[-1]), own), own], 1)))
        return results
    return run


def sfam(p, o):
    runs = [attention(p, o["pyramids"] * o["channels"], o["reduction"]) for _ in range(o["levels"])]
    return lambda *maps: [run(torch.cat(maps[level::o["levels"]], 1)) for level, run in enumerate(runs)]


def asff(p, o):
    channels, compression = o["channels"], o["compression"]

    def resize(inputs, outputs, steps):
        if steps <= 0:
            point = unit(p, inputs, outputs, 1, "leaky") if steps < 0 or inputs != outputs else (lambda x: x)
            return lambda x, other: like(point(x), other)
        down = unit(p, inputs, outputs, 3, "leaky", stride=2)
        return lambda x, other: like(down(chain([half] * (steps - 1))(x)), other)

    levels = []
    for target, width in enumerate(channels):
        levels.append((
            [resize(c, width, target - level) for level, c in enumerate(channels)],
            [unit(p, width, compression, 1, "leaky") for _ in channels],
            convolution(p, compression * len(channels), len(channels), 1),
            unit(p, width, width, 3, "leaky"),
        ))

    def run(*maps):
        results = []
        for target, (resizes, compress, weigh, expand) in enumerate(levels):
            resized = [one(x, maps[target]) for one, x in zip(resizes, maps)]
            shares = torch.softmax(weigh(torch.cat([c(x) for c, x in zip(compress, resized)], 1)), 1)
            results.append(expand(sum(shares[:, i:i + 1] * x for i, x in enumerate(resized))))
        return results
    return run


def bifpn(p, o):
    channels, width = o["channels"], o["width"]
    last = len(channels) - 1

    def node(count):
        weights = p.take(count, about=1)
        depthwise = convolution(p, width, width, 3, groups=width, bias=False)
        pointwise, normalise = convolution(p, width, width, 1, bias=False), normalisation(p, width)

        def run(*maps):
            kind = o.get("weights", "fast")
            shares = dict(
                fast=F.relu(weights) / (1e-4 + F.relu(weights).sum()), softmax=torch.softmax(weights, 0), unbounded=weights
            )[kind]
            return normalise(pointwise(depthwise(F.silu(sum(w * x for w, x in zip(shares, maps))))))
        return run

    laterals = [unit(p, c, width, 1, "none") for c in channels]
    layers = []
    for _ in range(o.get("repeats", 1)):
        down = {level: node(2) for level in range(1, last)}
        layers.append((down, [node(3 if 0 < level < last else 2) for level in range(last + 1)]))

    def run(*maps):
        maps = [lateral(x) for lateral, x in zip(laterals, maps)]
        for down, up in layers:
            middle = list(maps)
            for level in range(last - 1, 0, -1):
                middle[level] = down[level](maps[level], like(middle[level + 1], maps[level]))
            results = [up[0](maps[0], like(middle[1], maps[0]))]
            for level in range(1, last + 1):
                below = like(half(results[-1]), maps[level])
                results.append(up[level](*([maps[level], middle[level]] if level < last else [maps[level]]), below))
            maps = results
        return maps
    return run


def cspBlock(p, o):
    inputs, outputs, activation = o["inputs"], o["outputs"], o["activation"]
    width = outputs // 2
    main, aside = unit(p, inputs, width, 1, activation), unit(p, inputs, width, 1, activation)
    residuals = [
        chain([unit(p, width, width, 1, activation), unit(p, width, width, 3, activation)]) for _ in range(o["depth"])
    ]
    join = unit(p, outputs, outputs, 1, activation)

    def run(x):
        deep = main(x)
        for residual in residuals:
            deep = deep + residual(deep)
        return [join(torch.cat([deep, aside(x)], 1))]
    return run


def yoloHead(p, o):
    levels = [
        (unit(p, c, 2 * c, 3, "leaky"), convolution(p, 2 * c, len(a) * (5 + o["classes"]), 1))
        for c, a in zip(o["channels"], o["anchors"])
    ]
    return lambda *maps: [predict(widen(x)) for (widen, predict), x in zip(levels, maps)]


def crossIterationBatchNorm(p, o):
    """The last input's output; the ones before it are earlier mini-batches, which are constants."""
    gain, shift = p.take(o["channels"], about=1, spread=0.2), p.take(o["channels"])

    def run(*maps):
        seen = [x.detach() for x in maps[:-1]] + [maps[-1]]
        mean = sum(x.mean((0, 2, 3)) for x in seen) / len(seen)
        square = sum((x ** 2).mean((0, 2, 3)) for x in seen) / len(seen)
        variance = F.relu(square - mean ** 2)
        wide = lambda v: v.view(1, -1, 1, 1)
        return [(maps[-1] - wide(mean)) / torch.sqrt(wide(variance) + 1e-5) * wide(gain) + wide(shift)]
    return run


def case(block, name, options, *shapes):
    maps = [random(*shape) for shape in shapes]
    gather = Parameters()
    block(gather, options)
    flat = torch.cat(gather.pieces) if gather.pieces else torch.zeros(0)
    flat.requires_grad_(True)
    for x in maps:
        x.requires_grad_(True)
    outputs = block(Parameters(flat), options)(*maps)
    cotangents = [random(*y.shape) for y in outputs]
    total = sum((y * g).sum() for y, g in zip(outputs, cotangents))
    wanted = maps + ([flat] if len(flat) else [])
    gradients = torch.autograd.grad(total, wanted, allow_unused=True)
    inputs = {f"x{i}": tensor(x, "f32") for i, x in enumerate(maps)}
    inputs.update(parameters=tensor(flat, "f32"), **{f"gy{i}": tensor(g, "f32") for i, g in enumerate(cotangents)})
    names = [f"x{i}" for i in range(len(maps))] + ["parameters"]
    return dict(
        op=block.__name__, id=name, params=options, inputs=inputs,
        out64={f"y{i}": tensor(y) for i, y in enumerate(outputs)},
        grad64={n: tensor(g) for n, g in zip(names, gradients) if g is not None},
    )


CASES = [
    case(conv2d, "3 x 3", dict(inputs=3, outputs=5, kernel=3), (2, 3, 5, 9)),
    case(conv2d, "1 x 1", dict(inputs=9, outputs=6, kernel=1), (1, 9, 4, 3)),
    case(conv2d, "stride, dilation, groups, no bias",
         dict(inputs=4, outputs=6, kernel=3, stride=2, dilation=2, groups=2, padding=3, bias=False), (2, 4, 8, 7)),
    case(conv2d, "depthwise", dict(inputs=5, outputs=5, kernel=3, groups=5), (1, 5, 6, 10)),
    case(conv2d, "1 x 3, no padding", dict(inputs=2, outputs=3, kernel=[1, 3], padding=[0, 0], stride=3), (1, 2, 7, 10)),
    case(conv2d, "uneven padding", dict(inputs=2, outputs=2, kernel=[3, 2], padding=[2, 0]), (1, 2, 3, 4)),
    *[case(convUnit, a, dict(inputs=2, outputs=3, kernel=3, activation=a), (2, 2, 4, 5)) for a in ACTIVATIONS],
    case(batchNorm, "three channels", dict(channels=3), (2, 3, 3, 4)),
    case(crossIterationBatchNorm, "third of four", dict(channels=2, miniBatches=4), *[(2, 2, 3, 2)] * 3),
    case(maxPool, "3 x 3, stride 2", dict(kernel=3, stride=2, padding=1), (2, 2, 7, 6)),
    case(maxPool, "2 x 2", dict(kernel=2, stride=2, padding=0), (1, 3, 5, 4)),
    case(aspp, "deeplabv3", dict(inputs=3, outputs=2, rates=[1, 2, 6]), (2, 3, 5, 6)),
    case(aspp, "one image", dict(inputs=3, outputs=2, rates=[2]), (1, 3, 5, 4)),
    case(aspp, "deeplabv2", dict(inputs=2, outputs=3, rates=[1, 3], variant="deeplabv2"), (1, 2, 6, 5)),
    case(rfb, "standard", dict(inputs=8, outputs=3), (1, 8, 6, 5)),
    case(rfb, "stride", dict(inputs=8, outputs=4, stride=2), (1, 8, 7, 6)),
    case(rfb, "small", dict(inputs=16, outputs=2, variant="small"), (1, 16, 4, 5)),
    case(sam, "yolov4", dict(channels=4), (2, 4, 3, 5)),
    case(sam, "normalised", dict(channels=3, normalised=True), (2, 3, 3, 4)),
    case(sam, "cbam", dict(channels=4, variant="cbam"), (2, 4, 6, 5)),
    case(fpn, "odd sizes", dict(channels=[2, 3, 4], width=3, extraLevels=1), (1, 2, 9, 8), (1, 3, 5, 4), (1, 4, 3, 2)),
    case(pan, "add", dict(channels=[3, 3, 3]), (1, 3, 8, 6), (1, 3, 4, 3), (1, 3, 2, 2)),
    case(pan, "concat", dict(channels=[2, 3], join="concat", width=2), (2, 2, 6, 5), (2, 3, 3, 3)),
    case(sfam, "two pyramids", dict(pyramids=2, levels=2, channels=3, reduction=2), *[(2, 3, 4, 3), (2, 3, 2, 2)] * 2),
    case(asff, "three levels", dict(channels=[3, 4, 4], compression=2), (1, 3, 8, 8), (1, 4, 4, 4), (1, 4, 2, 2)),
    case(bifpn, "fast", dict(channels=[3, 4, 4], width=3), (2, 3, 8, 4), (2, 4, 4, 2), (2, 4, 2, 1)),
    case(bifpn, "softmax, twice", dict(channels=[3, 4], width=2, weights="softmax", repeats=2), (2, 3, 6, 6), (2, 4, 3, 3)),
    case(bifpn, "unbounded", dict(channels=[2, 2, 2], width=2, weights="unbounded"), (2, 2, 6, 6), (2, 2, 3, 3), (2, 2, 3, 2)),
    case(cspBlock, "two residuals", dict(inputs=3, outputs=4, depth=2, activation="mish"), (2, 3, 4, 4)),
    case(yoloHead, "two levels", dict(channels=[3, 4], classes=2, anchors=[[[10, 14]], [[23, 27], [81, 82]]]), (1, 3, 4, 4), (1, 4, 2, 2)),
]

print(json.dumps(dict(family="blocks", torch=torch.__version__, cases=CASES), separators=(",", ":")))
