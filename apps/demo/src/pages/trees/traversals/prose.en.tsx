import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import { Inline } from "../../../components/inline.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        A traversal flattens a tree into a line. The three classical ones differ only in where they put the
        root <Formula tex="r" /> relative to its left subtree <Formula tex="L" /> and its right subtree{" "}
        <Inline tex="R" then=":" />
      </p>
      <Formula display tex={tex.traversals} />
      <p>
        So preorder tells who the root is: its first label. Inorder then tells who stands where: whatever is
        before the root is the left subtree, whatever is behind it the right one. Now the size of the left
        subtree is known, and with it where preorder changes from one to the other. Both halves are the same
        problem again, only smaller, until nothing is left. With postorder the root comes last, and everything
        happens in the mirror.
      </p>
      <p>
        It is inorder that knows about sides. Without it, “child” is all that can be said, and that turns out
        to be the whole trouble with preorder and postorder.
      </p>
    </>
  );
}

export function OneStack(): JSX.Element {
  return (
    <>
      <p>
        Carried out literally, the splitting looks for each root in inorder. That is{" "}
        <Formula tex={tex.quadratic} /> with a search, needs a hash table to avoid it, and as a recursion it
        overflows on long chains. One stack does without all that. Labels are pushed in preorder, each below
        the top, to the left, and as long as the top is also what comes next in inorder, it is popped: its
        left side is finished. The label that comes after a pop hangs on the right of the last one popped.
      </p>
      <p>
        Every label is pushed once and popped once, so it takes <Inline tex={tex.linear} then="," /> and the
        builder is its own judge. If both sequences are used up, the tree stands, and with unique labels no
        other has these traversals. If not, the first label of inorder that cannot be popped is where the pair
        contradicts itself: something that hangs in its left subtree is still on the stack above it.
      </p>
      <p>
        Labels must be unique. With duplicates, several trees may fit, and the stack can even get stuck on a
        pair that some tree has: it took the wrong one of two equal labels. That is why the package refuses
        them unless asked.
      </p>
    </>
  );
}

export function Degrees(): JSX.Element {
  return (
    <p>
      Every node of a binary tree has no child, one or two. Take a tree with at least two nodes and look at
      one of its lowest leaves: its parent has two children, or only a left one, or only a right one. There is
      no fourth case.
    </p>
  );
}

export function SameTwice(): JSX.Element {
  return (
    <>
      <p>
        The last two cases are different trees, and inorder sees it. But preorder puts the parent first and
        postorder puts it last, whichever side the child is on: both sequences come out the same. So one node
        with a single child, anywhere, is enough to spoil the pair.
      </p>
      <p>
        And nothing else spoils it. If every parent has two children, the label after the root in preorder is
        the left child; in postorder, that label ends the left subtree. The split is known, and both halves go
        on alike. <code>ABC</code> with <code>BCA</code> is such a pair: A with B and C, and no other tree.{" "}
        <code>ABC</code> with <code>CBA</code> is a chain, of which there are four. Hence the whole statement,
        where the article stops halfway:{" "}
        <strong>
          preorder and postorder determine the tree exactly when no node has a single child; with{" "}
          <Formula tex="k" /> such nodes there are <Formula tex={tex.powerOfTwo} /> trees.
        </strong>
      </p>
    </>
  );
}

export function Counting(): JSX.Element {
  return (
    <p>
      The nodes with a single child can be read off without building anything: <Formula tex="x" /> has the
      single child <Formula tex="y" /> exactly when <Formula tex="y" /> follows <Formula tex="x" /> at once in
      preorder and precedes it at once in postorder. Each of them is a switch, left or right, independent of
      the others: the number of a tree, written in binary, is the position of all switches. So any of them is
      at hand without the ones before it, be they as many as 2⁴⁰.
    </p>
  );
}

export function General(): JSX.Element {
  return (
    <>
      <p>
        If a node has places for <Formula tex="m" /> children and <Formula tex="c_v" /> of them are taken at
        node <Inline tex="v" then="," /> the same argument counts
      </p>
      <Formula display tex={tex.product} />
      <p>
        trees, since which places are taken is what nobody tells. For binary trees the factor is 2 where{" "}
        <Formula tex="c_v = 1" /> and 1 elsewhere. Where children have an order but no places, as in a menu or
        a folder, there is always one tree only. And summed over all pairs of <Formula tex="n" /> nodes, the
        powers of two must give all binary trees, which is Touchard’s identity (<Formula tex="k" /> single
        children, terms where <Formula tex="n-1-k" /> is even):
      </p>
      <Formula display tex={tex.touchard} />
    </>
  );
}
