import { spawn } from "node:child_process";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { oracleCases } from "../oracle/cases";

/** Runs `npm run -s simulate` as anyone would, and gives its lines and exit status. */
async function simulate(lines: Iterable<string>) {
  const child = spawn(process.execPath, ["src/commands/run.mjs", "simulate"], { stdio: ["pipe", "pipe", "inherit"] });
  Readable.from(lines).pipe(child.stdin);
  const status = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const output = (await text(child.stdout)).trim();
  const results: unknown[] = output === "" ? [] : output.split("\n").map((line) => JSON.parse(line));
  return { results, status: await status };
}

const [first, second] = oracleCases;
const tenant = oracleCases.find(({ id }) => id === "jeune-0325");
const line = (request: unknown) => `${JSON.stringify(request)}\n`;

describe("npm run -s simulate", () => {
  test("answers each line in order, and tells a bad line without stopping", async () => {
    const { results, status } = await simulate([
      line(first),
      "not json\n",
      line({ id: "no-month", household: first?.household }),
      line({
        id: "negative",
        mois: "2026-11",
        household: { ...second?.household, logement: { statut: "locataire_vide", loyer: -1 } },
      }),
      line([1]),
      "\n",
      line(second),
    ]);
    expect(results).toMatchObject([
      { id: first?.id, estimate: { rsa: expect.any(Number) } },
      { id: null, error: { code: "LINE_NOT_JSON" } },
      { id: "no-month", error: { code: "HOUSEHOLD_INVALID_MONTH", path: "mois" } },
      { id: "negative", error: { code: "HOUSEHOLD_INVALID_FIELD", path: "logement.loyer" } },
      { id: null, error: { code: "REQUEST_NOT_AN_OBJECT" } },
      { id: second?.id, estimate: { rsa: expect.any(Number) } },
    ]);
    expect(status).toBe(1);
  });

  test("takes a field that is null for a field that is missing", async () => {
    const household = {
      situation_familiale: "divorce",
      adultes: [{ date_naissance: "1990-05-20" }],
      enfants: [{ date_naissance: "2014-05-20", scolarite: null }],
      logement: { statut: "locataire_vide", loyer: 400 },
    };
    const spelled = {
      ...household,
      isolement_recent: null,
      rsa_deja_percu: null,
      adultes: [{ ...household.adultes[0], activite: null, revenus: { salaire_net: null }, avant: null, gir: null }],
      enfants: [{ ...household.enfants[0], salaire_net: null, garde_alternee: null }],
    };
    const { results, status } = await simulate([
      line({ id: "same", mois: "2026-11", household }),
      line({ id: "same", mois: "2026-11", household: spelled }),
      line({ id: "same", mois: "2026-11", household: { ...household, logement: null } }),
    ]);
    expect(results[1]).toEqual(results[0]);
    expect(results).toMatchObject([
      { estimate: { rsa: expect.any(Number), bourse_college_annuelle: 0 } },
      { estimate: {} },
      { error: { code: "HOUSEHOLD_INVALID_FIELD", path: "logement" } },
    ]);
    expect(status).toBe(1);
  });

  test("reads every character that JSON may hold, lines of any length, and a mark of order at the beginning", async () => {
    const { results } = await simulate([
      `\ufeff${line({ ...first, id: "a\u2028b\rc" })}`,
      ...Array.from({ length: 3_000 }, () => "x".repeat(1_000)),
      "\n",
      line(second).replace("\n", "\r\n"),
      JSON.stringify({ ...first, id: "last" }),
    ]);
    expect(results).toMatchObject([
      { id: "a\u2028b\rc", estimate: {} },
      { id: null, error: { code: "LINE_TOO_LONG" } },
      { id: second?.id, estimate: {} },
      { id: "last", estimate: {} },
    ]);
  });

  test("names the aids that a figure out of its validity stops, and gives the others", async () => {
    const { results, status } = await simulate([line({ ...tenant, mois: "2024-06" }), line(tenant)]);
    expect(results).toMatchObject([
      {
        id: tenant?.id,
        estimate: { rsa: expect.any(Number), aide_logement: expect.any(Number), css_gratuite: expect.any(Boolean) },
        failed: [
          { aid: "cheque_energie", code: "LAW_FIGURE_OUT_OF_VALIDITY", message: expect.stringContaining("in 2022-01") },
        ],
      },
      { id: tenant?.id, estimate: { cheque_energie_annuel: expect.any(Number) } },
    ]);
    expect(results[0]).not.toHaveProperty("estimate.cheque_energie_annuel");
    expect(results[1]).not.toHaveProperty("failed");
    expect(status).toBe(1);
  });

  test("exits with 0 when every line was good, also when there was none", async () => {
    expect(await simulate([])).toEqual({ results: [], status: 0 });
    expect((await simulate([line(first)])).status).toBe(0);
  });

  test("gives a figure for every key of the aids that exist, finite and never negative", async () => {
    const { results } = await simulate(oracleCases.slice(0, 200).map(line));
    const figures = results.flatMap((result) => Object.entries((result as { estimate: object }).estimate)); // shape checked by the test above
    expect(figures.length).toBeGreaterThan(200);
    expect(figures.filter(([, value]) => typeof value === "number" && !(value >= 0 && Number.isFinite(value)))).toEqual(
      [],
    );
  });
});
