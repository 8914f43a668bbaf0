import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import { Inline } from "../../../components/inline.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        Brute force tries every place of the text. After a mismatch it forgets all that it has read, goes
        back, and tries the next place: up to <Formula tex={tex.bruteForceCost} /> comparisons. Usually a
        mismatch comes early and nobody notices; in <code>aaa…b</code> it comes late every time.
      </p>
      <p>
        But whoever fails at <Formula tex={tex.pj} /> has learnt something: the last <Formula tex="j" />{" "}
        characters of the text <em>are</em> <Inline tex={tex.matchedPart} then="." /> They need not be read
        again, for the pattern knows itself. An occurrence that starts inside this matched part begins with
        one of its ends, and that end must also be a beginning of the pattern. Such a piece, at once a proper
        prefix and a suffix, is called a <strong>border</strong>.
      </p>
      <p>
        So the pattern moves until its longest such beginning lies where the ending was, and comparison goes
        on from there, at the very same character of the text. How long that piece is depends on the pattern
        alone, and is computed once, before the search:
      </p>
      <Formula display tex={tex.nextDefinition} />
      <p>
        The article’s example: looking for <code>bab</code> in <code>abababc</code>. After the occurrence at 1
        the border <code>b</code> stays matched, and the next occurrence, which overlaps it, is found with two
        more comparisons.
      </p>
    </>
  );
}

export function SafeShift(): JSX.Element {
  return (
    <>
      <p>
        Why does the shift by <Formula tex={tex.shift} /> pass over no occurrence? Suppose that one started
        only <Formula tex={tex.smallerShift} /> places on. Its first <Formula tex={tex.overlap} /> characters
        would lie on the last ones of the matched part:
      </p>
      <Formula display tex={tex.contradiction} />
      <p>
        That is a border longer than the longest border. There is no such thing, hence no such occurrence.
        After an occurrence the same holds with <Inline tex={tex.jIsM} then=":" /> the pattern moves by its
        smallest period.
      </p>
    </>
  );
}

export function SelfSearch(): JSX.Element {
  return (
    <>
      <p>
        The failure function is found by the same idea: the pattern is searched in itself, one place on. If{" "}
        <Inline tex={tex.sameUnit} then="," /> the border of length <Formula tex="k" /> grows by one
        character. If not, the next shorter border is the border’s own longest border, and{" "}
        <Formula tex={tex.nextOfK} /> is known already.
      </p>
      <p>
        One thing is still wasted. If <Inline tex={tex.sameUnit} then="," /> then <Formula tex={tex.pk} />{" "}
        will fail exactly as <Formula tex={tex.pj} /> has. The <strong>strong</strong> form leaves such
        borders out, and is −1 where none remains:
      </p>
      <Formula display tex={tex.nextvalDefinition} />
    </>
  );
}

export function Cost(): JSX.Element {
  return (
    <p>
      Every comparison either moves the text pointer <Formula tex="i" /> on or moves the pattern’s place{" "}
      <Formula tex={tex.place} /> on. Neither ever goes back and neither exceeds <Inline tex="n" then="," />{" "}
      so a search takes at most <Formula tex="2n" /> comparisons, and building the table, by the same
      argument, at most <Inline tex="2m" then="." /> The package’s kernel keeps this bound and looks at far
      less: a filter of rare bytes passes over most of the text sixteen places at a time, and where it gets
      stuck, the strong failure function moves the pattern.
    </p>
  );
}
