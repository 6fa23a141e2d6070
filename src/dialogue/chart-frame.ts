import type { Chart, ChartPoint } from "./message";

/** The size of a drawing and its margins, in its own units. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a chart falls in a frame: its looks are the channel's. */
export interface FramedChart {
  /** The amounts at the end of each axis. */
  readonly furthest: number;
  readonly highest: number;
  /** Shares of each axis at which it is marked, from 0 to 1. */
  readonly steps: readonly number[];
  across(x: number): number;
  up(y: number): number;
  /** A point as a path writes it. */
  at(point: ChartPoint): string;
}

const STEPS = 4;
/** Each step is of hundreds. */
const ROUND = STEPS * 100;

export function framed({ points }: Pick<Chart, "points">, frame: Frame): FramedChart {
  const { width, height, left, right, top, bottom } = frame;
  const highest = Math.ceil(Math.max(1, ...points.map(({ y }) => y)) / ROUND) * ROUND;
  const furthest = Math.max(1, ...points.map(({ x }) => x));
  const across = (x: number) => left + (x / furthest) * (width - left - right);
  const up = (y: number) => height - bottom - (Math.max(0, y) / highest) * (height - top - bottom);
  return {
    furthest,
    highest,
    steps: Array.from({ length: STEPS + 1 }, (_, index) => index / STEPS),
    across,
    up,
    at: ({ x, y }) => `${across(x).toFixed(1)} ${up(y).toFixed(1)}`,
  };
}
