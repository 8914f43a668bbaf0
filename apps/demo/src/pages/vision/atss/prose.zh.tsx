import type { JSX } from "preact";
import { href } from "../../../address.js";
import { Formula } from "../../../components/formula.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        多年以来，检测器都在图上铺满锚框，即大小和形状预先定好的方框，再修正其中与物体重叠的那些。特征金字塔（FPN）与
        Focal Loss 出现之后，不用锚框也行得通了。<strong>基于关键点</strong>的检测器，如{" "}
        <a href={href("vision/cornernet")}>CornerNet</a> 与 ExtremeNet，先找角点或极点，再拼成方框。
        <strong>基于中心</strong>的检测器，如 FCOS 与
        FoveaBox，把物体内部的位置当作正样本，由每个位置预测到四条边的距离。它们不必设计锚框，成绩反而更好。
      </p>
      <p>
        为什么？Zhang 等（2020）拿 FCOS 与每处只放一个锚框的 RetinaNet
        比较，统一训练技巧，逐项去掉差别。最后剩下的，不是“框还是点”，
        <strong>而是哪些样本算正、哪些算负</strong>
        。于是他们问：怎样选得好，又不必设定阈值或大小范围？答案就是 ATSS：自适应训练样本选择。
      </p>
    </>
  );
}

export function Rule(): JSX.Element {
  return (
    <>
      <p>
        对每个物体 <Formula tex={tex.g} />
        ，金字塔的每一层推举 k 个锚框，即中心离物体中心最近的那些；它们合起来就是候选集{" "}
        <Formula tex={tex.candidates} />
        。候选与物体的交并比有均值和标准差：
      </p>
      <Formula display tex={tex.statistics} />
      <p>两者之和就是阈值，只属于这一个物体：</p>
      <Formula display tex={tex.positiveZh} />
      <p>一个锚框若对几个物体都合格，归重叠最多的那个；一样多时，这里归排在前面的。其余都是负样本。</p>
    </>
  );
}

export function Why(): JSX.Element {
  return (
    <>
      <p>
        <strong>为什么按中心挑候选？</strong>无论 RetinaNet 还是 FCOS，锚框（或点）越靠近物体中心，预测越好。
        <strong>为什么用均值？</strong>
        <Formula tex={tex.m} />
        说的是这些锚框与物体有多合适：均值高，候选质量好，门槛可以高；均值低，门槛若还高，物体就一无所有。
        <strong>为什么加标准差？</strong>
        <Formula tex={tex.s} />
        说的是有没有哪一层特别合适：标准差大，门槛升高，只有那一层通过；标准差小，说明好几层都合适，门槛低，它们都能入选。
      </p>
      <p>
        <strong>为什么要求中心在物体内？</strong>物体之外的位置，只能用别处的特征来描述它。
        <strong>公平吗？</strong>若交并比服从正态分布，约有 16% 的候选超过均值 +
        标准差。论文的说法是：不论物体的大小、形状和位置，正样本都约为 <Formula tex={tex.share} /> 个。45
        个候选中的 9 个，正是页首的图一再显示的。
      </p>
    </>
  );
}

export function Beside(): JSX.Element {
  return (
    <p>
      <strong>最大 IoU</strong>
      （RetinaNet）拿每个锚框与所有物体相比，用两个固定的数来划分；为了不让物体落空，每个物体最好的锚框也算正样本。
      <strong>FCOS</strong> 看位置在不在物体内，以及物体有多大。<strong>Top-k</strong> 就是去掉阈值的
      ATSS。移动页首的物体，四幅图都会跟着变。
    </p>
  );
}

export function TopK(): JSX.Element {
  return (
    <p>
      要设定的数只剩一个：每层推举几个候选，即 k。阈值几乎不随它变化，因为新的候选与原有的差不多。无论 k
      是多少，大约每五个候选有一个成为正样本。论文中，k 从 7 到 17
      成绩都差不多；太小则可选的太少。本页的小检测器也是如此：提高主要在 7 之前，之后很少。
    </p>
  );
}

export function Size(): JSX.Element {
  return (
    <p>
      在 ATSS 之下，只要物体大于几个步长，正样本都是九个，介于两层之间时至多加倍。最大 IoU
      偏爱恰好与锚框一样大的物体；而物体小到被几十个锚框整个包住时，它们的重叠并列最高，于是全被取用。最初的
      FCOS 厚待在所属层级中偏大的物体。k 与 IoU 阈值都可以在上面的图中改变。
    </p>
  );
}

export function Gap(): JSX.Element {
  return (
    <p>
      把最后一行对调，差距就消失了：用 FCOS 的规则，两者都好；用 RetinaNet 的
      IoU，两者都差。中间那一行，从框出发还是从点出发，则没有影响。换成 ATSS，两者都超过了原来的自己：在 COCO
      上用 ResNet-50，AP 为 39.3，而 RetinaNet 为 37.0，FCOS 为
      37.8。过去有用的“每处放多个锚框”，这时也不再有用。
    </p>
  );
}

export function Losses(): JSX.Element {
  return (
    <>
      <p>
        正样本很少，几千个位置中不过几个。<strong>Focal Loss</strong>{" "}
        让预测得好的样本几乎没有分量，大量容易的负样本就不会把它们淹没：
      </p>
      <Formula display tex={tex.focal} />
      <p>
        靠近物体边缘的正样本，预测的框往往不好。FCOS 与 ATSS 让每个位置同时预测自己的<strong>中心度</strong>
        （centerness），并乘到得分上，使非极大值抑制偏向从中间预测的框：
      </p>
      <Formula display tex={tex.centerness} />
      <p>
        在 ATSS 之上的后续工作把两者合而为一。<strong>质量 Focal 损失</strong>（QFL）让得分本身去学预测框的
        IoU，即 0 到 1 之间的 y。<strong>分布 Focal 损失</strong>
        （DFL）让方框的每条边不再是一个数，而是若干整数距离上的分布，并把它拉向真值两侧的那两个：
      </p>
      <Formula display tex={tex.qfl} />
      <Formula display tex={tex.dfl} />
    </>
  );
}
