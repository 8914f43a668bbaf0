import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        以往的检测器在图上铺满锚框，逐个问它合不合适。这有两个缺点。第一，锚框必须非常多，DSSD 有 4
        万个，RetinaNet 有 10
        万个，其中正样本不到千分之一，训练时看到的几乎全是负样本。第二，锚框的数量、大小和长宽比都要人来定，精度和速度都受它们牵制。
      </p>
      <p>
        CornerNet（Law 与
        Deng，2018）改为寻找两个点。思路来自自底向上的多人姿态估计：先在热图上找出所有关节，再用嵌入（网络自己给出的一个数）把它们分到各人名下。这里的“关节”就是左上角和右下角。每一类各有两张热图，指出角在哪里；每一格有一个
        <em>标签</em>，指出哪两个角是一对；还有<em>偏移量</em>，补上粗糙的格子说不出的部分。
        <Formula tex="w\times h" /> 的网格只有 <Formula tex="O(wh)" /> 个角，却能组成{" "}
        <Formula tex="O(w^2h^2)" /> 个方框：用角来指称方框，要省得多。
      </p>
    </>
  );
}

export function Targets(): JSX.Element {
  return (
    <>
      <p>
        角只是一格，其余都算错；可是角偏了一格的方框，仍然是好方框。所以目标在每个角的周围是一个高斯，它下面的格子即使报错，也罚得轻。高斯的范围这样定：两个角移动多远，方框与物体的重叠仍不小于{" "}
        <Formula tex="o" />
        （论文取 0.3）。移动的方式有三种，各是 <Formula tex="r" /> 的一个二次方程，三个根中最小的就是半径：
      </p>
      <Formula display tex={tex.rootsZh} />
      <Formula display tex={tex.gaussian} />
      <p>
        最初的代码用 <Formula tex={tex.rootWrong} /> 求根：符号取错了，也没有除以 <Formula tex="a" />
        。CornerNet 后来改正了，CenterNet
        以及由它衍生的许多项目却沿用至今。它们的半径更大，允许的方框与物体可能完全不重叠。需要复现这些项目时，用本包的{" "}
        <code>legacy: true</code>。
      </p>
    </>
  );
}

export function Pooling(): JSX.Element {
  return (
    <>
      <p>
        凭什么说某一格是角？那一格里什么也没有：椭圆方框的左上角只是背景。可是从那里往右看，这一行上总有一处是最上面的边界；往下看，这一列上总有一处是最左边的边界。角点池化两边都看：从远端开始，一路取最大值，再把两者相加：
      </p>
      <Formula display tex={tex.pool} />
      <p>
        <Formula tex="f" /> 与 <Formula tex="g" />{" "}
        是分别学到的两张特征图。整张图只需扫一遍，代价与读一遍相同；反向传播时，每格的梯度回到它的最大值所在的地方。两个值相等时，CornerNet
        的代码取扫描中先遇到的，torch.cummax 取后遇到的；本包两种都可以。
      </p>
    </>
  );
}

export function Focal(): JSX.Element {
  return (
    <>
      <p>
        128 × 128 的热图里，角只有几个，其余有一万六千格。与 focal loss 一样，已经判对的格子几乎不计，这是{" "}
        <Formula tex="\alpha=2" /> 的作用。新加的是 <Formula tex="(1-y)^\beta" />
        （<Formula tex="\beta=4" />
        ）：高斯下面的错误罚得轻。
      </p>
      <Formula display tex={tex.focal} />
      <p>
        <Formula tex="N" /> 是物体数。输入是 logit，概率限制在 0.0001 与 0.9999 之间，超出的部分没有梯度。
      </p>
    </>
  );
}

export function Offsets(): JSX.Element {
  return (
    <>
      <p>
        热图比原图小 <Formula tex="n" /> 倍。位于 <Formula tex="(x, y)" />{" "}
        的角落在某一格里，取整丢掉的部分每边最多接近 <Formula tex="n" />{" "}
        个像素，方框越小影响越大。所以网络把它也预测出来，各类共用，只在真正的角点处用 smooth L1 学习：
      </p>
      <Formula display tex={tex.offset} />
    </>
  );
}

export function Tags(): JSX.Element {
  return (
    <>
      <p>
        哪个右下角属于哪个左上角？每一格有一个标签，就是一个数。没有人规定它该是几，只要求同一物体的两个角标签相同，不同物体的至少相差
        1。<em>拉</em>和<em>推</em>说的就是这两件事；有意义的只是标签之差。
      </p>
      <Formula display tex={tex.pull} />
      <Formula display tex={tex.push} />
      <p>
        下图的标签从随机值出发，沿着两者的梯度走。“推”要求的距离是 1，取它的一半 0.5
        来区分是不是一对。两项的权重都是 0.1，总的损失是
      </p>
      <Formula display tex={tex.whole} />
    </>
  );
}

export function Decoding(): JSX.Element {
  return (
    <p>
      一格若是 3 × 3 邻域中的最大值，就是一个候选的角。左上、右下各取最好的 100
      个，两两配对；类别不同、标签相差太远、位置颠倒的都丢掉；得分是两角的平均值 <Formula tex={tex.score} />
      。最后用 soft-NMS 降低与更好的框重叠者的得分。
    </p>
  );
}

export function Trained(): JSX.Element {
  return (
    <p>
      随便画，让一个从没见过这幅画的网络在里面找角点。互相重叠的、很小的、同类有好几个的，对它来说都难；对它的前辈们也一样。
    </p>
  );
}

export function Results(): JSX.Element {
  return (
    <p>
      它有多好？同样的画面，也交给了骨干相同的密集检测器：它们在每个点上判断有没有物体、各边有多远，ATSS
      一页讲的就是它们。这些网络都很小，只训练了几分钟：可以互相比较，不要与论文中的数字相比。
    </p>
  );
}
