import type { JSX } from "preact";
import { articles } from "../../articles.js";
import { say } from "../../lang.js";
import { pageExists } from "../../pages.js";
import { href } from "../../router.js";

/** The knowledge base as a map of its articles. */
export function Page(): JSX.Element {
  return (
    <ul>
      {articles.map(({ path, title }) => (
        <li key={path}>{pageExists(path) ? <a href={href(path)}>{say(title)}</a> : say(title)}</li>
      ))}
    </ul>
  );
}
