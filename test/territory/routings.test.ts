import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placesOf, snapshotOf, territory } from "./beffroi";
import { type Axis, rowsOf } from "./product";
import { DAYS, type State, states } from "./routing-states";
import { tableOf } from "./routing-table";

const HOW_TO_READ = [
  "Every routing: all places × needs × days × languages, in each state of the territory. What is decided alike is told",
  "once: an arrow holds for all that stands above it, and for whatever is not named (every day, every language).",
  "Between brackets, the reason that residents are told: routing.reasons.* of the locales.",
  "",
  "DAYS",
  ...Object.entries(DAYS).map(([day, what]) => `${day}  ${what}`),
];

test("the routings, written out, are those agreed on", async () => {
  const told = states().flatMap((state) => ["", state.title, "", ...tableOf(state)]);
  await expect(`${[...HOW_TO_READ, ...told].join("\n").trimEnd()}\n`).toMatchFileSnapshot("routings.txt");
});

test("every commune, and every neighbourhood in each of its communes, is a place of the table", () => {
  const { communes, neighbourhoods } = territory();
  const labels = new Set(placesOf(snapshotOf()).map(({ label }) => label));
  for (const { nom } of communes.communes) expect(labels).toContain(nom);
  for (const { id, communes: here } of neighbourhoods.quartiers)
    for (const insee of here)
      expect(labels).toContain(`${communes.communes.find((each) => each.insee === insee)?.nom}, ${id}`);
});

test("a table loses nothing of the product: each cell is of one row, which says what is decided for it", () => {
  const shape = fc.record({
    axes: fc.array(fc.record({ size: fc.integer({ min: 1, max: 4 }), ordered: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
    }),
    decisions: fc.array(fc.constantFrom("a", "b", "c"), { minLength: 256, maxLength: 256 }),
  });
  fc.assert(
    fc.property(shape, ({ axes: sizes, decisions }) => {
      const axes = sizes.map(({ size, ordered }): Axis => {
        const labels = Array.from({ length: size }, (_, index) => `${index}`);
        return ordered ? { labels, ordered } : { labels };
      });
      const decide = (...at: number[]) => decisions[at.reduce((cell, index) => cell * 4 + index, 0)] ?? "";
      const rows = rowsOf(axes, decide);
      for (const cell of cellsOf(axes)) {
        const own = rows.filter(({ of }) => of.every((labels, axis) => labels?.includes(`${cell[axis]}`) ?? true));
        expect(own.map(({ decided }) => decided)).toEqual([decide(...cell)]);
      }
    }),
    { numRuns: 50 },
  );
});

const cellsOf = ([axis, ...others]: readonly Axis[]): number[][] =>
  axis ? axis.labels.flatMap((_, at) => cellsOf(others).map((rest) => [at, ...rest])) : [[]];

describe("one datum changed, the table is another:", () => {
  const some = placesOf(snapshotOf()).filter(({ label }) => /^(Acq|Arras|Achicourt, quatre-as)$/.test(label));
  const [asKnown, changing, speaking] = states();
  const [known, held, spoken] = [asKnown, changing, speaking].map((state) => state && tableOf(state, some));

  type Data = State["data"];
  const changed = (state: State | undefined, change: (data: Data) => void): string[] => {
    if (!state) throw new Error("there are three states");
    const data = structuredClone(state.data);
    change(data);
    return tableOf({ ...state, data }, some);
  };
  const step = (data: Data, id: string) => the(data.routes.etapes, (each) => each.id === id);
  const structure = (data: Data, id: string) => the(data.annotations.structures, (each) => each.id === id);

  test.each<[string, (data: Data) => void]>([
    [
      "a commune is of another lot",
      ({ communes }) => {
        the(communes.communes, isAcq).lots = [2];
      },
    ],
    [
      "a neighbourhood is of another lot",
      ({ neighbourhoods }) => {
        the(neighbourhoods.quartiers, isQuatreAs).lot = 1;
      },
    ],
    [
      "a holder begins a day later",
      ({ lots }) => {
        the(lots.lots[0]?.titulaires ?? [], isNext).du = "2027-01-02";
      },
    ],
  ])("%s", (_what, change) => expect(changed(changing, change)).not.toEqual(held));

  test.each<[string, (data: Data) => void]>([
    [
      "a step answers one need less",
      (data) => {
        step(data, "caf").besoins = ["rsa", "family_benefits"];
      },
    ],
    [
      "a step begins on a Saturday",
      (data) => {
        step(data, "caf").du = "2026-11-21";
      },
    ],
    [
      "a step gives another reason",
      (data) => {
        step(data, "caf").raison = "ccas";
      },
    ],
    [
      "a CCAS no longer receives its commune",
      (data) => {
        structure(data, "beffroi--ccas-arras").communes = ["62007"];
      },
    ],
  ])("%s", (_what, change) => expect(changed(asKnown, change)).not.toEqual(known));

  test("a structure receives in one language less", () => {
    const silent = changed(speaking, (data) => {
      structure(data, "beffroi--mairie-acq").langues = [];
    });
    expect(silent).not.toEqual(spoken);
  });

  test("an account is closed, or hand-offs are switched off somewhere", () => {
    if (!changing) throw new Error("there are three states");
    const closed = { ...changing, options: { ...changing.options, accounts: ["cua"] } };
    expect(tableOf(closed, some)).not.toEqual(held);
    const flags = { switchedOffAids: {}, handoffOff: ["62007"] };
    expect(tableOf({ ...changing, options: { ...changing.options, flags } }, some)).not.toEqual(held);
  });

  const isAcq = ({ insee }: { insee: string }) => insee === "62007";
  const isQuatreAs = ({ id }: { id: string }) => id === "quatre-as";
  const isNext = ({ du }: { du: string }) => du === "2027-01-01";
});

function the<T>(items: readonly T[], is: (item: T) => boolean): T {
  const found = items.find(is);
  if (!found) throw new Error("it is not there");
  return found;
}
