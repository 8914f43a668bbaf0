import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import { Inline } from "../../../components/inline.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        A language model learns to go on as its texts do, and its texts are of every kind: wise, wrong,
        malicious. What people want of it is something else: that it be{" "}
        <strong>helpful, honest and harmless</strong>. Nobody can write this down as a loss. But anybody can
        say which of two answers is better.
      </p>
      <p>
        Reinforcement learning from human feedback makes do with that, in three stages. First the model is
        shown good answers (<strong>supervised fine-tuning</strong>). Then a second model learns from
        comparisons what people prefer (<strong>reward model</strong>). Then the first is trained to please
        the second (<strong>PPO</strong>), held by a leash to what it was.
      </p>
      <p>
        It works, and it is known to be delicate: four models, dozens of settings, trainings that look fine
        and end in babble. The study “Secrets of RLHF” takes PPO apart, tries each piece, and keeps what makes
        it stable under the name <strong>PPO-max</strong>. It also says what to watch, because the reward is
        the one number that always looks good.
      </p>
    </>
  );
}

export function Task(): JSX.Element {
  return (
    <p>
      To see a reward model being fooled, one must know the truth that it is a model of. So here the answers
      are first names, a prompt is a name’s first two letters, and the taste is a rule: a name should sound
      melodious. The rule stands for the people. The policy never sees it, nor does the reward model: that one
      gets to see pairs of names and which is the better, as it would from people. Good names of four
      syllables are rare, and names that repeat themselves rarer still, so that the reward model knows of the
      penalties only from a few examples. That is where it can be fooled.
    </p>
  );
}

export function Tuning(): JSX.Element {
  return (
    <>
      <p>Every name is cut after two letters; the model learns to give the rest:</p>
      <Formula display tex={tex.imitation} />
      <p>
        What comes out is the beginning of everything else: a copy of it becomes the policy, a second, frozen
        one the reference <Inline tex={tex.piRef} then="," /> a third the body of the reward model.
      </p>
    </>
  );
}

export function Reward(): JSX.Element {
  return (
    <>
      <p>
        The reward model is the fine-tuned one with a head that says one number at the last token. People give
        no numbers, only preferences; Bradley and Terry (1952) tie the two together. The difference of two
        rewards is the log-odds of the preference:
      </p>
      <Formula display tex={tex.bradleyTerry} />
    </>
  );
}

export function AfterReward(): JSX.Element {
  return (
    <>
      <p>
        The loss is the likelihood of the preferences, with a second term: the model goes on imitating the
        preferred answers, with weight <Inline tex={tex.betaRm} then="," /> 1 in the paper. It keeps the body
        a language model while the head learns, so that it goes on understanding what it judges.
      </p>
      <Formula display tex={tex.rewardLoss} />
      <p>
        Only differences are learnt. Where a reward’s zero is, and how large its unit, is left to chance, and
        differs from one training to the next. That is the first reason why PPO must normalise rewards.
      </p>
    </>
  );
}

export function Align(): JSX.Element {
  return (
    <>
      <p>Now the policy climbs the reward, but every step away from the fine-tuned model costs:</p>
      <Formula display tex={tex.objective} />
      <p>
        The best policy of this objective is known: it is the fine-tuned model with each answer’s chance
        multiplied by what its reward says. The larger <Inline tex={tex.beta} then="," /> the less it may say.
      </p>
      <Formula display tex={tex.optimum} />
      <p>
        PPO learns from single tokens, so the penalty is paid token by token, and the score comes at the end:
      </p>
      <Formula display tex={tex.tokenReward} />
    </>
  );
}

export function AfterLeash(): JSX.Element {
  return (
    <>
      <p>
        A critic <Formula tex={tex.v} /> estimates what is still to come, and tells for each token how much
        better things went than expected. The policy’s step is clipped, and so is the critic’s:
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
        Everything that PPO learns from is made by something that learns as well. The answers come from the
        policy: if it slips, so does the next rollout. The advantages come from the critic, which at first
        knows nothing. The rewards come from a model that was only ever shown answers of the fine-tuned
        policy, and is now asked about answers as unlike them as the policy can find. Optimising means looking
        for what scores highest, and among answers that nobody has compared, what scores highest is mostly an
        error. This is <strong>over-optimisation</strong>, or reward hacking.
      </p>
      <p>
        So the score does not tell. A policy that collapses into a trick has an excellent score. What tells:
      </p>
      <ul>
        <li>
          <strong>KL</strong> to the fine-tuned model, how far the policy has gone: stable runs stay near, and
          a sudden rise is the first sign.
        </li>
        <li>
          <strong>Perplexity</strong> of its own answers: falling fast, it says ever the same.
        </li>
        <li>
          <strong>Length</strong>: reward models often like long answers, and a policy finds out.
        </li>
        <li>
          <strong>Entropy</strong>: how undecided it still is from token to token.
        </li>
      </ul>
    </>
  );
}

export function Max(): JSX.Element {
  return (
    <>
      <p>
        PPO-max is PPO with a set of restraints, each at the place where the instability comes in. On the
        rewards: normalised by the mean and the deviation of <em>all</em> scores so far, and clipped.
      </p>
      <Formula display tex={tex.normalised} />
      <p>
        On the policy: the KL penalty at each token, advantages normalised by minibatch, a clipped gradient,
        and a share of imitation in every step, so that language is not unlearnt while one thing is learnt:
      </p>
      <Formula display tex={tex.mixed} />
      <p>
        On the critic: it begins as a copy of the reward model, which already knows what answers are worth,
        learns for a few rollouts before the policy is allowed to move, and may not run away from its own
        estimates. And rollouts are small, so that what is learnt from is what the policy says now. Two things
        the paper advises against: an entropy bonus, hard to dose, and starting from anything but the
        fine-tuned model. All of it can be switched below.
      </p>
    </>
  );
}
