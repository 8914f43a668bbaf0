import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import { Inline } from "../../../components/inline.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        Detectors used to spread anchor boxes over the picture and to ask of each whether it fits. That has
        two drawbacks. There must be very many of them, 40,000 in DSSD, 100,000 in RetinaNet, so that hardly
        one in a thousand is a positive and training sees almost nothing but negatives. And someone has to
        choose their number, sizes and ratios, which weigh on precision and speed alike.
      </p>
      <p>
        CornerNet (Law and Deng, 2018) asks for two points instead. The idea comes from pose estimation of
        many people from the bottom up: find all joints on heatmaps first, group them into people afterwards
        by an embedding, which is a number that the network makes up. Here the joints are a top left and a
        bottom right corner. One heatmap a class for each says where they are, a <em>tag</em> in every cell
        says which of them belong together, and an <em>offset</em> says what the coarse cells cannot. A grid
        of <Formula tex="w\times h" /> cells has <Formula tex="O(wh)" /> corners, but{" "}
        <Formula tex="O(w^2h^2)" /> possible boxes: corners are the cheaper way to name them all.
      </p>
    </>
  );
}

export function Targets(): JSX.Element {
  return (
    <>
      <p>
        A corner is one cell, and everything else is wrong; but a box whose corners are a cell off is still a
        good box. So the target around each corner is a Gaussian, and cells under it count less as mistakes.
        It reaches as far as both corners may move while the box still overlaps the object by{" "}
        <Inline tex="o" then="," /> 0.3 in the paper. There are three ways to move them, each a quadratic
        equation in <Inline tex="r" then="," /> and the least of the three roots is the radius:
      </p>
      <Formula display tex={tex.roots} />
      <Formula display tex={tex.gaussian} />
      <p>
        The first code solved the equations with <Inline tex={tex.rootWrong} then=":" /> the wrong sign, and
        no division by <Inline tex="a" then="." /> CornerNet corrected it, but CenterNet and all that was
        copied from it still have the old roots. Their radii are larger, and boxes within them need not
        overlap the object at all. To reproduce them the package has <code>legacy: true</code>.
      </p>
    </>
  );
}

export function Pooling(): JSX.Element {
  return (
    <>
      <p>
        What tells that a cell is a corner? Nothing in it: the top left corner of an ellipse's box is
        background. Who looks to the right from there sees the topmost edge somewhere along the row; who looks
        down sees the leftmost edge somewhere along the column. Corner pooling does both, with a running
        maximum from the far end, and adds the two:
      </p>
      <Formula display tex={tex.pool} />
      <p>
        The two maps <Formula tex="f" /> and <Formula tex="g" /> are learnt apart. One pass over the map is
        enough, so it costs as much as reading it; the gradient of each cell goes back to where its maximum
        came from. Where two are equal, CornerNet’s code takes the first that the scan met, torch.cummax the
        last; the package does either.
      </p>
    </>
  );
}

export function Focal(): JSX.Element {
  return (
    <>
      <p>
        A heatmap of 128 × 128 cells has a few corners and 16,000 others. As in the focal loss, cells that are
        right already hardly count: <Formula tex="\alpha=2" /> sees to that. What is new is{" "}
        <Inline tex="(1-y)^\beta" then="," /> <Inline tex="\beta=4" then="," /> which makes mistakes under a
        Gaussian cheap:
      </p>
      <Formula display tex={tex.focal} />
      <p>
        <Formula tex="N" /> is the number of objects. Logits go in, and probabilities are held between 0.0001
        and 0.9999, beyond which there is no gradient.
      </p>
    </>
  );
}

export function Offsets(): JSX.Element {
  return (
    <>
      <p>
        Heatmaps are smaller than the picture by a factor <Formula tex="n" />. A corner at{" "}
        <Formula tex="(x, y)" /> lies in one cell, and what is rounded away, up to <Formula tex="n-1" />{" "}
        pixels on every side, matters most where boxes are small. So the network also predicts it, for all
        classes at once, and learns it by smooth L1 at the true corners:
      </p>
      <Formula display tex={tex.offset} />
    </>
  );
}

export function Tags(): JSX.Element {
  return (
    <>
      <p>
        Which bottom right corner belongs to which top left one? Every cell has a tag, one number. It is not
        told which: only that both corners of an object should have the same, and that those of different
        objects should lie at least 1 apart. <em>Pull</em> and <em>push</em> say so, and only the differences
        of tags mean anything.
      </p>
      <Formula display tex={tex.pull} />
      <Formula display tex={tex.push} />
      <p>
        The tags below begin at random and follow the gradient of both. At 0.5, half of the distance that push
        asks for, pairs are told from strangers. With weights of 0.1 each, the whole loss is
      </p>
      <Formula display tex={tex.whole} />
    </>
  );
}

export function Decoding(): JSX.Element {
  return (
    <p>
      A cell is a corner if it is the highest of its 3 × 3 neighbours. The best 100 of each kind are paired in
      all ways; pairs of two classes, with tags too far apart, or with the corners the wrong way round are
      thrown out; the score is the mean of both corners, <Inline tex={tex.score} then="." /> At last soft-NMS
      lowers what overlaps something better.
    </p>
  );
}

export function Trained(): JSX.Element {
  return (
    <p>
      Draw, and a network that has never seen your drawing looks for corners in it. Shapes that overlap, tiny
      ones, and several of a kind are hard for it, as they are for its elders.
    </p>
  );
}

export function Results(): JSX.Element {
  return (
    <p>
      How good is it? The same scenes were given to dense detectors with the same backbone, which say at every
      point whether there is an object and how far its sides are; the page on ATSS tells what becomes of them.
      All of them are tiny and were trained for minutes: compare them with each other, not with those of
      papers.
    </p>
  );
}
