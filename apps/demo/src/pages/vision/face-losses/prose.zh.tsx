import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        人脸网络的末端是一个向量 <Formula tex="x" />
        ，也就是特征。训练时，每个已知的人有一个权重向量 <Formula tex="w_j" />
        ，Softmax 把两者的内积变成概率：
      </p>
      <Formula display tex={tex.softmaxLoss} />
      <p>
        它容易优化，收敛也快；若只需说出“是已知的哪一位”，这就够了。可是边检口的那张脸从来不在训练集里。那里比较的是两个特征的夹角，由阈值决定是不是同一个人。阈值要存在，同一个人的任意两张照片就必须比任意两个人更近：最宽的类要窄于最窄的缝。Softmax
        不管这些，样本一旦落在分界线正确的一侧，就几乎不再动它了。
      </p>
      <p>
        logit 还留了两条与夹角无关的捷径：把 <Formula tex={tex.normX} /> 变长，网络对什么都更有把握；把{" "}
        <Formula tex={tex.normW} /> 变长，这一类就从邻居那里占来地盘。于是有了两条改进的路：
        <strong>归一化</strong>，只留下角度；<strong>间隔</strong>，分对了还不算完。
      </p>
    </>
  );
}

export function Family(): JSX.Element {
  return (
    <>
      <p>
        它们几乎都是同一个式子：尺度 <Formula tex={tex.s} />
        ，保留与否的长度 <Formula tex={tex.a} />、<Formula tex={tex.b} />
        ，以及只改变自己那一类余弦的函数 <Formula tex={tex.phi} />
        。本包用同一个内核计算它们，每种损失只是一组设置。
      </p>
      <Formula display tex={tex.engine} />
    </>
  );
}

export function Normalise(): JSX.Element {
  return (
    <>
      <p>
        权重长度都为 1，两类的分界线就是角平分线。特征长度都为
        1，模糊图片的短特征便与清晰图片同等重要，训练中衡量的也正是日后要比较的夹角。
      </p>
      <p>
        可是这样一来，logit 只在 −1 与 1 之间，Softmax
        的输出近乎均匀：永远没有把握，损失降不下去，梯度也安静不了。所以要乘上尺度 <Formula tex={tex.s} />
        。它至少要多大？最好的情形是 <Formula tex="C" /> 个权重分布得最均匀，两两余弦都是{" "}
        <Formula tex={tex.cosBound} />
        ，特征又正好压在权重上。即便如此，NormFace 的损失仍有下界：
      </p>
      <Formula display tex={tex.bound} />
    </>
  );
}

export function Margins(): JSX.Element {
  return (
    <>
      <p>
        间隔是故意出难题：只在训练时，把自己那一类的 logit
        按更差的角度来算。没有间隔，两类在余弦相等处相接；有了间隔，第一类只能认领到
      </p>
      <Formula display tex={tex.boundary} />
      <p>
        为止，第二类也一样。两者之间是无人区，里面还有样本，梯度就不会停，类内因此变得紧凑。改变的办法有三种：角度乘以倍数（L-Softmax、A-Softmax），余弦减去一个数（AM-Softmax、CosFace），角度加上一个数（ArcFace）。在圆上一看便知：乘法对挨得近的两类要求很低，而它们恰恰最需要；从余弦里减，间隔合多少度随位置而变；加在角度上，处处一样宽。
      </p>
    </>
  );
}

export function Numerics(): JSX.Element {
  return (
    <p>
      这些曲线藏着三个陷阱。cos(mθ) 会重新上升，所以要逐段接续。cos(θ + m) 过了 <Formula tex={tex.straight} />{" "}
      也会上升，无望的样本反而会被推得更远，所以改用 cos θ − m sin m 接下去。ArcFace 的斜率{" "}
      <Formula tex={tex.slope} /> 在 θ 趋于 0 时没有上界：自动微分在这里遇到 ∞ · 0，得出
      NaN；本包的内核用两个向量的弦长求 sin θ，直到万分之一弧度都是准的。
    </p>
  );
}

export function Lab(): JSX.Element {
  return (
    <p>
      这里没有人脸，用手写数字代替：每个数字是一个“身份”，有上千张图；特征只取三维，好让人看得见。有两个数字完全不参与训练，扮演边检口的陌生人。等错误率（EER）是这样一个阈值处的错误率：同一数字的图对被拒绝的比例，恰好等于不同数字的图对被接受的比例；完全靠猜则是一半。
    </p>
  );
}

export function Recorded(): JSX.Element {
  return (
    <p>
      尺度相同时，每一种间隔都使类内比 NormFace 更紧，多数也把各类推得更开。但朴素的 Modified softmax
      不输给任何一种，新的未必更好。至于没学过的数字，八个数字教不会网络多少：各组之间的差异，比各损失之间的差别还大。论文中的提升来自成千上万的人和几百维的特征，不是球面上的十个数字能重现的。
    </p>
  );
}
