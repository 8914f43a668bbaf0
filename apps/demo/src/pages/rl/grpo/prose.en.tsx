import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import { Inline } from "../../../components/inline.js";
import * as tex from "./formulas.js";
import type { Facts } from "./kin/facts.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        A policy learns from how much better an answer was than one had to expect. <strong>PPO</strong> asks a
        second network what was to be expected: the critic, as large as the policy itself. For a language
        model that is dear, and hard besides: the reward comes once, after the last token, and the critic is
        to know it in the middle of a sentence.
      </p>
      <p>
        <strong>GRPO</strong>, group relative policy optimisation (Shao et al., “DeepSeekMath”, 2024), asks
        the policy itself. It answers the same prompt several times, <Inline tex={tex.group} then="," /> and
        the mean reward of the group is what was to be expected:
      </p>
      <Formula display tex={tex.advantage} />
      <p>
        Every token of an answer gets the answer’s advantage. Answers above the mean become likelier, those
        below it less likely, and the figure above does just this, on a model that learns while you look. What
        it buys is memory and simplicity: no critic to hold, to teach, or to distrust.
      </p>
    </>
  );
}

export function Objective(): JSX.Element {
  return (
    <>
      <p>From PPO it keeps the clipped ratio of probabilities, now and when the answer was sampled:</p>
      <Formula display tex={tex.ratio} />
      <Formula display tex={tex.objective} />
      <p>
        The clip forbids nothing; it takes the push away. A good token that has already become{" "}
        <Formula tex="1 + \varepsilon" /> times as likely gains nothing from more, a bad one at{" "}
        <Formula tex="1 - \varepsilon" /> nothing from less. In the wrong direction, where a token must be
        brought back, the push stays.
      </p>
    </>
  );
}

export function AfterClip(): JSX.Element {
  return (
    <p>
      With a single pass over each group every ratio is 1, and the clip has nothing to do. The loss is then
      minus the mean advantage, which is 0 for every group; its gradient is not. That a loss of 0 teaches is
      the question implementers ask most.
    </p>
  );
}

export function Deviation(): JSX.Element {
  return (
    <>
      <p>
        Dividing by <Formula tex={tex.sigma} /> makes rewards of any scale comparable. It also decides how
        much each question counts. Where nearly all answers are right, or nearly all wrong, the deviation is
        small, and a small deviation makes large advantages: questions that are too easy or too hard weigh
        more than their rewards do. And when all answers are nearly the same, their last decimals are blown up
        to full size.
      </p>
      <p>
        <strong>Dr. GRPO</strong> (Liu et al., 2025) leaves the deviation out. Move the sliders: one of the
        two lines does not notice how little is at stake.
      </p>
    </>
  );
}

export function Length(): JSX.Element {
  return (
    <>
      <p>
        The factor <Formula tex={tex.lengthWeight} /> gives each answer one vote, however long it is. So a
        token in a long answer counts less than one in a short answer. Among right answers the short ones are
        pushed harder; among wrong ones the long ones are <em>spared</em>. A model that is wrong anyway is
        better off rambling, and its wrong answers grow.
      </p>
      <p>
        DAPO gives each token one vote. Then a token’s push no longer depends on the length of its own answer,
        but a long answer still waters down the whole batch; divided by a constant, as in Dr. GRPO, nothing
        depends on any length.
      </p>
    </>
  );
}

export function Critic(): JSX.Element {
  return (
    <>
      <p>
        PPO’s critic learns <Formula tex={tex.value} /> for every token, and advantages are what happened
        beyond it, smoothed over the tokens that follow (generalised advantage estimation):
      </p>
      <Formula display tex={tex.gae} />
      <p>
        A good critic says more than a group can: not only that an answer was good, but at which letter it
        became so. The price: with Adam a model that learns holds its parameters four times over, one that is
        only asked once. Of <Formula tex={tex.P} /> parameters of four bytes, with policy, critic, reference
        and reward model, PPO holds <Inline tex={tex.bytes} then="," /> and GRPO{" "}
        <Inline tex={tex.bytesGrpo} then="." /> Below, both are measured.
      </p>
    </>
  );
}

export function Kl(): JSX.Element {
  return (
    <>
      <p>
        The policy must stay near the reference, the model it began as. PPO for language models takes a KL
        penalty off the rewards; GRPO has no values for it to disturb and puts it into the loss, token by
        token. The divergence is estimated from the tokens that were sampled, and there are several ways:
      </p>
      <Formula display tex={tex.k} />
      <p>
        All of them are about 0 where both models agree. <Formula tex={tex.k1} /> is right on average but
        negative half of the time and noisy. <Formula tex={tex.k2} /> is never negative, and wrong on average.{" "}
        <Formula tex={tex.k3} /> (Schulman, 2020) adds to <Formula tex={tex.k1} /> something whose mean is 0,
        because
      </p>
      <Formula display tex={tex.unbiased} />
      <p>and so it is unbiased, never negative, and, where the models are near each other, far less noisy.</p>
    </>
  );
}

export function AfterKl(): JSX.Element {
  return (
    <p>
      Unbiased as a number does not mean unbiased as a loss. The gradient of <Formula tex={tex.k3} /> with
      respect to the log-probability, <Inline tex={tex.k3Gradient} then="," /> is that of the divergence the
      other way round, from the reference to the policy. Weighted by the ratio,{" "}
      <Inline tex={tex.k3Is} then="," /> it has the exact gradient: <code>kl: "k3-is"</code>.{" "}
      <Formula tex={tex.k1} /> as a loss teaches nothing at all.
    </p>
  );
}

export function Process(): JSX.Element {
  return (
    <>
      <p>
        One reward for a whole answer praises its mistakes along with the rest. Where each step can be judged,
        all step rewards <Formula tex={tex.R} /> of the group are normalised together, and a token is credited
        with the steps that end at it or after it:
      </p>
      <Formula display tex={tex.process} />
      <p>Names have steps to judge: their syllables. In the first figure “each syllable” trains by this.</p>
    </>
  );
}

export function AfterProcess(): JSX.Element {
  return (
    <p>
      As the policy gets better, the reward model that learnt from its old answers knows less and less about
      its new ones. <strong>Iterative GRPO</strong> teaches the reward model again on answers of the present
      policy, with a tenth of the old pairs mixed in, makes the present policy the reference, and goes on:{" "}
      <code>renewal</code> in the trainer.
    </p>
  );
}

export function Kin(): JSX.Element {
  return (
    <p>
      Since then each part has been questioned. The methods below differ in few places, and every one of them
      can be loaded into the first figure; ε, β and the choices there can then be turned one by one.
    </p>
  );
}

export function Findings({ bytes, time, ppo, grpo, drGrpo, rloo, long }: Facts): JSX.Element {
  return (
    <>
      <p>
        What the tables say, and no more. GRPO’s models take {bytes} of the bytes of PPO-max’s, and an update{" "}
        {time} of its time. At this learning rate β = 0.04 is a weak leash: GRPO ends at a KL of {grpo.kl}{" "}
        against {ppo.kl}, with a higher score of the reward model ({grpo.score} against {ppo.score}) and a
        lower true reward ({grpo.reward} against {ppo.reward}). Of the kin RLOO comes out best, {rloo.reward}{" "}
        at a KL of {rloo.kl}, level with PPO-max and without a critic; Dr. GRPO reaches {drGrpo.reward}. The
        seeds of most methods overlap.
      </p>
      <p>
        Without any leash and trained on, the score goes on rising while the true reward falls to{" "}
        {long.reward} and only {long.different} of the names differ: the policy has learnt what the reward
        model does not know.
      </p>
    </>
  );
}
