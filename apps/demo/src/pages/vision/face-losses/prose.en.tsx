import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import { Inline } from "../../../components/inline.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        A net for faces ends in a vector <Formula tex="x" />, the embedding. While it learns, each known
        person has a weight vector <Inline tex="w_j" then="," /> and softmax turns the products of both into
        probabilities:
      </p>
      <Formula display tex={tex.softmaxLoss} />
      <p>
        That is easy to optimise and converges fast, and for naming one of the known people it is all one
        needs. But a face at a border was never among them. There, two embeddings are compared by their angle,
        and a threshold decides. For a threshold to exist, all pairs of one person must be closer than any two
        people are: the widest class must be narrower than the narrowest gap. Softmax does not care: as soon
        as a sample is on the right side of the boundary, it has hardly any reason left to move it.
      </p>
      <p>
        The logit also offers two ways out that have nothing to do with the angle: make{" "}
        <Formula tex={tex.normX} /> longer, and the net is surer of everything; make{" "}
        <Formula tex={tex.normW} /> longer, and the class gains ground from its neighbours. Two lines of
        losses came of this: <strong>normalise</strong>, so that only angles are left, and ask for a{" "}
        <strong>margin</strong>, so that right is not yet good enough.
      </p>
    </>
  );
}

export function Family(): JSX.Element {
  return (
    <>
      <p>
        Almost all of them are one formula: a scale <Formula tex={tex.s} />, lengths <Formula tex={tex.a} />{" "}
        and <Formula tex={tex.b} /> that are kept or not, and a function <Formula tex={tex.phi} /> that bends
        the cosine of the own class alone. The package computes them by one kernel, and each loss is a set of
        its settings.
      </p>
      <Formula display tex={tex.engine} />
    </>
  );
}

export function Normalise(): JSX.Element {
  return (
    <>
      <p>
        With all weights at length 1 the boundary of two classes is their bisector. With all embeddings at
        length 1 blurred pictures, whose embeddings are short, weigh as much as sharp ones, and training
        measures what will be compared later: angles.
      </p>
      <p>
        But then logits lie between −1 and 1, and softmax of such numbers is nearly uniform: it can never
        become sure, its loss never small, its gradients never quiet. Hence the scale{" "}
        <Inline tex={tex.s} then="." /> How large must it be? The best case are <Formula tex="C" /> weights
        spread so evenly that any two have the cosine <Inline tex={tex.cosBound} then="," /> each with its
        embeddings right on it. Even then the loss of NormFace is bounded:
      </p>
      <Formula display tex={tex.bound} />
    </>
  );
}

export function Margins(): JSX.Element {
  return (
    <>
      <p>
        A margin makes the task harder on purpose: in training alone, the own class's logit is computed as if
        the angle were worse than it is. Without a margin two classes meet where their cosines are equal; with
        it, the first one claims only what is left of
      </p>
      <Formula display tex={tex.boundary} />
      <p>
        and the second one likewise. Between them lies no man's land, and since no gradient rests before it is
        empty, classes become compact. Three ways to bend: multiply the angle (L-Softmax, A-Softmax), take
        something off the cosine (AM-Softmax, CosFace), add to the angle (ArcFace). On the circle the
        difference is plain: a factor asks for little between classes that stand close, which need it most;
        off the cosine, the margin's width in degrees changes with the place; on the angle it is the same
        everywhere.
      </p>
    </>
  );
}

export function Numerics(): JSX.Element {
  return (
    <p>
      The curves hide three traps. cos(mθ) rises again, so that it is continued piece by piece. cos(θ + m)
      rises past <Inline tex={tex.straight} then="," /> where a hopeless sample would be drawn further away:
      it is continued by cos θ − m sin m. And ArcFace's slope <Formula tex={tex.slope} /> has no limit as θ
      goes to 0: where automatic differentiation meets ∞ · 0 and answers NaN, the kernel computes sin θ from
      the chord between the vectors and stays exact down to a ten-thousandth of a radian.
    </p>
  );
}

export function Lab(): JSX.Element {
  return (
    <p>
      There are no faces here; handwritten digits take their place. Each is an identity with thousands of
      pictures, and three numbers are enough for an embedding, so that it can be seen. Two digits are kept
      back from training altogether and stand for the strangers at the border. Equal error rate: the threshold
      at which as many pairs of one digit are rejected as pairs of two are accepted; half would be chance.
    </p>
  );
}

export function Recorded(): JSX.Element {
  return (
    <p>
      At the same scale every margin draws digits closer together than NormFace, and most push their
      directions further apart. But plain modified softmax does as well as any, and newer is not better. About
      digits never learnt, eight others teach little: the spread over the pairs is larger than any difference
      between losses. The papers' gains come from many thousands of people and hundreds of numbers, not from
      ten digits on a sphere.
    </p>
  );
}
