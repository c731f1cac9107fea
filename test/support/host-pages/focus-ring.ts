import { contrast } from '../../../publish/contrast.ts';
import type { Part } from '../../../tools/browser.ts';
import type { Picture } from '../png.ts';

/** A point on the edge of what has the focus, and the direction that leads away from it. */
export interface Ray {
  side: string;
  x: number;
  y: number;
  dx: number;
  dy: number;
}

/** What has the focus. */
export interface Focused {
  name: string;
  rays: Ray[];
  /** Changes when something has scrolled. */
  scrolled: string;
}

/** What has the focus, also in shadow trees. Runs in the page, sent to it as text. */
export function findFocused(): Focused | undefined {
  const deepest = (root: Document | ShadowRoot): Element | null =>
    root.activeElement?.shadowRoot
      ? (deepest(root.activeElement.shadowRoot) ?? root.activeElement)
      : root.activeElement;
  const focused = deepest(document);
  if (!focused || focused === document.body) return undefined;
  const rays: Ray[] = [];
  /** Three points around the middle of a line, whose outside is to the left of its direction. */
  const addSide = (side: string, [x1, y1]: [number, number], [x2, y2]: [number, number]) => {
    const length = Math.hypot(x2 - x1, y2 - y1);
    for (const share of [0.42, 0.5, 0.58])
      rays.push({
        side,
        x: x1 + (x2 - x1) * share,
        y: y1 + (y2 - y1) * share,
        dx: (y2 - y1) / length,
        dy: (x1 - x2) / length,
      });
  };
  const polygon = focused.querySelector<SVGPolygonElement>('polygon.ring');
  if (polygon && getComputedStyle(polygon).display !== 'none') {
    const matrix = polygon.getScreenCTM()!;
    const corners = [...polygon.points]
      .map((point) => point.matrixTransform(matrix))
      .map(({ x, y }) => [x, y] as [number, number]);
    ['top', 'right', 'bottom', 'left'].forEach((side, i) => addSide(side, corners[i]!, corners[(i + 1) % 4]!));
  } else {
    const lines = [...focused.getClientRects()].filter(({ width, height }) => width && height);
    for (const [i, { left, top, right, bottom }] of lines.entries()) {
      if (i === 0) addSide('top', [left, top], [right, top]);
      addSide('right', [right, top], [right, bottom]);
      if (i === lines.length - 1) addSide('bottom', [right, bottom], [left, bottom]);
      addSide('left', [left, bottom], [left, top]);
    }
  }
  const host = (focused.getRootNode() as ShadowRoot).host as Element | undefined;
  const rows = [...document.querySelectorAll('gezin-partner-carousel')].flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll('ul') ?? []),
  ]);
  return {
    name: [host?.localName, focused.getAttribute('part') ?? focused.id, focused.localName].filter(Boolean).join(' '),
    rays,
    scrolled: [scrollX, scrollY, ...rows.map(({ scrollLeft }) => scrollLeft)].join(),
  };
}

/** How far from the edge a ring may be, in CSS pixels. */
const reach = 12;
const step = 0.25;
/** As wide as a ring must be (WCAG 2.2, 2.4.13), less what rounding to whole pixels takes; where it is slanted, its edges are soft. */
const leastWidth = ({ dx, dy }: Ray) => (Math.abs(dx * dy) < 0.01 ? 1.75 : 1.25);

/** The part of the page in which the rays are, in whole pixels. */
export function partAround({ rays }: Focused): Part {
  const [xs, ys] = [rays.map(({ x }) => x), rays.map(({ y }) => y)];
  const [x, y] = [
    Math.max(0, Math.floor(Math.min(...xs)) - reach - 1),
    Math.max(0, Math.floor(Math.min(...ys)) - reach - 1),
  ];
  return {
    x,
    y,
    width: Math.ceil(Math.max(...xs)) + reach + 1 - x,
    height: Math.ceil(Math.max(...ys)) + reach + 1 - y,
  };
}

const hex = (colour: number) => `#${colour.toString(16).padStart(6, '0')}`;
const ratios = new Map<number, number>();

/** Contrast of two colours, of which there are few. */
function ratio(one: number, other: number): number {
  const key = one * 0x1000000 + other;
  const known = ratios.get(key) ?? contrast(hex(one), hex(other));
  ratios.set(key, known);
  return known;
}

interface Sample {
  colour: number | undefined;
  /** It was not there without the focus. */
  isNew: boolean;
}

const isAlike = (one: Sample | undefined, other: Sample) =>
  one?.colour !== undefined &&
  other.colour !== undefined &&
  one.isNew === other.isNew &&
  ratio(one.colour, other.colour) < 1.3;

/**
 * How well the ring can be seen along a ray: of all lines that the focus brought, of one colour and wide enough, the
 * one that contrasts most with what lies beside it on the side where that is least; 1 where there is none. A line of
 * the colour that was there before counts where what is beside it is new.
 */
export function ringContrast(picture: Picture, without: Picture, ray: Ray): number {
  const { x, y, dx, dy } = ray;
  const samples: Sample[] = [];
  for (let away = -reach; away <= reach; away += step) {
    const [column, row] = [Math.floor(x + dx * away), Math.floor(y + dy * away)];
    const [colour, before] = [picture.at(column, row), without.at(column, row)];
    samples.push({ colour, isNew: before !== undefined && colour !== before });
  }
  let best = 1;
  for (const [at, sample] of samples.entries()) {
    let [from, to] = [at, at];
    while (isAlike(samples[from - 1], sample)) from--;
    while (isAlike(samples[to + 1], sample)) to++;
    if ((to - from + 1) * step >= leastWidth(ray))
      best = Math.max(best, Math.min(beside(from, -1, sample), beside(to, 1, sample)));
  }
  return best;

  /** Between a slanted line and what lies beside it are soft edges. */
  function beside(edge: number, direction: 1 | -1, line: Sample): number {
    const near = [1, 2, 3, 4, 5, 6].map((steps) => samples[edge + direction * steps]);
    return Math.max(
      1,
      ...near.map((each) =>
        each?.colour !== undefined && line.colour !== undefined && (line.isNew || each.isNew)
          ? ratio(line.colour, each.colour)
          : 1,
      ),
    );
  }
}
