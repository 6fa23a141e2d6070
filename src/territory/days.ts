const DAY_MS = 86_400_000;

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day `count` days after an ISO day; before it when `count` is negative. */
export const dayAfter = (day: string, count: number): string =>
  new Date(at(day) + count * DAY_MS).toISOString().slice(0, 10);

/** How many days from one ISO day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY_MS);

/** From 0 (Monday) to 6 (Sunday). */
export const weekdayOf = (day: string): number => (new Date(at(day)).getUTCDay() + 6) % 7;
