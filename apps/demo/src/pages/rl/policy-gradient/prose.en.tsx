import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import { Inline } from "../../../components/inline.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        Value-based methods learn what states and actions are worth, and read the policy off: take the action
        worth most. <strong>Policy-based methods learn the policy itself.</strong> It becomes a function of
        parameters, <Inline tex={tex.policy} then="," /> a chance for each action; you will also see it
        written <Inline tex={tex.spellings} then="." />
      </p>
      <p>
        What is good is said by one number, a metric <Formula tex="J(\theta)" /> of the whole policy, and the
        policy climbs it:
      </p>
      <Formula display tex={tex.ascent} />
      <p>
        That is all of it. The figure above does just this, with gradients that are exact. What it buys: large
        or continuous state and action spaces, in which no table fits; what is learnt in one state carries
        over to those like it; and samples go further, because each one improves many states at once.
      </p>
    </>
  );
}

export function FromTable(): JSX.Element {
  return (
    <p>
      As long as a policy is a table, there is an entry for each state and action. As a function it has fewer
      parameters than there are entries, and that changes three things:
    </p>
  );
}

export function Shared(): JSX.Element {
  return (
    <>
      <p>
        The function most used is a softmax of preferences <Inline tex="h" then="," /> which may be a table, a
        weighted sum of features, or the last layer of a network. Every action keeps a chance, so that the
        policy explores by itself:
      </p>
      <Formula display tex={tex.softmax} />
    </>
  );
}

export function Metrics(): JSX.Element {
  return (
    <>
      <p>
        In a table a policy is optimal if no other has a higher value in <em>any</em> state. A function cannot
        please every state separately, so the states are weighed. <strong>Average value</strong> weighs their
        values:
      </p>
      <Formula display tex={tex.averageValue} />
      <p>
        The weights <Formula tex={tex.d} /> may be fixed, <Formula tex={tex.d0} />: where episodes begin, or
        all states alike, as in the figure. Or they are the policy’s own stationary distribution{" "}
        <Inline tex={tex.dPi} then="," /> the share of time it spends in each state in the long run.{" "}
        <strong>Average reward</strong> does without values and without a discount; it asks what a step earns:
      </p>
      <Formula display tex={tex.averageReward} />
      <p>
        With <Formula tex={tex.dPi} /> as weights the two are one and the same but for a factor, so that who
        climbs one climbs the other:
      </p>
      <Formula display tex={tex.relation} />
    </>
  );
}

export function Theorem(): JSX.Element {
  return (
    <>
      <p>
        The metric depends on the policy twice: by the actions it takes, and by the states these lead to. One
        would expect the second to need the derivative of a distribution that nobody knows. The theorem says
        it does not:
      </p>
      <Formula display tex={tex.theorem} />
      <p>
        Only the weights <Formula tex={tex.eta} /> differ between the metrics: <Formula tex={tex.etaStart} />{" "}
        for the average value from a fixed start, and <Formula tex={tex.etaStationary} /> for the average
        reward, whose action values then count what is earned above average. A small step makes an expectation
        of it, which can be sampled by acting:
      </p>
      <Formula display tex={tex.logTrick} />
      <p>
        For a table of softmax preferences it can be written out, and is what the figures on this page
        compute:
      </p>
      <Formula display tex={tex.tableGradient} />
      <p>
        Actions better than the state’s own value are taken more often, the others less. Nothing else happens.
      </p>
    </>
  );
}

export function Reinforce(): JSX.Element {
  return (
    <>
      <p>
        <strong>REINFORCE</strong> (Williams, 1992) puts the return <Formula tex={tex.g} /> of an episode that
        was really played in place of the action value:
      </p>
      <Formula display tex={tex.reinforce} />
      <p>
        The estimate is right on average, and that is about all that can be said for it: a return is the sum
        of many coin tosses. But a baseline <Formula tex={tex.b} /> may be taken off at no price, because the
        chances of the actions always sum to 1:
      </p>
      <Formula display tex={tex.noBias} />
    </>
  );
}

export function Baseline(): JSX.Element {
  return (
    <>
      <p>
        The baseline that leaves the least variance is known. The value <Formula tex={tex.v} /> leaves out the
        weights, is nearly as good, and can be learnt, which is why everybody uses it:
      </p>
      <Formula display tex={tex.bestBaseline} />
    </>
  );
}

export function ActorCritic(): JSX.Element {
  return (
    <p>
      Whoever learns a value beside the policy has an actor and a critic. What the methods differ in is what
      they multiply <Formula tex="\nabla_\theta \ln \pi" /> by:
    </p>
  );
}

export function AfterActorCritic(): JSX.Element {
  return (
    <>
      <p>The temporal difference of A2C compares two guesses of the critic, and its mean is the advantage:</p>
      <Formula display tex={tex.delta} />
      <p>
        The price of a critic is bias, since it is wrong at first; what it buys is less variance, and learning
        before the episode is over. PPO goes on from A2C and uses each rollout several times, as long as the
        new policy has not moved too far from the one that made it:
      </p>
      <Formula display tex={tex.clipped} />
      <p>
        Where actions are numbers, such as a torque, the policy may give the action itself,{" "}
        <Inline tex={tex.muS} then="," /> and climb the critic (DPG, DDPG):
      </p>
      <Formula display tex={tex.dpg} />
    </>
  );
}
