import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import { Inline } from "../../../components/inline.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        暴力匹配逐个尝试文本的每个位置。一旦失配，它就忘掉读过的一切，退回去再试下一个位置：最多要比较{" "}
        <Formula tex={tex.bruteForceCost} /> 次。通常失配来得早，没人在意；可是遇到 <code>aaa…b</code>{" "}
        这样的模式串，每次都到最后才失配。
      </p>
      <p>
        其实，在 <Formula tex={tex.pj} /> 处失配时，我们已经知道了不少：文本中刚读过的 <Formula tex="j" />{" "}
        个字符就是 <Inline tex={tex.matchedPart} then="。" />
        不必再读，因为模式串了解自己。若有一次匹配从这段已匹配部分的内部开始，它的开头必是这段的某个结尾，而这个结尾又必须是模式串的开头。这种既是真前缀又是后缀的部分，叫做
        <strong>公共前后缀</strong>（border）。
      </p>
      <p>
        于是，模式串右移，使最长的那个开头落在结尾原来的位置上，然后就从文本的同一个字符继续比较。这一段有多长只取决于模式串，在查找之前一次算好：
      </p>
      <Formula display tex={tex.nextDefinition} />
      <p>
        文章的例子：在 <code>abababc</code> 中找 <code>bab</code>。在 1 处找到之后，公共前后缀 <code>b</code>{" "}
        仍然匹配；与它重叠的下一处，只需再比较两次就能找到。
      </p>
    </>
  );
}

export function SafeShift(): JSX.Element {
  return (
    <>
      <p>
        右移 <Formula tex={tex.shift} /> 位，为什么不会漏掉匹配？假设只右移 <Formula tex={tex.smallerShift} />{" "}
        位就有一次匹配，那么它开头的 <Formula tex={tex.overlap} /> 个字符正好压在已匹配部分的末尾：
      </p>
      <Formula display tex={tex.contradiction} />
      <p>
        这就成了一个比最长还长的公共前后缀，矛盾；所以这样的匹配不存在。找到一次之后也是同理，只要令{" "}
        <Inline tex={tex.jIsM} then="：" />
        模式串右移一个最小周期。
      </p>
    </>
  );
}

export function SelfSearch(): JSX.Element {
  return (
    <>
      <p>
        失配函数也用同样的想法求出：把模式串错开一位，在自己里面查找。若{" "}
        <Inline tex={tex.sameUnit} then="，" />
        长为 <Formula tex="k" /> 的公共前后缀就增长一个字符；否则，次短的就是它自己的最长公共前后缀，而{" "}
        <Formula tex={tex.nextOfK} /> 早已算出。
      </p>
      <p>
        还有一点浪费：若 <Inline tex={tex.sameUnit} then="，" />则 <Formula tex={tex.pk} /> 会和{" "}
        <Formula tex={tex.pj} /> 一样失配。<strong>强化</strong>
        形式把这样的公共前后缀排除在外；一个也不剩时，取 −1：
      </p>
      <Formula display tex={tex.nextvalDefinition} />
    </>
  );
}

export function Cost(): JSX.Element {
  return (
    <p>
      每次比较，要么文本指针 <Formula tex="i" /> 前进，要么模式串的位置 <Formula tex={tex.place} />{" "}
      前进。二者都从不后退，也都不超过 <Inline tex="n" then="，" />
      所以查找最多比较 <Formula tex="2n" /> 次；同理，建表最多 <Formula tex="2m" />{" "}
      次。本库的内核守住这个上界，而看得少得多：先用稀有字节做过滤，一次跳过十六个位置；过滤器被绊住时，就由强化的失配函数来移动模式串。
    </p>
  );
}
