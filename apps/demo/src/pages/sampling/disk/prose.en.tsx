import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import { Inline } from "../../../components/inline.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        Given are a centre and a radius <Inline tex="R" then="." /> Uniform does not mean that the points look
        even, or that radius and angle are. It means that any patch <Formula tex={tex.region} /> of the disk,
        wherever it lies and whatever its shape, gets a point with the same probability as any other patch of
        that area:
      </p>
      <Formula display tex={tex.uniform} />
      <p>
        That is all the following methods have to achieve, and all that a test has to check. Coordinates are
        drawn around the centre 0 with radius 1; scaling and moving changes all areas by the same factor.
      </p>
    </>
  );
}

export function Rejection(): JSX.Element {
  return (
    <>
      <p>
        In a square it is easy: draw x and y independently. So draw in the square around the disk, and if the
        point is not in the disk, forget it and draw again. This bends nothing: among the points that hit the
        disk <Inline tex="D" then="," /> the share of those in a patch <Formula tex={tex.region} /> of it is
      </p>
      <Formula display tex={tex.conditional} />
      <p>
        The size of the square has cancelled out. It decides only how often a dart is thrown in vain: the
        acceptance is <Inline tex={tex.acceptance} then="," /> hence <Formula tex={tex.tries} /> darts for a
        point. Throwing a fifth away sounds like waste, and is still the fastest of the three: it needs no
        root and no angle.
      </p>
    </>
  );
}

export function UnderTheCurve(): JSX.Element {
  return (
    <>
      <p>
        The same works for any density. A density is the slope of the distribution function, which collects
        it:
      </p>
      <Formula display tex={tex.derivative} />
      <p>
        Throw darts uniformly at the region under the curve <Formula tex="f" /> and look only at their{" "}
        <Inline tex="x" then="." /> Above a strip of width <Formula tex={tex.strip} /> there is room for{" "}
        <Formula tex="f(x)\,\mathrm{d}x" /> of them: the <Formula tex="x" /> of the darts has the density{" "}
        <Inline tex="f" then="." /> To hit the region under <Formula tex="f" /> uniformly, throw under
        something simpler that lies above it, an envelope <Inline tex="c\,g" then="," /> and keep what is
        under <Inline tex="f" then=":" />
      </p>
      <Formula display tex={tex.rate} />
      <p>
        The disk is itself such a picture. Its lower and upper rim are half circles, so the x of a uniform
        point has the density <Inline tex={tex.densityOfX} then="," /> the half circle below, and the
        acceptance is π/4 once more.
      </p>
    </>
  );
}

export function Inverse(): JSX.Element {
  return (
    <>
      <p>
        In polar coordinates nothing need be thrown away. The angle is uniform by symmetry. The radius is not:
        the disk within <Formula tex="r" /> has an area that grows with the square.
      </p>
      <Formula display tex={tex.radiusCdf} />
      <p>
        If <Formula tex="U" /> is uniform in [0, 1), then <Formula tex="F^{-1}(U)" /> has the distribution
        function <Inline tex="F" then="," /> since
      </p>
      <Formula display tex={tex.inversion} />
      <p>and here the inverse is a root:</p>
      <Formula display tex={tex.root} />
    </>
  );
}

export function WrongRadius(): JSX.Element {
  return (
    <p>
      With r = R·u instead, half of all points would lie within half the radius, which is only{" "}
      <Formula tex={tex.quarter} /> of the area. The density would be{" "}
      <Inline tex={tex.wrongDensity} then="," /> without bound at the centre: the bright spot in the fourth
      disk above. There it is made from the right points, by multiplying each with its own radius: √u · √u =
      u.
    </p>
  );
}

export function Concentric(): JSX.Element {
  return (
    <>
      <p>
        For independent random numbers both are equally good. But often the points of the square are better
        than random: stratified, one in each cell, or from a low-discrepancy sequence. Rejection destroys such
        order, since it takes an unknown number of points; the polar map keeps it, but stretches cells near
        the centre into needles. Shirley and Chiu’s concentric map turns each square around the centre into a
        circle:
      </p>
      <Formula display tex={tex.concentricMap} />
      <p>
        and likewise with a and b exchanged. All three are the <code>method</code> of <code>uniformDisk</code>
        .
      </p>
    </>
  );
}

export function Catching(): JSX.Element {
  return (
    <>
      <p>
        The figure on top cuts the disk by circles of radius <Formula tex={tex.rings} /> and by rays into{" "}
        <Formula tex="k = 128" /> cells of equal area. Of <Formula tex="n" /> uniform points each should get{" "}
        <Inline tex="n/k" then="," /> more or less; how much less or more is natural, Pearson’s statistic
        says:
      </p>
      <Formula display tex={tex.chiSquare} />
      <p>
        It is near <Inline tex={tex.freedom} then=" = 127" /> if the points are uniform, with a standard
        deviation of 16. The p-value is the chance that uniform points come out at least as far. Below 10⁻⁶
        the points are called uneven; above 1 − 10⁻⁶ as well, for counts that are too even are not random
        either. For the wrong disk the statistic grows with the number of points, without end. For a right
        sampler it stays where it is, be it of a thousand points or of a million.
      </p>
    </>
  );
}

export function Reproducible(): JSX.Element {
  return (
    <p>
      A sample that is published should be drawn again by anyone. A seed alone does not do that:{" "}
      <code>Math.random</code> takes none, and even with one, <code>Math.cos</code> or <code>Math.log</code>{" "}
      differ in their last bit between engines. The package draws in WebAssembly, with polynomials instead of
      the engine’s functions, so that one seed gives one stream. This browser can prove it:
    </p>
  );
}

export function LikeNumpy(): JSX.Element {
  return (
    <p>
      With <code>pcg64</code> the stream is also numpy’s, from the hashing of the seed to the tables of the
      normal distribution: what an analysis in Python has drawn, a page can draw again.
    </p>
  );
}
