import type { JSX } from "preact";
import { Formula } from "../../../components/formula.js";
import * as tex from "./formulas.js";

export function Idea(): JSX.Element {
  return (
    <>
      <p>
        二分查找出了名的好讲难写。麻烦多半来自“找”：mid
        是不是答案？不是的话在左还是在右？都不是又该返回什么？不妨反过来想：
        <strong>看着 mid，问哪些不可能是答案</strong>，把它们排除。
      </p>
      <p>
        所有候选都在 <Formula tex={tex.interval} /> 之中。看一眼
        mid，就把它们分成两部分：一部分一定没有答案，另一部分可能有。前者丢掉，mid
        或者跟着丢掉，或者留下。只要 <Formula tex={tex.leftLtRight} /> 就还有可排除的；循环结束时{" "}
        <Formula tex={tex.leftEqRight} />
        ，只剩一个候选。所以不必纠结返回哪一个，也不需要中途返回的第三个分支。
      </p>
      <p>
        从容易想对的那句话开始：什么时候 mid <em>不是</em>解？找第一个 ≥ x 的元素时，就是{" "}
        <code>a[mid] &lt; x</code>。这时 mid 和它前面的全部排除；另一个分支不用再想，就是剩下的那一半。
      </p>
    </>
  );
}

export function NextInterval(): JSX.Element {
  return (
    <p>
      比较之后，总要问一句：<em>答案现在在哪个区间？</em>把区间写出来，赋值语句就随之而定，不必死记何时{" "}
      <code>+ 1</code>、何时 <code>− 1</code>。
    </p>
  );
}

export function Rounding(): JSX.Element {
  return (
    <>
      <p>
        两个分支里恰有一个保留
        mid。如果它没有把区间变小，循环就永远不会结束。还有三个候选时不会这样；只剩两个时，比如{" "}
        <code>[4, 5]</code>，mid 就是其中之一，是哪一个由取整决定：
      </p>
      <Formula display tex={tex.midBounds} />
      <p>
        向下取整，mid 不会等于 right，所以 <code>right = mid</code> 总能排除掉一些；向上取整，mid 不会等于
        left，所以 <code>left = mid</code> 也总能。于是有了这条规则：
        <strong>
          分支里出现 <code>left = mid</code>，mid 就向上取整
        </strong>
        ；否则向下取整，整数除法本来就是这样。
      </p>
    </>
  );
}

export function Monotone(): JSX.Element {
  return (
    <p>
      数组只是最简单的情形。真正需要的，是候选的一个只变一次的性质 <Formula tex={tex.predicate} />
      ：到某处为止都假，从那里起都真，或者反过来。找到它，剩下的就是上面那个循环。候选往往不是位置，而是答案本身：试一个载重、一个和、一个次数，看它行不行。
    </p>
  );
}

export function Cost(): JSX.Element {
  return (
    <>
      <p>
        每看一次，剩下的候选至多是一半（向上取整）。
        <Formula tex="n" /> 个元素的数组有 <Formula tex={tex.nPlusOne} />{" "}
        个候选，因为答案也可能是“在所有元素之后”：
      </p>
      <Formula display tex={tex.halvingZh} />
      <p>
        一千万个元素只要看 24
        次。在处理器上，贵的不是看，而是每一次都要等前一次的结果，而且每一次都落在内存中很远的地方。本库的索引把同样的数排成一个个缓存行大小的节点，一次比较整个节点，并让上百个查询一层一层同时往下走，使它们的等待重叠起来。
      </p>
    </>
  );
}

export function Distribution(): JSX.Element {
  return (
    <>
      <p>
        一列排好序的数，加上“第一个 &gt; x 的位置”，能做什么？它就是自己的分布：≤ x
        的数占多少，查找一次就知道；直方图不过是两次查找之差。
      </p>
      <Formula display tex={tex.ecdf} />
    </>
  );
}
