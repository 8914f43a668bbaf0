import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        已知圆心和半径 <Formula tex="R" />
        ，要在圆内均匀地取点。均匀，不是看上去整齐，也不是半径和角度各自均匀，而是：圆内任意一块{" "}
        <Formula tex={tex.region} />
        ，不论在哪里、什么形状，只要面积相同，落进点的概率就相同。
      </p>
      <Formula display tex={tex.uniformZh} />
      <p>
        下面几种方法要做到的只有这一条，检验要查的也只有这一条。推导时不妨设圆心在原点、半径为
        1：平移和缩放使所有面积乘上同一个因子，不影响均匀。
      </p>
    </>
  );
}

export function Rejection(): JSX.Element {
  return (
    <>
      <p>
        在正方形里取点很容易：x、y
        各取一个均匀随机数即可。那就在圆的外接正方形里取；落在圆外的丢掉，重新再取。这样不会有偏差：在投中圆{" "}
        <Formula tex="D" /> 的点里，落在其中一块 <Formula tex={tex.region} /> 的比例是
      </p>
      <Formula display tex={tex.conditionalZh} />
      <p>
        正方形的大小约掉了，它只决定有多少次白投。接受率是 <Formula tex={tex.acceptance} />
        ，平均每个点要投 <Formula tex={tex.tries} />{" "}
        次。扔掉两成看似浪费，却是三种方法中最快的：既不用开方，也不用算角度。
      </p>
    </>
  );
}

export function UnderTheCurve(): JSX.Element {
  return (
    <>
      <p>同样的办法适用于任何密度。分布函数（CDF）是密度（PDF）的累积，密度是分布函数的导数：</p>
      <Formula display tex={tex.derivative} />
      <p>
        在曲线 <Formula tex="f" /> 下方的区域里均匀地投飞镖，只看它们的横坐标。宽为{" "}
        <Formula tex={tex.strip} /> 的一条，面积是 <Formula tex="f(x)\,\mathrm{d}x" />
        ，落进去的飞镖也就占这么多：飞镖的横坐标服从密度 <Formula tex="f" />
        。而要均匀地投中曲线下方，可以先往一个罩在它上面的简单图形（包络 <Formula tex="c\,g" />
        ）里投，再只留下 <Formula tex="f" /> 之下的：
      </p>
      <Formula display tex={tex.rateZh} />
      <p>
        圆本身就是这样一幅图。它的上下边缘是两条半圆弧，所以均匀点的横坐标服从密度{" "}
        <Formula tex={tex.densityOfX} />
        ，就是下图中的“半圆”，接受率又是 π/4。
      </p>
    </>
  );
}

export function Inverse(): JSX.Element {
  return (
    <>
      <p>
        换成极坐标，一个点也不必丢。角度由对称性是均匀的；半径却不是，因为半径 <Formula tex="r" />{" "}
        以内的面积随平方增长：
      </p>
      <Formula display tex={tex.radiusCdfZh} />
      <p>
        若 <Formula tex="U" /> 在 [0, 1) 上均匀，则 <Formula tex="F^{-1}(U)" /> 的分布函数正是{" "}
        <Formula tex="F" />
        ，因为
      </p>
      <Formula display tex={tex.inversion} />
      <p>在这里，反函数就是开平方：</p>
      <Formula display tex={tex.root} />
    </>
  );
}

export function WrongRadius(): JSX.Element {
  return (
    <p>
      若写成 r = R·u，就有一半的点挤在一半的半径以内，而那里只占面积的 <Formula tex={tex.quarter} />
      。密度成了 <Formula tex={tex.wrongDensity} />
      ，在圆心处无界，这就是开头第四个圆中央的亮斑。那些点正是由正确的点做出来的：每个点乘上自己的半径，√u ·
      √u = u。
    </p>
  );
}

export function Concentric(): JSX.Element {
  return (
    <>
      <p>
        对独立的随机数来说，前两种方法一样好。但正方形里的点常常比随机更讲究：分层取样时一格一个，或者来自低差异序列。拒绝采样要用掉的点数不定，会打乱这种次序；极坐标映射保住了次序，却把圆心附近的格子拉成细针。Shirley
        和 Chiu 的同心映射把围着中心的每一圈正方形变成一个圆：
      </p>
      <Formula display tex={tex.concentricMapZh} />
      <p>
        另一半把 a 与 b 对调。三种方法就是 <code>uniformDisk</code> 的 <code>method</code>。
      </p>
    </>
  );
}

export function Catching(): JSX.Element {
  return (
    <>
      <p>
        开头的图用半径 <Formula tex={tex.rings} /> 的圆和一束射线把圆切成 <Formula tex="k = 128" />{" "}
        个等面积的格子。
        <Formula tex="n" /> 个均匀的点，每格应得 <Formula tex="n/k" />{" "}
        个左右；左右多少才算正常，由皮尔逊统计量来说：
      </p>
      <Formula display tex={tex.chiSquare} />
      <p>
        点若均匀，它在 <Formula tex={tex.freedom} /> = 127 附近，标准差约 16。p
        值是均匀的点偏离到这种程度的概率。小于 10⁻⁶ 就判为不均匀；大于 1 − 10⁻⁶
        也一样，因为太整齐的计数同样不随机。错误做法的统计量随点数一直增长，没有止境；正确的做法不论取一千个点还是一百万个点，它都停在原处。
      </p>
    </>
  );
}

export function Reproducible(): JSX.Element {
  return (
    <p>
      发表出去的样本，别人应该能再取一遍。光有种子还不够：<code>Math.random</code> 根本不收种子；就算收，
      <code>Math.cos</code>、<code>Math.log</code> 在不同引擎里末位也不一样。本库在 WebAssembly
      中取样，用多项式代替引擎的函数，所以一个种子只有一条随机流。请这个浏览器当场证明：
    </p>
  );
}

export function LikeNumpy(): JSX.Element {
  return (
    <p>
      选用 <code>pcg64</code>，随机流就与 numpy 的相同，从种子的散列到正态分布的表格都一致：Python
      里分析时取过的样本，网页上可以照样再取一遍。
    </p>
  );
}
