import { describe, expect, test } from "vitest";
import type { Store } from "../../src/store/port";
import { NOW } from "./referrals";

/** What every store must do of what was done to the directory. */
export function directoryContract(store: () => Store): void {
  describe("the directory", () => {
    test("acts follow each other without a gap, and of two that follow the same one is kept", () =>
      store().transaction(async ({ directory }) => {
        const act = (after: number, text: string) => directory.append({ after, by: "someone", at: NOW, act: text });
        expect(await directory.version()).toBe(0);
        expect(await act(0, "first")).toBe(true);
        expect(await act(0, "late")).toBe(false);
        expect(await act(1, "second")).toBe(true);
        expect(await directory.version()).toBe(2);
        expect(await directory.acts()).toEqual([
          { place: 1, by: "someone", at: NOW, act: "first" },
          { place: 2, by: "someone", at: NOW, act: "second" },
        ]);
      }));

    test("of many who do something after the same act at the same moment, one does", async () => {
      const kept = await Promise.all(
        Array.from({ length: 4 }, (_, n) =>
          store().transaction(async ({ directory }) => {
            const after = 0;
            const isNext = (await directory.version()) === after;
            return isNext && (await directory.append({ after, by: `${n}`, at: NOW, act: "{}" }));
          }),
        ),
      );
      expect(kept.filter((each) => each)).toHaveLength(1);
      expect(await store().transaction(({ directory }) => directory.version())).toBe(1);
    });

    test("imports are kept whole, listed without their content, the latest first, and may be dropped", () =>
      store().transaction(async ({ directory }) => {
        const read = (id: string, at: number) => ({
          id,
          kind: "annuaire",
          content: `{"é": "${id}"}`,
          by: "someone",
          at,
        });
        for (const [id, at] of [
          ["a", NOW],
          ["b", NOW + 1],
        ] as const)
          await directory.putImport(read(id, at));
        expect(await directory.findImport("a")).toEqual(read("a", NOW));
        expect(await directory.imports(10)).toEqual([
          { id: "b", kind: "annuaire", by: "someone", at: NOW + 1 },
          { id: "a", kind: "annuaire", by: "someone", at: NOW },
        ]);
        expect(await directory.imports(1)).toHaveLength(1);
        expect(await directory.importsBefore(NOW)).toEqual([]);
        expect(await directory.importsBefore(NOW + 1)).toEqual(["a"]);
        await directory.deleteImport("a");
        expect(await directory.findImport("a")).toBeNull();
      }));
  });
}
