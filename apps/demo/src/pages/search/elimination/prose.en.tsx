import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        Binary search has a name for being easy to explain and hard to write. Most of the trouble comes from
        looking for the answer: is mid equal, is it left, is it right, and what is returned if none of it
        fits? Turn it round. <strong>Ask at mid what cannot be the answer</strong>, and exclude it.
      </p>
      <p>
        All candidates are in <Formula tex={tex.interval} />. A look at mid splits them in two: one part
        certainly does not hold the answer, the other possibly does. The first is thrown away, mid with it or
        not. While <Formula tex={tex.leftLtRight} /> there is something to exclude; when the loop ends,{" "}
        <Formula tex={tex.leftEqRight} /> and one candidate is left. So there is no question which of the two
        to return, and no third branch that returns early.
      </p>
      <p>
        Begin with the sentence that is easier to get right: when is an element <em>not</em> a solution? For
        the first element ≥ x that is <code>a[mid] &lt; x</code>. Then mid goes, and everything before it. The
        other branch needs no thought: it is what remains.
      </p>
    </>
  );
}

export function NextInterval(): JSX.Element {
  return (
    <p>
      After the comparison always ask: <em>where is the answer now?</em> Write that interval down, and the
      assignment follows from it. Do not learn <code>+ 1</code> and <code>− 1</code> by heart.
    </p>
  );
}

export function Rounding(): JSX.Element {
  return (
    <>
      <p>
        Exactly one of the two branches keeps mid. If it does not make the interval smaller, the loop runs for
        ever. As long as there are three candidates it always does; with two, <code>[4, 5]</code> say, mid is
        one of them, and rounding decides which:
      </p>
      <Formula display tex={tex.midBounds} />
      <p>
        Rounded down, mid is never right, so that <code>right = mid</code> always excludes something; rounded
        up, it is never left, and <code>left = mid</code> does. Hence the rule:{" "}
        <strong>
          when the branch is <code>left = mid</code>, round up
        </strong>
        ; else round down, as division does by itself.
      </p>
    </>
  );
}

export function Monotone(): JSX.Element {
  return (
    <p>
      An array is only the simplest case. What is needed is a property <Formula tex={tex.predicate} /> of the
      candidates that changes once: false up to some place and true from there on, or the other way round.
      Find it, and the rest is the loop above. Often the candidates are not places but answers: try a
      capacity, a sum, a count, and see whether it will do.
    </p>
  );
}

export function Cost(): JSX.Element {
  return (
    <>
      <p>
        Each look leaves at most half of the candidates, rounded up. An array of <Formula tex="n" /> elements
        has <Formula tex={tex.nPlusOne} /> of them, for the answer may also be “behind all”:
      </p>
      <Formula display tex={tex.halving} />
      <p>
        Ten million elements take 24 looks. On a processor it is not the looks that cost, but that each must
        wait for the one before, and that each lands far away in memory. The package’s index stores the same
        numbers in nodes of one cache line, compares a whole node at once, and takes a hundred queries a level
        at a time, so that their waits overlap.
      </p>
    </>
  );
}

export function Distribution(): JSX.Element {
  return (
    <>
      <p>
        What is a sorted column with an upper bound good for? It is its own distribution. The part of the
        numbers that are ≤ x is one search away, and a histogram is the difference of two:
      </p>
      <Formula display tex={tex.ecdf} />
    </>
  );
}
