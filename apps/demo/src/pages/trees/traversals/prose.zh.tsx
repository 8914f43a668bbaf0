import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import { Inline } from "../../../components/inline.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        遍历把一棵树摊成一行。三种经典的次序，只差在根 <Formula tex="r" /> 放在左子树 <Formula tex="L" />{" "}
        与右子树 <Formula tex="R" /> 的哪里：
      </p>
      <Formula display tex={tex.traversals} />
      <p>
        所以，前序说出谁是根：就是第一个。中序再说出谁在哪边：根之前的都属于左子树，根之后的都属于右子树。左子树有多大也就知道了，前序从哪里由左转到右也随之确定。两半各是同一个问题，只是更小，一直做到什么也不剩。换成后序，根在最后，一切如同照镜子。
      </p>
      <p>知道左右的只有中序。没有它，就只能说“是孩子”，说不出是哪边的孩子；前序配后序的麻烦，全在这里。</p>
    </>
  );
}

export function OneStack(): JSX.Element {
  return (
    <>
      <p>
        照字面去切分，每次都要在中序里找根：逐个去找是 <Inline tex={tex.quadratic} then="，" />
        要避免就得建散列表；写成递归，遇上长链还会爆栈。用一个栈就全省了。按前序逐个入栈，挂在栈顶的左边；只要栈顶正好是中序的下一个，它的左边就已完成，出栈。出栈之后接着来的那个，挂在最后出栈者的右边。
      </p>
      <p>
        每个标签入栈一次、出栈一次，所以是 <Inline tex={tex.linear} then="；" />
        而且建树就是验证。两个序列都用完，树就建成，标签不重复时也只有这一棵。若没有用完，中序里第一个无法出栈的标签就是矛盾所在：应当在它之前的某个左子树中的结点，还压在它的上面。
      </p>
      <p>
        标签不能重复。有重复时，可能有好几棵树都符合；栈甚至会在本来有解的输入上卡住，因为它在两个相同的标签之间选错了一个。所以除非你明说，本库拒绝重复的标签。
      </p>
    </>
  );
}

export function Degrees(): JSX.Element {
  return (
    <p>
      二叉树的结点，度只能是
      0、1、2。任取一棵至少有两个结点的树，看它最深的一个叶子：叶子的父结点要么有两个孩子，要么只有左孩子，要么只有右孩子，没有第四种情形。
    </p>
  );
}

export function SameTwice(): JSX.Element {
  return (
    <>
      <p>
        后两种是不同的树，中序看得出来。可是前序总把父结点放在前面，后序总把它放在后面，不管孩子在哪一边：两种情形的前序相同，后序也相同。所以，只要有一个结点只有一个孩子，不论它在哪里，这两个序列就定不下树来。
      </p>
      <p>
        除此之外，再没有别的障碍。若每个父结点都有两个孩子，前序中根后面的那个就是左孩子，而后序里左子树正以它结尾：切分就知道了，两半照此办理。
        <code>ABC</code> 配 <code>BCA</code> 就是这样：A 带着 B 和 C，别无他树。<code>ABC</code> 配{" "}
        <code>CBA</code> 则是链，共有四棵。文章只说到一半，完整的结论是：
        <strong>
          前序和后序唯一确定一棵树，当且仅当没有结点只有一个孩子；若有 <Formula tex="k" />{" "}
          个这样的结点，就恰有 <Formula tex={tex.powerOfTwo} /> 棵树。
        </strong>
      </p>
    </>
  );
}

export function Counting(): JSX.Element {
  return (
    <p>
      哪些结点只有一个孩子，不必建树就能读出来：
      <Formula tex="x" /> 只有 <Formula tex="y" /> 一个孩子，当且仅当前序中 <Formula tex="y" /> 紧跟在{" "}
      <Formula tex="x" /> 之后，而后序中紧挨在 <Formula tex="x" />{" "}
      之前。每个这样的结点就是一个开关，或左或右，互不相干；把树的编号写成二进制，就是所有开关的位置。所以哪怕有
      2⁴⁰ 棵，也不必数过前面的，想要哪一棵就取哪一棵。
    </p>
  );
}

export function General(): JSX.Element {
  return (
    <>
      <p>
        若每个结点有 <Formula tex="m" /> 个位置放孩子，而结点 <Formula tex="v" /> 有 <Formula tex="c_v" />{" "}
        个孩子，同样的道理给出
      </p>
      <Formula display tex={tex.product} />
      <p>
        棵树，因为没有谁说得出占的是哪些位置。对二叉树，
        <Formula tex="c_v = 1" /> 时因子是 2，其余是
        1。若孩子只有先后、没有位置，如菜单或文件夹，则永远只有一棵。把 <Formula tex="n" />{" "}
        个结点的所有序列对加起来，这些 2 的幂必须给出全部二叉树，这正是 Touchard 恒等式（
        <Formula tex="k" /> 为只有一个孩子的结点数，只取 <Formula tex="n-1-k" /> 为偶数的项）：
      </p>
      <Formula display tex={tex.touchard} />
    </>
  );
}
