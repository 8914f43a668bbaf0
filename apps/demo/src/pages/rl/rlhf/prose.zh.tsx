import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import { Inline } from "../../../components/inline.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        语言模型学的是照着语料往下写，而语料什么都有：睿智的、错误的、恶意的。人们想要的却是另一回事：
        <strong>有用、诚实、无害</strong>。这三个词谁也写不成损失函数；可是两个回答哪个更好，人人都说得出。
      </p>
      <p>
        基于人类反馈的强化学习（RLHF）靠的就是这一点，分三步走。先让模型看好的回答（
        <strong>监督微调</strong>）；再让另一个模型从比较中学会人们偏好什么（<strong>奖励模型</strong>
        ）；最后训练前者去讨后者的欢心（<strong>PPO</strong>），同时用一根绳子把它拴在原来的样子附近。
      </p>
      <p>
        这套办法管用，也出了名地娇气：四个模型、几十个参数，训练看着一切正常，最后满口胡话。论文“Secrets of
        RLHF”把 PPO 拆开逐件试验，留下能让训练稳定的部分，称为 <strong>PPO-max</strong>
        。它还指出该盯住哪些指标，因为奖励恰恰是那个永远好看的数。
      </p>
    </>
  );
}

export function Task(): JSX.Element {
  return (
    <p>
      要看清奖励模型怎样上当，就得知道它所模仿的真相。所以这里的回答是人名，提示是名字的前两个字母，品味则是一条规则：名字要悦耳。规则代替人来评判。策略看不到它，奖励模型也看不到，只能看到成对的名字以及哪个更好，正如从人那里得到的一样。四个音节的好名字很少，重复音节的名字更少，所以那些扣分项，奖励模型只从寥寥几个例子里见过。它会在这里上当。
    </p>
  );
}

export function Tuning(): JSX.Element {
  return (
    <>
      <p>每个真名从第二个字母之后切开，模型学着补完后一半：</p>
      <Formula display tex={tex.imitation} />
      <p>
        微调后的模型是后面一切的起点：一个副本作为策略；一个冻结的副本作为参考模型{" "}
        <Inline tex={tex.piRef} then="；" />
        还有一个副本作为奖励模型的主体。
      </p>
    </>
  );
}

export function Reward(): JSX.Element {
  return (
    <>
      <p>
        奖励模型就是微调模型加一个输出头，在最后一个 token
        处给出一个数。人不会打分，只会比较；把两者联系起来的是 Bradley 和
        Terry（1952）：两个奖励之差，就是偏好的对数几率。
      </p>
      <Formula display tex={tex.bradleyTerry} />
    </>
  );
}

export function AfterReward(): JSX.Element {
  return (
    <>
      <p>
        损失就是这些偏好的负对数似然，再加一项：继续模仿受偏好的回答，权重 <Formula tex={tex.betaRm} />{" "}
        在论文中取 1。输出头学打分的同时，主体仍是语言模型，仍读得懂它要评判的东西。
      </p>
      <Formula display tex={tex.rewardLoss} />
      <p>
        学到的只有差。奖励的零点在哪里、单位多大，全凭偶然，每次训练都不一样。这是 PPO
        必须归一化奖励的第一个原因。
      </p>
    </>
  );
}

export function Align(): JSX.Element {
  return (
    <>
      <p>接下来策略沿着奖励往上爬，但离微调模型每远一步都要付出代价：</p>
      <Formula display tex={tex.objective} />
      <p>
        这个目标的最优策略是知道的：把微调模型给每个回答的概率，按奖励成倍放大或缩小。
        <Formula tex={tex.beta} /> 越大，奖励说话的分量越轻。
      </p>
      <Formula display tex={tex.optimum} />
      <p>PPO 是一个 token 一个 token 地学，所以惩罚也逐个 token 支付，打分在结尾一次给出：</p>
      <Formula display tex={tex.tokenReward} />
    </>
  );
}

export function AfterLeash(): JSX.Element {
  return (
    <>
      <p>
        评论家 <Formula tex={tex.v} /> 估计后面还能得到多少，于是每个 token
        都能知道自己比预期好了多少。策略的步子要裁剪，评论家的也要：
      </p>
      <Formula display tex={tex.gae} />
      <Formula display tex={tex.clipped} />
      <Formula display tex={tex.valueLoss} />
    </>
  );
}

export function Unstable(): JSX.Element {
  return (
    <>
      <p>
        PPO
        学习所依据的一切，都出自另一个正在学习的东西。回答来自策略，它一滑坡，下一批数据跟着滑坡。优势来自评论家，而评论家起初什么也不懂。奖励来自一个只见过微调模型回答的模型，现在却要评判策略能找到的最不像的回答。优化就是寻找打分最高的东西；在没有人比较过的回答里，打分最高的多半是打错了分。这就是
        <strong>过度优化</strong>，也叫奖励作弊（reward hacking）。
      </p>
      <p>所以光看打分是看不出来的：坍缩成一招鲜的策略，打分好得很。看得出来的是：</p>
      <ul>
        <li>
          <strong>KL 散度</strong>，策略离微调模型多远：稳定的训练走不远，突然升高就是最早的信号。
        </li>
        <li>
          <strong>困惑度</strong>，对自己的回答：下降得快，说明它翻来覆去只说一套。
        </li>
        <li>
          <strong>长度</strong>：奖励模型往往偏爱长回答，策略早晚会发现。
        </li>
        <li>
          <strong>熵</strong>：它在每个 token 上还有多少犹豫。
        </li>
      </ul>
    </>
  );
}

export function Max(): JSX.Element {
  return (
    <>
      <p>
        PPO-max 就是加了一套约束的 PPO，不稳定从哪里来，约束就加在哪里。对奖励：用<em>全部</em>
        历史打分的均值和标准差归一化，再裁剪。
      </p>
      <Formula display tex={tex.normalised} />
      <p>
        对策略：逐 token 的 KL
        惩罚、按小批归一化的优势、梯度裁剪，并且每一步都混入一份模仿，免得学了一样，忘了说话：
      </p>
      <Formula display tex={tex.mixed} />
      <p>
        对评论家：从奖励模型的副本开始，它本来就知道回答值多少；策略动之前先单独学几批；也不许一下子偏离自己的估计。采样的批要小，这样学的总是策略眼下说的话。论文还有两条告诫：不要用熵奖励，剂量太难把握；不要从微调模型以外的任何东西开始。所有这些，下面都能逐个拨动。
      </p>
    </>
  );
}
