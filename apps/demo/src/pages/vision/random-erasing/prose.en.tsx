import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import { Inline } from "../../../components/inline.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        A net that has only seen whole cars may look at nothing but the wheels. Behind a hedge, where the
        wheels are hidden, it fails. Random Erasing (Zhong et al., 2017) hides a part of the training picture
        itself, another part each time, and leaves the label as it is: whatever is left must be enough.
      </p>
      <p>
        It imitates occlusion and adds noise to the input; it needs no parameters to be learnt, no memory and
        hardly any time. It complements crop and flip: those move what is seen, this takes some of it away.
        All three are used together, and erasing comes last.
      </p>
    </>
  );
}

export function TheRectangle(): JSX.Element {
  return (
    <>
      <p>
        With probability <Formula tex="p" /> a picture of width <Formula tex="W" /> and height{" "}
        <Formula tex="H" /> is changed. Then an area and an aspect are drawn, and from both the sides:
      </p>
      <Formula display tex={tex.draws} />
      <p>
        Where <Inline tex={tex.fits} then="," /> all places for the rectangle are equally likely; otherwise
        everything is drawn again. The paper takes p = 0.5, areas of 2% to 40%, and aspects of 0.3 to 1/0.3.
      </p>
    </>
  );
}

export function Upright(): JSX.Element {
  return (
    <>
      <p>
        Two things about these draws are easily missed. First, a uniform aspect between <Formula tex="r_1" />{" "}
        and <Formula tex="1/r_1" /> is above 1 with a probability of <Inline tex={tex.expected} then="," /> so
        that upright rectangles are the rule; that many do not fit into a wide picture brings the number down
        again. Libraries such as timm and torchvision draw <Formula tex={tex.logAspect} /> instead, which
        treats both directions alike. The package does the one or the other, as <code>aspectSampling</code>{" "}
        says.
      </p>
      <p>
        Secondly, the rectangle lies within the picture as a whole. Its place is uniform, but pixels are not
        erased equally often: the middle far more than the edge, where things rarely are. Cutout, below, lets
        its square reach over the edge and is more even.
      </p>
    </>
  );
}

export function Detection(): JSX.Element {
  return (
    <>
      <p>
        For detection there are three ways. <em>Picture</em>: one rectangle anywhere, as above.{" "}
        <em>Objects</em>: one in each box, with dice of its own, and areas that are shares of the box.{" "}
        <em>Both</em>, which did best in the paper.
      </p>
      <p>
        What becomes of a box that is covered? The paper keeps it: an object behind a hedge is still there.
        But a box whose thing is gone without a trace teaches the net to see what is not there. The package
        reports the covered share of every box, and drops those from a threshold on if it is asked to.
      </p>
    </>
  );
}

export function Filling(): JSX.Element {
  return (
    <p>
      The paper compares noise in every pixel, the mean colour of the training set, black and white, and found
      noise best: it has no edges, colours or textures that a net could learn to recognise as “erased”. For
      images that were normalised to mean 0 the noise is standard normal; for bytes it is uniform from 0 to
      255. The same seed gives the same noise everywhere.
    </p>
  );
}

export function Digits(): JSX.Element {
  return (
    <p>
      Eight thousand handwritten digits, and two equal nets with equal beginnings: only what they are shown
      differs. After twelve rounds through the digits both are asked for two thousand others, as they are and
      with a rectangle covered.
    </p>
  );
}

export function Relatives(): JSX.Element {
  return (
    <p>
      Erasing throws pixels away. CutMix puts them to use by showing another picture in the hole; MixUp shows
      both at once. Then the label must be mixed too, by the share <Formula tex={tex.lambda} /> of the first.
      Mosaic shows the net four pictures, and things far smaller than they are in any of them.
    </p>
  );
}
