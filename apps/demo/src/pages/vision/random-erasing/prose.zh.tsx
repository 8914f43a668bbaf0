import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        如果网络见过的都是完整的汽车，它也许只认轮子；轮子被树篱挡住，它就认不出来了。随机擦除（Random
        Erasing，Zhong
        等，2017）在训练图像上直接盖住一块，每次盖的地方都不同，标签却不变：剩下的部分必须够用。
      </p>
      <p>
        它模拟遮挡，也等于给输入加噪声；没有要学的参数，不占内存，几乎不花时间。它与裁剪、翻转互补：那两种改变物体的位置，它则拿走一部分内容。三者一起使用，擦除放在最后。
      </p>
    </>
  );
}

export function TheRectangle(): JSX.Element {
  return (
    <>
      <p>
        图像宽 <Formula tex="W" />
        、高 <Formula tex="H" />
        ，以概率 <Formula tex="p" /> 被擦除。先抽面积和高宽比，由它们得到两条边：
      </p>
      <Formula display tex={tex.draws} />
      <p>
        若 <Formula tex={tex.fits} />
        ，矩形放在哪里都同样可能；否则全部重抽。论文取 p = 0.5，面积为 2% 到 40%，高宽比为 0.3 到 1/0.3。
      </p>
    </>
  );
}

export function Upright(): JSX.Element {
  return (
    <>
      <p>
        有两点容易忽略。第一，在 <Formula tex="r_1" /> 与 <Formula tex="1/r_1" /> 之间均匀地抽高宽比，大于 1
        的概率是 <Formula tex={tex.expected} />
        ，所以矩形大多是竖的；而在横的图里，竖矩形常常放不下，这个比例又降了下来。timm、torchvision 等库改抽{" "}
        <Formula tex={tex.logAspect} />
        ，横竖一视同仁。本包两种都有，由 <code>aspectSampling</code> 决定。
      </p>
      <p>
        第二，矩形整个落在图内。位置是均匀的，各像素被擦的机会却不均匀：中间远多于边缘，而边缘本来就少有物体。下面的
        Cutout 允许正方形伸出边界，就均匀一些。
      </p>
    </>
  );
}

export function Detection(): JSX.Element {
  return (
    <>
      <p>
        用于检测时有三种做法。<em>整图</em>：如上，随处擦一块。<em>物体内</em>
        ：每个方框里擦一块，各抽各的，面积按方框的比例算。<em>两者</em>都做，论文中效果最好。
      </p>
      <p>
        被盖住的方框怎么办？论文把它留下：树篱后面的物体依然在那里。可是物体若已无影无踪，这个方框就在教网络看见不存在的东西。本包报告每个方框被盖住的比例；需要时，可以丢弃超过阈值的方框。
      </p>
    </>
  );
}

export function Filling(): JSX.Element {
  return (
    <p>
      论文比较了逐像素的噪声、训练集的均值颜色、全黑和全白，噪声最好：其中没有边缘、颜色或纹理，网络无从学会认出“这里被擦过”。对归一化为均值
      0 的图像，噪声取标准正态；对字节，取 0 到 255 的均匀分布。同一个种子，处处得到同样的噪声。
    </p>
  );
}

export function Digits(): JSX.Element {
  return (
    <p>
      八千个手写数字，两个完全相同的网络，初始值也相同，只是看到的图像不同。学过十二轮之后，再让它们认另外两千个数字：有的完整，有的盖住一块。
    </p>
  );
}

export function Relatives(): JSX.Element {
  return (
    <p>
      擦除把像素扔掉了。CutMix 物尽其用，在洞里放上另一幅图；MixUp
      则让两幅图同时出现。这时标签也要按第一幅图的比例 <Formula tex={tex.lambda} /> 混合。Mosaic
      让网络一次看到四幅图，其中的物体也比原图小得多。
    </p>
  );
}
