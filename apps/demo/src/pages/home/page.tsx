import { href } from "../../address.js";
import { say } from "../../lang.js";
import { useTitle } from "../../title.js";
import { KnowledgeMap } from "./knowledge-map.js";
import "./home.css";

const text = {
  zh: {
    title: "十二篇算法文章，图都是活的",
    claim: "每篇文章都成了一个小巧的软件包和一页可以动手的图：输入你自己的数据，在浏览器里看算法一步步走。",
    benchmarks: "在你的浏览器里跑基准测试",
    measured: "每个软件包都与你原本会用的办法比较，先核对答案，再计时。",
  },
  en: {
    title: "Twelve articles on algorithms, alive",
    claim:
      "Each is a small package and a page whose figure you can touch: put in your own data and watch the algorithm walk.",
    benchmarks: "Run the benchmarks in your browser",
    measured:
      "every package against what you would otherwise use, answers compared before anything is timed.",
  },
};

/** The knowledge base as a map of its articles. */
export function Page() {
  const t = say(text);
  useTitle();
  return (
    <div class="home">
      <h1>{t.title}</h1>
      <p class="home-claim">{t.claim}</p>
      <KnowledgeMap />
      <p class="home-benchmarks">
        <a href={href("benchmarks")}>{t.benchmarks}</a> — {t.measured}
      </p>
    </div>
  );
}
