import { describe, expect, test } from "vitest";
import { ACTIONS, type Actor, isErased, next, possible, STATES, type State } from "../../src/referral/life";

/** The whole table, written a second time as a reader would draw it; what is not here cannot be done. */
const ALLOWED = [
  "created --deliver by system--> delivered",
  "created --see by operator--> seen",
  "created --contact by operator--> contacted",
  "created --withdraw by resident--> withdrawn",
  "created --expire by system--> expired",
  "delivered --see by operator--> seen",
  "delivered --contact by operator--> contacted",
  "delivered --withdraw by resident--> withdrawn",
  "delivered --expire by system--> expired",
  "seen --contact by operator--> contacted",
  "seen --close by operator--> closed",
  "seen --withdraw by resident--> withdrawn",
  "seen --expire by system--> expired",
  "contacted --close by operator--> closed",
  "contacted --withdraw by resident--> withdrawn",
  "contacted --expire by system--> expired",
  "closed --withdraw by resident--> withdrawn",
  "closed --expire by system--> expired",
];

const ACTORS: readonly Actor[] = ["system", "operator", "resident"];

describe("a referral's life", () => {
  test("allows exactly this, of every state, action and actor", () => {
    const found = STATES.flatMap((state) =>
      ACTIONS.flatMap((action) =>
        ACTORS.flatMap((by) => {
          const to = next(state, action, by);
          return to === null ? [] : [`${state} --${action} by ${by}--> ${to}`];
        }),
      ),
    );
    expect([...found].sort()).toEqual([...ALLOWED].sort());
  });

  test("ends: from every state, every path comes to one where nothing is kept of the person", () => {
    const visit = (state: State, steps: number): void => {
      expect(steps).toBeLessThanOrEqual(STATES.length);
      const moves = ACTORS.flatMap((by) => possible(state, by).map((action) => next(state, action, by)));
      expect(moves.length === 0).toBe(isErased(state));
      for (const to of moves) if (to) visit(to, steps + 1);
    };
    for (const state of STATES) visit(state, 0);
  });

  test("lets the resident take it back as long as something is kept", () => {
    for (const state of STATES) expect(possible(state, "resident")).toEqual(isErased(state) ? [] : ["withdraw"]);
  });
});
