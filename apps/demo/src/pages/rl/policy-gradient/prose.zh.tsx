import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import { Inline } from "../../../components/inline.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        基于值的方法先学状态和动作值多少，策略是顺带得到的：哪个动作的值最大就选哪个。
        <strong>基于策略的方法直接学策略本身。</strong>策略成为带参数的函数{" "}
        <Inline tex={tex.policy} then="，" />
        给出每个动作的概率；也写作 <Inline tex={tex.spellings} then="。" />
      </p>
      <p>
        策略好不好，由一个标量指标 <Formula tex="J(\theta)" /> 说了算，然后沿梯度上升：
      </p>
      <Formula display tex={tex.ascent} />
      <p>
        方法就是这一行，上面的图做的也正是这件事，而且每一步的梯度都是精确的。它带来的好处：状态和动作空间可以很大甚至连续，再大的表格也装不下；在一个状态学到的东西会推广到相似的状态；每个样本同时改进许多状态，样本用得更省。
      </p>
    </>
  );
}

export function FromTable(): JSX.Element {
  return <p>策略是表格时，每个状态、每个动作各占一格。换成函数，参数比格子少，于是有三件事随之改变：</p>;
}

export function Shared(): JSX.Element {
  return (
    <>
      <p>
        最常用的函数是偏好 <Formula tex="h" /> 的
        softmax。偏好可以是一张表，可以是特征的加权和，也可以是神经网络的最后一层。每个动作的概率都大于零，所以策略自带探索：
      </p>
      <Formula display tex={tex.softmax} />
    </>
  );
}

export function Metrics(): JSX.Element {
  return (
    <>
      <p>
        在表格里，最优策略是指在<em>每一个</em>
        状态的值都不低于其他策略。函数不可能让各个状态分别满意，只好给状态加权。第一种指标是
        <strong>平均状态值</strong>：
      </p>
      <Formula display tex={tex.averageValue} />
      <p>
        权重 <Formula tex={tex.d} /> 可以与策略无关，记作 <Inline tex={tex.d0} then="：" />
        例如回合的起始分布，或者像图中那样一视同仁；也可以是策略自己的平稳分布{" "}
        <Inline tex={tex.dPi} then="，" />
        即长期来看它在各个状态停留的时间比例。第二种指标是<strong>平均单步奖励</strong>
        ，不用值，也不打折扣，只问每一步平均挣多少：
      </p>
      <Formula display tex={tex.averageReward} />
      <p>
        以 <Formula tex={tex.dPi} /> 为权重时，两者只差一个因子，优化其一就等于优化其二：
      </p>
      <Formula display tex={tex.relation} />
    </>
  );
}

export function Theorem(): JSX.Element {
  return (
    <>
      <p>
        指标从两方面依赖策略：它选什么动作，以及这些动作把它带到什么状态。按理说，后者要用到状态分布的导数，而这个分布谁也不知道。策略梯度定理说：用不着。
      </p>
      <Formula display tex={tex.theorem} />
      <p>
        两种指标只是权重 <Formula tex={tex.eta} /> 不同：起始分布固定的平均值，
        <Inline tex={tex.etaStart} then="；" />
        平均奖励，
        <Inline tex={tex.etaStationary} then="，" />
        这时的动作值计的是比平均多挣的部分。再走一小步，它就成了期望，只要行动就能采样：
      </p>
      <Formula display tex={tex.logTrick} />
      <p>策略是 softmax 表格时可以完全写开，本页的图计算的就是它：</p>
      <Formula display tex={tex.tableGradient} />
      <p>比状态值好的动作，概率增大；比它差的，概率减小。仅此而已。</p>
    </>
  );
}

export function Reinforce(): JSX.Element {
  return (
    <>
      <p>
        <strong>REINFORCE</strong>（Williams，1992）用真正走完一个回合所得的回报 <Formula tex={tex.g} />{" "}
        代替动作值：
      </p>
      <Formula display tex={tex.reinforce} />
      <p>
        这个估计平均而言是对的，优点也就到此为止：回报是许多次抛硬币之和，方差很大。好在可以白减一个基线{" "}
        <Inline tex={tex.b} then="，" />
        因为各动作的概率之和总是 1：
      </p>
      <Formula display tex={tex.noBias} />
    </>
  );
}

export function Baseline(): JSX.Element {
  return (
    <>
      <p>
        方差最小的基线是知道的。去掉其中的权重就是状态值 <Inline tex={tex.v} then="，" />
        它差不了多少，又可以学出来，所以大家都用它：
      </p>
      <Formula display tex={tex.bestBaseline} />
    </>
  );
}

export function ActorCritic(): JSX.Element {
  return (
    <p>
      在策略之外再学一个值函数，就有了演员（actor）和评论家（critic）。各种方法的区别，只在于用什么去乘{" "}
      <Inline tex="\nabla_\theta \ln \pi" then="：" />
    </p>
  );
}

export function AfterActorCritic(): JSX.Element {
  return (
    <>
      <p>A2C 的时序差分比较评论家前后两次的估计，它的均值就是优势：</p>
      <Formula display tex={tex.delta} />
      <p>
        评论家一开始是错的，这就是偏差，是它的代价；换来的是小得多的方差，而且不必等回合结束就能学习。PPO 在
        A2C 之上再进一步：同一批数据用好几遍，只要新策略离采样时的策略还不太远：
      </p>
      <Formula display tex={tex.clipped} />
      <p>
        如果动作是连续的数，比如力矩，策略也可以直接给出动作 <Inline tex={tex.muS} then="，" />
        沿评论家的梯度上升（DPG、DDPG）：
      </p>
      <Formula display tex={tex.dpg} />
    </>
  );
}
