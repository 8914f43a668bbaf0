import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import { Inline } from "../../../components/inline.js";
import * as tex from "./formulas.js";
import type { Facts } from "./kin/facts.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        策略学习的依据，是一个回答比预期好多少。<strong>PPO</strong>
        让另一个网络来给出预期：评论家，它和策略一样大。对语言模型来说，这不仅费内存，而且很难学：奖励在最后一个词元之后才给，评论家却要在一句话说到一半时就知道结果。
      </p>
      <p>
        <strong>GRPO</strong>
        （组相对策略优化，Shao 等，《DeepSeekMath》，2024）直接问策略自己。同一个提示回答若干次，得到一组回答{" "}
        <Inline tex={tex.group} then="，" />
        全组奖励的均值就是预期：
      </p>
      <Formula display tex={tex.advantage} />
      <p>
        一个回答的优势由它的所有词元共享。高于均值的回答概率变大，低于均值的变小。上面的图做的正是这件事，模型就在你眼前学习。换来的是省内存和简单：不用存评论家，不用教它，也不用提防它。
      </p>
    </>
  );
}

export function Objective(): JSX.Element {
  return (
    <>
      <p>GRPO 沿用了 PPO 的截断概率比，即现在的概率与采样时的概率之比：</p>
      <Formula display tex={tex.ratio} />
      <Formula display tex={tex.objective} />
      <p>
        截断并不禁止什么，只是撤去推力。好的词元，概率已经涨到 <Formula tex="1 + \varepsilon" />{" "}
        倍，再涨也没有好处；坏的词元降到 <Formula tex="1 - \varepsilon" />{" "}
        倍，再降也没有好处。要是走反了方向、需要拉回来，推力仍然在。
      </p>
    </>
  );
}

export function AfterClip(): JSX.Element {
  return (
    <p>
      如果每组只用一遍，比值全是 1，截断无事可做。这时损失等于优势均值的相反数，每一组都是 0，但梯度不是
      0。“损失是 0 怎么还能学？”是实现者问得最多的问题。
    </p>
  );
}

export function Deviation(): JSX.Element {
  return (
    <>
      <p>
        除以 <Formula tex={tex.sigma} />{" "}
        让不同量级的奖励可以相比，同时也决定了每道题的分量。几乎全对或几乎全错时，标准差很小，优势就被放大：太容易和太难的题，分量超过了它们的奖励应有的分量。如果所有回答几乎一样好，最后几位小数的差别也会被放大到满格。
      </p>
      <p>
        <strong>Dr. GRPO</strong>（Liu
        等，2025）不除标准差。拖动滑块看看：两条曲线里有一条，完全感觉不到得分差距变小了。
      </p>
    </>
  );
}

export function Length(): JSX.Element {
  return (
    <>
      <p>
        因子 <Formula tex={tex.lengthWeight} />{" "}
        让每个回答各有一票，不论长短。于是长回答里的一个词元，分量不如短回答里的一个词元。答对的回答里，短的被推得更用力；答错的回答里，长的反而
        <em>从轻发落</em>
        。反正要答错，不如多说几句，错误的回答便越来越长。
      </p>
      <p>
        DAPO 让每个词元各有一票。词元受的推力不再取决于自己所在回答的长度，但一个长回答仍会稀释整批的推力；像
        Dr. GRPO 那样除以常数，就与任何长度都无关了。
      </p>
    </>
  );
}

export function Critic(): JSX.Element {
  return (
    <>
      <p>
        PPO 的评论家为每个词元学习 <Inline tex={tex.value} then="，" />
        优势是实际发生的超出预期的部分，再沿后面的词元平滑（广义优势估计，GAE）：
      </p>
      <Formula display tex={tex.gae} />
      <p>
        好的评论家能说出一组回答说不出的东西：不只是这个回答好，还有它从哪个字母开始变好。代价是：用 Adam
        训练的模型要存四份参数那么多，只用来查询的模型存一份。设每个模型有 <Formula tex={tex.P} />{" "}
        个四字节参数，算上策略、评论家、参考模型和奖励模型，PPO 占{" "}
        <Inline tex={tex.bytes} then="（字节），" />
        GRPO 占 <Inline tex={tex.bytesGrpo} then="。" />
        下面是两者的实测。
      </p>
    </>
  );
}

