import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        到 2020
        年，几乎每个月都有新的检测器部件，每个都附一张表，说它给某个网络提高了多少。Bochkovskiy、王建尧和廖弘源问的是：在一块显卡上，哪些部件合在一起仍然有用？他们的综述按位置给部件分类：
        <em>输入</em>、<em>主干</em>、<em>颈部</em>、<em>头部</em>；又按代价分类。
      </p>
      <p>
        只改变训练、推理时不花代价的，叫作<em>免费赠品</em>（bag of freebies）：Mosaic、DropBlock、CIoU
        损失、标签平滑等。推理时稍有代价、收效却大的，叫作
        <em>特价商品</em>（bag of
        specials）：扩大感受野的插件、注意力、更好的层间融合、Mish、DIoU-NMS。试到最后留下来的组合就是
        YOLOv4：CSPDarknet53、SPP、用拼接的 PAN，加上 YOLOv3 的头部。
      </p>
      <p>
        头部有两大家族。单阶段（YOLO、SSD、RetinaNet；无锚框的
        CornerNet、CenterNet、FCOS）一次给出全部答案；两阶段（Faster
        R-CNN、R-FCN）先提出候选框，再细看一遍。综述写成之时，DETR 一类的 Transformer
        刚刚出现：它们直接预测一个集合，不需要抑制。
      </p>
    </>
  );
}

export function Field(): JSX.Element {
  return (
    <>
      <p>
        要分清窗和门，得看见整座房子。每个 3 × 3 卷积只让一格多知道一圈；插件则一步到位。SPP
        把大窗口的最大值与原图并排：
      </p>
      <Formula display tex={tex.spp} />
      <p>
        最早的 SPP-net 池化到固定的格子，特征图就没有了；YOLO 的步长为 1，特征图得以保留。ASPP
        改用带孔的卷积，RFB 让孔距与前面的卷积核相配。SAM
        并不看得更远，而是用门决定什么值得看。图中“一格能看见什么”不是示意图：它把输出一格的梯度真正反向传回了部件的输入。
      </p>
    </>
  );
}

export function Fusion(): JSX.Element {
  return (
    <>
      <p>
        FPN 把语义从粗层传到细层，PAN 把细节从细层传回粗层。其余几种问的是每一层该占多少：SFAM 按通道，ASFF
        按格，BiFPN 每条边一个数：
      </p>
      <Formula display tex={tex.fusion} />
      <p>
        各 logit 相等时，ASFF 就是各层的均值；权重全不大于 0 时，BiFPN 的节点没有输出。YOLOv4
        则直接拼接，轻重交给下一个卷积去学。
      </p>
    </>
  );
}

export function Details(): JSX.Element {
  return (
    <>
      <p>
        <strong>DropBlock</strong> 以概率 <Formula tex={tex.gamma} /> 在各处放下边长为 <Formula tex="b" />{" "}
        的方块，使丢弃的比例约为 <Formula tex="p" />。<strong>CmBN</strong>{" "}
        在一个批次的各小批之间累积均值与平方的均值，到最后就是整个批次的统计量；同一批次内权重不变，所以无须修正。
      </p>
      <p>
        <strong>YOLO 头</strong>由四个数和一个锚框读出方框：
      </p>
      <Formula display tex={tex.head} />
      <p>
        若 <Formula tex="s = 1" />
        ，中心落在格子边界上就要求 <Formula tex="t_x" /> 为无穷大；YOLOv4 把 sigmoid 拉长，三层分别取{" "}
        <Formula tex="s" /> = 1.2、1.1、1.05，这就是“消除网格敏感”。
      </p>
    </>
  );
}

export function Activations(): JSX.Element {
  return (
    <>
      <p>
        在 ReLU 之下，总为负的神经元得不到梯度，再也活不过来。leaky ReLU 给它十分之一。Swish 与 Mish
        光滑，上升之前先略低于 0：
      </p>
      <Formula display tex={tex.mish} />
    </>
  );
}

export function Suppress(): JSX.Element {
  return (
    <>
      <p>
        hard 抑制留下最好的方框，去掉与它重叠超过阈值的；于是相拥的两个人只剩一个。Soft-NMS 改为降低得分：
      </p>
      <Formula display tex={tex.soft} />
      <p>
        DIoU-NMS 从重叠中减去两个中心的距离，相邻的物体因此得以保留；YOLOv4 用的就是它。Matrix NMS
        一次算出所有的衰减，并考虑到更好的框自己也可能被抑制。
      </p>
    </>
  );
}

export function Race(): JSX.Element {
  return (
    <>
      <p>
        分别在四个坐标上算损失，就不知道方框是一个整体。1 − IoU
        知道，可是两个方框不相碰时它是平的。后来的每一种，都补上了前一种看不见的东西：
      </p>
      <Formula display tex={tex.overlaps} />
      <p>
        GIoU 补上外接框 <Formula tex="C" /> 中空着的部分：方框先长大到碰上，再缩小。DIoU
        补上中心的距离：方框直接移过去。CIoU 再补上宽高比，并按轻重加权。
      </p>
    </>
  );
}
