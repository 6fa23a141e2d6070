import { describe, expect, test } from "vitest";
import {
  ACTIONS,
  ACTORS,
  isErased,
  isOpen,
  isWaiting,
  next,
  possible,
  STATES,
  type State,
} from "../../src/referral/life";

/** The whole table, written a second time as a reader would draw it; what is not here cannot be done. */
const ALLOWED = `
  created     | system   | deliver: delivered, transfer: created, expire: expired
  created     | operator | see: seen, contact: contacted, miss: unreachable, arrange: appointment, start: in_progress, transfer: created
  created     | resident | transfer: created, withdraw: withdrawn
  delivered   | system   | transfer: created, expire: expired
  delivered   | operator | see: seen, contact: contacted, miss: unreachable, arrange: appointment, start: in_progress, transfer: created
  delivered   | resident | transfer: created, withdraw: withdrawn
  seen        | system   | transfer: created, expire: expired
  seen        | operator | contact: contacted, miss: unreachable, arrange: appointment, start: in_progress, close: closed, transfer: created
  seen        | resident | transfer: created, withdraw: withdrawn
  contacted   | system   | transfer: created, expire: expired
  contacted   | operator | miss: unreachable, arrange: appointment, start: in_progress, close: closed, transfer: created
  contacted   | resident | transfer: created, withdraw: withdrawn
  unreachable | system   | transfer: created, expire: expired
  unreachable | operator | contact: contacted, miss: unreachable, arrange: appointment, start: in_progress, close: closed, transfer: created
  unreachable | resident | transfer: created, withdraw: withdrawn
  appointment | system   | transfer: created, expire: expired
  appointment | operator | miss: unreachable, arrange: appointment, cancel: contacted, start: in_progress, close: closed, transfer: created
  appointment | resident | reschedule: contacted, decline: contacted, transfer: created, withdraw: withdrawn
  in_progress | system   | transfer: created, expire: expired
  in_progress | operator | miss: unreachable, arrange: appointment, close: closed, transfer: created
  in_progress | resident | transfer: created, withdraw: withdrawn
  closed      | system   | expire: expired
  closed      | operator | reopen: in_progress
  closed      | resident | come_back: delivered, withdraw: withdrawn
  withdrawn   | system   |
  withdrawn   | operator |
  withdrawn   | resident |
  expired     | system   |
  expired     | operator |
  expired     | resident |
`;

const drawn = ALLOWED.trim()
  .split("\n")
  .map((line) => line.trim().replace(/\s+/g, " "));

describe("a referral's life", () => {
  test("allows exactly this, of every state, action and actor", () => {
    const found = STATES.flatMap((state) =>
      ACTORS.map((by) => {
        const moves = ACTIONS.flatMap((action) => {
          const to = next(state, action, by);
          return to === null ? [] : [`${action}: ${to}`];
        });
        return `${state} | ${by} | ${moves.join(", ")}`.trim();
      }),
    );
    expect(found).toEqual(drawn);
  });

  test("tells what an actor may do now, as the table does", () => {
    for (const state of STATES)
      for (const by of ACTORS)
        expect(possible(state, by)).toEqual(ACTIONS.filter((action) => next(state, action, by) !== null));
  });

  test("ends where nothing is kept of the person, and can end there from everywhere", () => {
    for (const state of STATES) {
      const moves = ACTORS.flatMap((by) => possible(state, by));
      expect(moves.length === 0).toBe(isErased(state));
      expect(next(state, "expire", "system")).toBe(isErased(state) ? null : "expired");
    }
  });

  test("leads to every state from the first one", () => {
    const reached = new Set<State>(["created"]);
    for (const state of reached)
      for (const by of ACTORS)
        for (const action of possible(state, by)) {
          const to = next(state, action, by);
          if (to) reached.add(to);
        }
    expect([...reached].sort()).toEqual([...STATES].sort());
  });

  test("lets the resident take it back as long as something is kept", () => {
    for (const state of STATES) expect(possible(state, "resident").includes("withdraw")).toBe(!isErased(state));
  });

  test("goes on as long as it is open, and waits as long as nobody reached the person", () => {
    for (const state of STATES) {
      expect(isOpen(state)).toBe(possible(state, "operator").includes("transfer"));
      expect(isWaiting(state)).toBe(possible(state, "operator").includes("contact"));
    }
  });
});
