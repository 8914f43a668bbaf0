import { PACKAGES } from "../../articles.js";
import { relations } from "../../relations.js";
import { islands, MAP, type Place, places } from "./map-layout.js";
import { shore } from "./shore.js";

/** An island's middle line lies this far below the pictures: their titles belong to it too. */
const TITLE_ROOM = 12;

/** How far from straight the lines between articles are, so that those which cross are told apart. */
const BEND = 0.1;

/** The half axes of the ellipse around an article that lines stay out of. */
const CLEAR = { x: 74, y: 88 };

/** What the articles lie on: an island for each package, and the lines that join related articles. */
export function MapGround({ pointed }: { readonly pointed: string | undefined }) {
  return (
    <svg class="map-ground" viewBox={`0 0 ${MAP.width} ${MAP.height}`} aria-hidden="true">
      <defs>
        <pattern
          id="mini-hatch"
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path class="mini-hatch" d="M0 0V4" />
        </pattern>
      </defs>
      {PACKAGES.map((name) => {
        const line = shore(islands[name].articles.map((path) => below(places[path]!)));
        return (
          <g key={name}>
            <path class="map-shore" d={line} />
            <path class="map-island" d={line} />
          </g>
        );
      })}
      {relations.map(({ between: [from, to] }) => (
        <path
          key={`${from} ${to}`}
          class={pointed === from || pointed === to ? "map-edge map-edge-lit" : "map-edge"}
          d={edge(places[from]!, places[to]!)}
        />
      ))}
    </svg>
  );
}

function below({ x, y }: Place): Place {
  return { x, y: y + TITLE_ROOM };
}

/** A bent line that starts and ends clear of both articles' pictures and titles. */
function edge(from: Place, to: Place): string {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const trim = 1 / Math.hypot(dx / CLEAR.x, dy / CLEAR.y);
  const start = { x: from.x + dx * trim, y: from.y + TITLE_ROOM + dy * trim };
  const reach = 1 - 2 * trim;
  const bend = { x: (dx / 2 - dy * BEND) * reach, y: (dy / 2 + dx * BEND) * reach };
  return `M${start.x} ${start.y}q${bend.x} ${bend.y} ${dx * reach} ${dy * reach}`;
}
