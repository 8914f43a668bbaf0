import type { JSX } from "preact";
import { href } from "../../../address.js";
import { Formula } from "../../../components/formula.js";
import { Inline } from "../../../components/inline.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        For years detectors laid anchors over the image, boxes of set sizes and shapes, and corrected those
        that overlap an object. Then the feature pyramid (FPN) and focal loss made it possible to do without.{" "}
        <strong>Keypoint-based</strong> detectors such as <a href={href("vision/cornernet")}>CornerNet</a> and
        ExtremeNet find corners or extreme points and put boxes together from them.{" "}
        <strong>Centre-based</strong> ones such as FCOS and FoveaBox take the locations inside an object as
        positives, and predict from each how far the four sides are. They have no anchors to design, and were
        better.
      </p>
      <p>
        Why? Zhang et al. (2020) compared FCOS to RetinaNet with a single anchor a location, gave both the
        same training, and took away one difference after the other. What was left was neither the box nor the
        point. <strong>It was which samples count as positive and which as negative.</strong> So they asked
        how to choose those well, without a threshold or a range of sizes to set: ATSS, adaptive training
        sample selection.
      </p>
    </>
  );
}

export function Rule(): JSX.Element {
  return (
    <>
      <p>
        For each object <Inline tex={tex.g} then="," /> each level of the pyramid puts up the k anchors whose
        centres are nearest to the object’s centre. All of them together are its candidates{" "}
        <Inline tex={tex.candidates} then="." /> Their overlap with the object has a mean and a standard
        deviation:
      </p>
      <Formula display tex={tex.statistics} />
      <p>The sum of both is the threshold of this object and of no other:</p>
      <Formula display tex={tex.positive} />
      <p>
        An anchor that passes for several objects goes to the one it overlaps most; on a tie, here, to the one
        that comes first. Everything else is negative.
      </p>
    </>
  );
}

export function Why(): JSX.Element {
  return (
    <>
      <p>
        <strong>Why by centres?</strong> An anchor predicts best what it is in the middle of, in RetinaNet and
        in FCOS alike. <strong>Why the mean?</strong> <Formula tex={tex.m} /> says how well these anchors suit
        the object: if it is high, candidates are good and the bar can be high; if it is low, a high bar would
        leave the object with nothing. <strong>Why the deviation?</strong> <Formula tex={tex.s} /> says
        whether one level suits it far better than all others: if it is high, the bar rises until only that
        level passes; if it is low, several levels suit it, and a low bar lets all of them in.
      </p>
      <p>
        <strong>Why the centre inside?</strong> A location outside the object would have to describe it by the
        features of something else. <strong>Is it fair?</strong> If overlaps were normally distributed, about
        16% of the candidates would exceed mean + deviation. The paper counts on about{" "}
        <Inline tex={tex.share} then="," /> whatever the object’s size, shape and place: of 45 candidates
        nine, which is what the figure at the top keeps showing.
      </p>
    </>
  );
}

export function Beside(): JSX.Element {
  return (
    <p>
      <strong>Largest IoU</strong> (RetinaNet) compares each anchor to all objects by two fixed numbers; to
      leave no object without anchors, each one’s best is taken too. <strong>FCOS</strong> asks where a
      location lies and how large the object is. <strong>Top-k</strong> is ATSS without its threshold. Move
      the objects at the top, and all four follow.
    </p>
  );
}

export function TopK(): JSX.Element {
  return (
    <p>
      One number is left to set: k, how many candidates a level puts up. The threshold hardly moves with it,
      since new candidates are much like those before. Of every five candidates about one becomes positive,
      whatever k. For the paper’s detectors every k from 7 to 17 served equally well; too small a k leaves too
      little to choose from. The small detectors of this page agree: most is gained up to 7, and little from
      there on.
    </p>
  );
}

export function Size(): JSX.Element {
  return (
    <p>
      Under ATSS every object that is larger than a few strides has nine positives, or up to twice as many
      where it lies between two levels. The largest-IoU rule favours sizes that anchors happen to have; and
      where an object is so tiny that dozens of anchors contain it whole, all of them tie for the best
      overlap, and all are taken. FCOS, as first published, is generous to objects that are large for their
      level. Change k and the IoU in the figures above.
    </p>
  );
}

export function Gap(): JSX.Element {
  return (
    <p>
      Exchange the last row, and the gap is closed: both do as well with the rule of FCOS, and both as badly
      with the IoU of RetinaNet. The middle row, from a box or from a point, makes no difference. With ATSS
      both become better than either was; on COCO, with a ResNet-50, 39.3 AP after 37.0 for RetinaNet and 37.8
      for FCOS. And several anchors a location, which used to help, no longer do.
    </p>
  );
}

export function Losses(): JSX.Element {
  return (
    <>
      <p>
        Positives are few: a handful among thousands. <strong>Focal loss</strong> keeps the many easy
        negatives from drowning them, since what is predicted well weighs next to nothing:
      </p>
      <Formula display tex={tex.focal} />
      <p>
        Positives near the border of an object predict poor boxes. FCOS and ATSS let each location predict its{" "}
        <strong>centerness</strong> as well, and multiply its score by it, so that suppression prefers boxes
        from the middle:
      </p>
      <Formula display tex={tex.centerness} />
      <p>
        Later work on top of ATSS puts both into one. <strong>Quality focal loss</strong> trains the score
        itself on the IoU of the predicted box, y between 0 and 1. <strong>Distribution focal loss</strong>{" "}
        lets each side of the box be a distribution over whole distances rather than one number, and draws it
        to the two that enclose the true one:
      </p>
      <Formula display tex={tex.qfl} />
      <Formula display tex={tex.dfl} />
    </>
  );
}
