import { expect, test } from "vitest";
import { openRounds } from "../../src/commands/support/repeat";

/** A promise, and what settles it. */
function parted() {
  let settle = () => {};
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

test("a work comes round again, also after it failed, and never twice at once", async () => {
  const faults: unknown[] = [];
  const rounds = openRounds((error) => faults.push(error));
  const third = parted();
  let count = 0;
  let atOnce = 0;
  rounds.every(1, async () => {
    expect(++atOnce).toBe(1);
    await new Promise(setImmediate);
    atOnce--;
    if (++count === 3) third.settle();
    if (count === 1) throw new RangeError("the first");
  });
  await third.promise;
  await rounds.stop();
  expect(faults).toEqual([new RangeError("the first")]);
});

test("to stop is to tell the one under way, to wait for it, and to begin no other", async () => {
  const rounds = openRounds(() => {});
  const [begun, told] = [parted(), parted()];
  let ended = 0;
  rounds.every(1, async (signal) => {
    begun.settle();
    signal.addEventListener("abort", () => told.settle());
    await told.promise;
    ended++;
  });
  await begun.promise;
  await rounds.stop();
  expect(ended).toBe(1);
  await rounds.stop();
  expect(ended).toBe(1);
});