export function Kl(): JSX.Element {
  return (
    <>
      <p>
        策略不能离参考模型（也就是出发时的模型）太远。语言模型的 PPO 从奖励中扣除 KL 惩罚；GRPO
        则逐词元把它放进损失。散度要靠采样到的词元来估计，估法有好几种：
      </p>
      <Formula display tex={tex.k} />
      <p>
        两个模型一致时，三者都接近 0。
        <Formula tex={tex.k1} /> 平均而言是对的，但差不多一半时候为负，噪声也大。
        <Formula tex={tex.k2} /> 从不为负，但平均而言不对。
        <Formula tex={tex.k3} />
        （Schulman，2020）在 <Formula tex={tex.k1} /> 上加了一项均值为 0 的量，因为
      </p>
      <Formula display tex={tex.unbiased} />
      <p>所以它无偏，从不为负，而且在两个模型相近时噪声小得多。</p>
    </>
  );
}

export function AfterKl(): JSX.Element {
  return (
    <p>
      作为数值无偏，不等于作为损失无偏。
      <Formula tex={tex.k3} /> 对对数概率的梯度 <Formula tex={tex.k3Gradient} />{" "}
      其实是反方向散度（从参考模型到策略）的梯度。乘上概率比，
      <Inline tex={tex.k3Is} then="，" />
      梯度就准确了：<code>kl: "k3-is"</code>。而 <Formula tex={tex.k1} /> 用作损失，什么也教不会。
    </p>
  );
}

export function Process(): JSX.Element {
  return (
    <>
      <p>
        整个回答只有一个奖励，回答里的错误也会跟着受表扬。如果每一步都能评判，就把全组所有步的奖励{" "}
        <Formula tex={tex.R} /> 放在一起归一化，一个词元的优势是在它这里或之后结束的各步之和：
      </p>
      <Formula display tex={tex.process} />
      <p>名字也有可以评判的步骤：音节。在第一幅图里选“每个音节”，就按这种办法训练。</p>
    </>
  );
}

export function AfterProcess(): JSX.Element {
  return (
    <p>
      策略越来越好，奖励模型却是从旧回答里学来的，对新回答越来越外行。<strong>迭代式 GRPO</strong>
      用当前策略的回答重新训练奖励模型，混入十分之一的旧数据，把当前策略设为参考模型，再继续；对应训练器的选项{" "}
      <code>renewal</code>。
    </p>
  );
}

export function Kin(): JSX.Element {
  return (
    <p>
      此后，GRPO 的每个部分都有人质疑过。下面的方法彼此只差几处，每一种都可以载入第一幅图；载入之后，ε、β
      和其他选项还可以逐个调整。
    </p>
  );
}

export function Findings({ bytes, time, ppo, grpo, drGrpo, rloo, long }: Facts): JSX.Element {
  return (
    <>
      <p>
        表中能看出的只有这些。GRPO 的模型占用的字节是 PPO-max 的 {bytes}，一次更新的时间是它的 {time}{" "}
        倍。在这个学习率下，β = 0.04 的约束偏松：GRPO 结束时的 KL 是 {grpo.kl}（PPO-max 为 {ppo.kl}
        ），奖励模型给的分更高（{grpo.score} 对 {ppo.score}），真实奖励却更低（{grpo.reward} 对 {ppo.reward}
        ）。同族方法中 RLOO 最好，真实奖励 {rloo.reward}，KL {rloo.kl}，不用评论家而与 PPO-max 相当；Dr. GRPO
        达到 {drGrpo.reward}。多数方法在不同种子上的结果互有重叠。
      </p>
      <p>
        完全不加约束并继续训练，分数还在涨，真实奖励却跌到 {long.reward}，只有 {long.different}{" "}
        的名字互不相同：策略学会的，是奖励模型不懂的地方。
      </p>
    </>
  );
}
