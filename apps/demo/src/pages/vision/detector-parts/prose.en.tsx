import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import { Inline } from "../../../components/inline.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        By 2020 there was a new part for detectors every month, each with a table that said how much it added
        to one particular net. Bochkovskiy, Wang and Liao asked which of them add anything to each other on
        one graphics card. Their survey sorts the parts by place: <em>input</em>, <em>backbone</em>,{" "}
        <em>neck</em>, <em>head</em>; and by price.
      </p>
      <p>
        What only changes training costs nothing when the detector runs: the <em>bag of freebies</em>, such as
        mosaic, DropBlock, CIoU loss, label smoothing. What costs a little at run time and gives much is the{" "}
        <em>bag of specials</em>: a plug-in for the receptive field, attention, better joins of levels, Mish,
        suppression by DIoU. YOLOv4 is what was left after trying: CSPDarknet53, SPP, PAN with concatenation,
        and the head of YOLOv3.
      </p>
      <p>
        Heads come in two families. One-stage heads (YOLO, SSD, RetinaNet; without anchors CornerNet,
        CenterNet, FCOS) say everything in one pass. Two-stage heads (Faster R-CNN, R-FCN) first propose
        boxes, then look again. Transformers such as DETR came as this survey was written: they predict a set,
        and need no suppression.
      </p>
    </>
  );
}

export function Field(): JSX.Element {
  return (
    <>
      <p>
        To tell a window from a door, one must see the house. Each 3 × 3 convolution widens by one cell what a
        cell knows about; plug-ins widen it at once. SPP puts maxima of large windows beside the map:
      </p>
      <Formula display tex={tex.spp} />
      <p>
        The first SPP-net pooled to a fixed grid of bins and lost the map; YOLO's keeps it, with stride 1.
        ASPP takes convolutions with holes instead, RFB holes that fit the kernel before them. SAM does not
        look farther: it decides by a gate what is worth looking at. In the figure, “what a cell sees” is no
        drawing: the gradient of one output cell is sent back through the block.
      </p>
    </>
  );
}

export function Fusion(): JSX.Element {
  return (
    <>
      <p>
        FPN carries meaning from coarse to fine levels, PAN detail back from fine to coarse. The others ask
        how much each level should count: SFAM by channel, ASFF by cell, BiFPN by one number an edge:
      </p>
      <Formula display tex={tex.fusion} />
      <p>
        With equal logits ASFF is the mean of the levels; with all weights at or below 0 a BiFPN node is
        silent. YOLOv4 concatenates instead and leaves the weighing to the next convolution.
      </p>
    </>
  );
}

export function Details(): JSX.Element {
  return (
    <>
      <p>
        <strong>DropBlock</strong> starts squares of side <Formula tex="b" /> with the probability{" "}
        <Inline tex={tex.gamma} then="," /> so that about a share <Formula tex="p" /> of the map goes.{" "}
        <strong>CmBN</strong> gathers mean and mean square over the mini-batches of one batch, so that its
        statistics are those of the whole by the end; there is no correction for weights, for they do not
        change within a batch.
      </p>
      <p>
        <strong>The YOLO head</strong> reads a box off four numbers and an anchor:
      </p>
      <Formula display tex={tex.head} />
      <p>
        With <Formula tex="s = 1" /> a centre on the border of a cell would need an infinite{" "}
        <Inline tex="t_x" then=";" /> YOLOv4 stretches the sigmoid to <Formula tex="s" /> = 1.2, 1.1 and 1.05
        on its three levels, which “eliminates grid sensitivity”.
      </p>
    </>
  );
}

export function Activations(): JSX.Element {
  return (
    <>
      <p>
        A neuron under ReLU that is always negative gets no gradient and stays dead. Leaky ReLU gives it a
        tenth of one. Swish and Mish are smooth and dip below 0 before they rise:
      </p>
      <Formula display tex={tex.mish} />
    </>
  );
}

export function Suppress(): JSX.Element {
  return (
    <>
      <p>
        Hard suppression keeps the best box and removes what overlaps it by more than a threshold; of two
        people who embrace, one goes. Soft-NMS lowers scores instead:
      </p>
      <Formula display tex={tex.soft} />
      <p>
        DIoU-NMS subtracts from the overlap how far the centres lie apart, so that neighbours survive; YOLOv4
        uses it. Matrix NMS works out all decays at once, from how much each better box is itself suppressed.
      </p>
    </>
  );
}

export function Race(): JSX.Element {
  return (
    <>
      <p>
        A loss on four coordinates does not know that a box is one thing. 1 − IoU does, but where boxes do not
        touch it is flat. Each successor adds what the one before could not see:
      </p>
      <Formula display tex={tex.overlaps} />
      <p>
        GIoU adds the part of the hull <Formula tex="C" /> that is empty: the box first grows until it
        touches, then shrinks. DIoU adds the distance of the centres: the box moves. CIoU adds the aspect,
        weighed by how much it matters.
      </p>
    </>
  );
}
