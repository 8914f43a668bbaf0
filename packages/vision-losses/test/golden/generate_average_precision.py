"""COCO's summaries for average-precision.json: python3 generate_average_precision.py > average-precision.json. Needs Python alone.

Written from the description of the evaluation at cocodataset.org and of its published code, slowly: each threshold, range of areas and
limit is evaluated anew; precision at a recall is looked up among all points. Coordinates are quarters of a pixel, so that float32
holds them, and overlaps meet thresholds exactly.
"""
import json
import random

IOUS = [0.5 + i * ((0.95 - 0.5) / 9) if i < 9 else 0.95 for i in range(10)]
RECALLS = [i * 0.01 if i < 100 else 1.0 for i in range(101)]
SIZES = dict(all=(0, 1e10), small=(0, 32**2), medium=(32**2, 96**2), large=(96**2, 1e10))


def overlap(found, thing, crowd):
    width = min(found[2], thing[2]) - max(found[0], thing[0])
    height = min(found[3], thing[3]) - max(found[1], thing[1])
    if width <= 0 or height <= 0:
        return 0.0
    shared = width * height
    return shared / (area(found) if crowd else area(found) + area(thing) - shared)


def area(box):
    return (box[2] - box[0]) * (box[3] - box[1])


def judge_image(found, things, threshold, sizes, limit):
    """(score, outcome) of each detection that is looked at, and how many objects there are to find."""
    things = [dict(t, ignored=bool(t["crowd"]) or not sizes[0] <= t["area"] <= sizes[1]) for t in things]
    things.sort(key=lambda t: t["ignored"])
    found = sorted(found, key=lambda d: -d["score"])[:limit]
    matched = set()
    judged = []
    for d in found:
        best, match = min(threshold, 1 - 1e-10), None
        for k, t in enumerate(things):
            if k in matched and not t["crowd"]:
                continue
            if match is not None and not things[match]["ignored"] and t["ignored"]:
                break
            share = overlap(d["box"], t["box"], t["crowd"])
            if share >= best:
                best, match = share, k
        if match is not None:
            matched.add(match)
            outcome = "ignored" if things[match]["ignored"] else "hit"
        else:
            outcome = "miss" if sizes[0] <= area(d["box"]) <= sizes[1] else "ignored"
        judged.append((d["score"], outcome))
    return judged, sum(not t["ignored"] for t in things)


def curve(found, things, label, threshold, sizes, limit):
    """Average precision and recall of a class; None without objects."""
    images = sorted({x["image"] for x in found + things})
    judged, objects = [], 0
    for image in images:
        here = lambda xs: [x for x in xs if x["image"] == image and x["label"] == label]
        outcomes, count = judge_image(here(found), here(things), threshold, sizes, limit)
        judged += outcomes
        objects += count
    if objects == 0:
        return None
    judged.sort(key=lambda j: -j[0])
    points, hits, misses = [], 0, 0
    for _, outcome in judged:
        hits += outcome == "hit"
        misses += outcome == "miss"
        if hits + misses > 0:
            points.append((hits / objects, hits / (hits + misses)))
    precisions = [max((p for r, p in points if r >= recall), default=0) for recall in RECALLS]
    return sum(precisions) / 101, max((r for r, _ in points), default=0)


def mean(values):
    values = [v for v in values if v is not None]
    return sum(values) / len(values) if values else -1


def summary(found, things, thresholds, limits):
    labels = sorted({t["label"] for t in things})

    def over(which, thresholds, sizes="all", limit=limits[-1], labels=labels):
        curves = [curve(found, things, c, t, SIZES[sizes], limit) for c in labels for t in thresholds]
        return mean([None if c is None else c[which] for c in curves])

    near = lambda value: [t for t in thresholds if abs(t - value) < 1e-9]
    names = ["small", "medium", "large"]
    return (
        [over(0, thresholds), over(0, near(0.5)), over(0, near(0.75))]
        + [over(0, thresholds, size) for size in names]
        + [over(1, thresholds, limit=limit) for limit in limits]
        + [over(1, thresholds, size) for size in names],
        [[label, over(0, thresholds, labels=[label])] for label in labels],
    )


def quarter(x):
    return round(4 * x) / 4


