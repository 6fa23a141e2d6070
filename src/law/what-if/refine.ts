import { cliffsIn, type Point } from "./cliffs";

/** How closely the wages of a cliff are known, EUR a month. */
const PRECISION = 5;
/** An aid that falls by this much more than on either side falls at once, EUR a month: less is the rounding of a scale. */
const AT_ONCE = 3;
/** Rounds that bring the ends of a cliff from one step of the curve to the precision. */
const ROUNDS = 5;

type At = (wage: number) => Point;
/** What is followed down: an aid, or all together. */
type Value = (point: Point) => number;

const total: Value = ({ income }) => income.total;
const ofAid =
  (id: string): Value =>
  ({ income }) =>
    income.aids[id] ?? 0;

/**
 * The points of a curve, and as many between them as it takes to see where income falls: halving each step in which
 * something may fall at once, then at the ends of each fall. Scales with steps (`stepwise`) fall in nothing but that way.
 */
export function refine(points: readonly Point[], at: At, stepwise: ReadonlySet<string>): Point[] {
  const known = new Map(points.map((point) => [point.wage, point]));
  const look = (wage: number): Point => {
    const point = known.get(wage) ?? at(wage);
    known.set(wage, point);
    return point;
  };
  for (const [index, one] of points.entries()) {
    const other = points[index + 1];
    if (!other) break;
    const step = { one, other, earlier: points[index - 1], later: points[index + 2] };
    for (const value of suspects(step, stepwise)) narrow(one, other, value, look);
  }
  for (let round = 0; round < ROUNDS; round++) if (!sharpen(inOrder(known), look)) break;
  return inOrder(known);
}

const inOrder = (known: ReadonlyMap<number, Point>): Point[] => [...known.values()].toSorted((a, b) => a.wage - b.wage);

interface Step {
  readonly one: Point;
  readonly other: Point;
  readonly earlier: Point | undefined;
  readonly later: Point | undefined;
}

/** What may fall at once between two points. */
function suspects({ one, other, earlier, later }: Step, stepwise: ReadonlySet<string>): Value[] {
  const found: Value[] = [];
  if (total(other) < total(one)) found.push(total);
  const covers = one.income.covers.join();
  if (covers !== other.income.covers.join())
    found.push(
      ({ income }) => (income.covers.join() === covers ? 1 : 0),
      ({ income }) => income.covers.length,
    );
  for (const id of Object.keys(one.income.aids)) {
    const value = ofAid(id);
    const fall = value(one) - value(other);
    // What is left of an aid before it stops may be too little to be paid.
    if (value(one) > 0 && value(other) === 0) found.push((point) => (value(point) > 0 ? 1 : 0));
    if (fall < AT_ONCE && !(fall > 0 && stepwise.has(id))) continue;
    const before = earlier ? value(earlier) - value(one) : 0;
    const after = later ? value(other) - value(later) : 0;
    if (stepwise.has(id) || fall - Math.max(before, after, 0) >= AT_ONCE) found.push(value);
  }
  return found;
}

/** Follows the steepest half down to the precision. */
function narrow(from: Point, to: Point, value: Value, look: At): void {
  let [one, other] = [from, to];
  while (other.wage - one.wage > PRECISION) {
    const middle = look(Math.round((one.wage + other.wage) / 2));
    if (value(one) - value(middle) > value(middle) - value(other)) other = middle;
    else one = middle;
  }
}

/** Looks closer around the ends of each fall that are not known well enough; false when all are. */
function sharpen(points: readonly Point[], look: At): boolean {
  const wages = points.map(({ wage }) => wage);
  const halve = (a: number | undefined, b: number | undefined) => {
    if (a !== undefined && b !== undefined && b - a > PRECISION) look(Math.round((a + b) / 2));
  };
  let sharper = false;
  for (const { from, to } of cliffsIn(points)) {
    const [first, last] = [wages.indexOf(from), wages.indexOf(to)];
    for (const [end, inside] of [
      [first, first + 1],
      [last, last - 1],
    ] as const) {
      if (Math.abs((wages[end] ?? 0) - (wages[inside] ?? 0)) <= PRECISION) continue;
      halve(wages[end - 1], wages[end]);
      halve(wages[end], wages[end + 1]);
      sharper = true;
    }
  }
  return sharper;
}