def scene(seed, images=4, labels=3, most=6, side=120, crowds=0.0, outlines=False, ties=False, extra=0):
    """Objects, each found up to three times with some error, and things found that are not there."""
    dice = random.Random(seed)
    found, things = [], []
    score = lambda: round(dice.random(), 1) if ties else round(dice.random(), 4)

    def detect(image, label, box):
        width, height = box[2] - box[0], box[3] - box[1]
        move = lambda: dice.choice([0, 0, 0.05, 0.1, 0.25, -0.05, -0.1])
        x1, y1 = quarter(box[0] + move() * width), quarter(box[1] + move() * height)
        x2, y2 = max(x1, quarter(box[2] + move() * width)), max(y1, quarter(box[3] + move() * height))
        found.append(dict(image=image, label=label, box=[x1, y1, x2, y2], score=score()))

    def somewhere():
        x, y = quarter(200 * dice.random()), quarter(200 * dice.random())
        return [x, y, x + quarter(4 + side * dice.random()), y + quarter(4 + side * dice.random())]

    for image in range(images):
        for _ in range(dice.randrange(most + 1)):
            box, label = somewhere(), dice.randrange(labels)
            size = quarter(area(box) * dice.random()) if outlines else area(box)
            things.append(dict(image=image, label=label, box=box, crowd=dice.random() < crowds, area=size))
            for _ in range(dice.randrange(4)):
                detect(image, label if dice.random() < 0.9 else labels, box)
        for _ in range(extra):
            detect(image, dice.randrange(labels), somewhere())
    return found, things


def tensor(values, dtype, *shape):
    return dict(shape=list(shape or (len(values),)), dtype=dtype, data=values)


def case(name, found, things, outlines=False, **params):
    numbers, classes = summary(found, things, params.get("thresholds", IOUS), params.get("maxDetections", [1, 10, 100]))
    boxes = lambda xs: tensor([c for x in xs for c in x["box"]], "f32", len(xs), 4)
    inputs = dict(
        boxes=boxes(found),
        scores=tensor([d["score"] for d in found], "f32"),
        classes=tensor([d["label"] for d in found], "i32"),
        images=tensor([d["image"] for d in found], "i32"),
        truthBoxes=boxes(things),
        truthClasses=tensor([t["label"] for t in things], "i32"),
        truthImages=tensor([t["image"] for t in things], "i32"),
        crowd=tensor([int(t["crowd"]) for t in things], "i32"),
    )
    if outlines:
        inputs["areas"] = tensor([t["area"] for t in things], "f32")
    out = dict(summary=tensor(numbers, "f64"), perClass=tensor([v for row in classes for v in row], "f64", len(classes), 2))
    return dict(op="averagePrecision", id=name, params=params, inputs=inputs, out64=out)


def thing(box, label=0, image=0, crowd=False):
    return dict(image=image, label=label, box=box, crowd=crowd, area=area(box))


def detection(box, score, label=0, image=0):
    return dict(image=image, label=label, box=box, score=score)


CASES = [
    *[case(f"plain, {seed}", *scene(seed)) for seed in (1, 2)],
    *[case(f"equal scores, {seed}", *scene(seed, ties=True, images=6)) for seed in (3, 4)],
    *[case(f"crowds, {seed}", *scene(seed, crowds=0.3, extra=4)) for seed in (5, 6)],
    *[case(f"areas of outlines, {seed}", *scene(seed, outlines=True, side=160), outlines=True) for seed in (7, 8)],
    case("large and small, crowds, equal scores", *scene(9, side=220, crowds=0.15, ties=True)),
    case("more found than count", *scene(10, images=2, labels=1, most=8, extra=110)),
    case("limits of one's own", *scene(11, extra=3), maxDetections=[1, 2, 5]),
    case("thresholds of one's own", *scene(12), thresholds=[0.25, 0.5, 1]),
    case("classes without objects", *scene(13, most=1, labels=6, extra=5)),
    case("overlaps of exactly a half", [detection([0, 0, 10, 5], 0.9), detection([50, 50, 60, 70], 0.8)],
         [thing([0, 0, 10, 10]), thing([50, 50, 60, 60])]),
    case("boxes without area", [detection([5, 5, 5, 5], 0.9), detection([0, 0, 8, 8], 0.5)],
         [thing([5, 5, 5, 5]), thing([0, 0, 8, 8])]),
    case("two in a crowd, one beside", [detection([0, 0, 20, 20], 0.9), detection([5, 5, 15, 15], 0.8), detection([90, 0, 99, 9], 0.7)],
         [thing([0, 0, 40, 40], crowd=True), thing([90, 0, 99, 9])]),
    case("nothing found", [], [thing([0, 0, 10, 10])]),
    case("nothing to find", [detection([0, 0, 10, 10], 0.5)], []),
]

print(json.dumps(dict(family="average-precision", cases=CASES), separators=(",", ":")))
