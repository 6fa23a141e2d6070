import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { simulate } from "../../src/app/simulation";
import { FAULT_CODES } from "../../src/channels/web/api/faults";
import { simulationRoutes } from "../../src/channels/web/api/simulations";
import { SIMULATION_LIMITS } from "../../src/channels/web/limits";
import { readLaw } from "../../src/rulebook/rulebook";
import { createWords } from "../../src/words";
import { loadResources } from "../../src/words/load";
import { oracleCases } from "../oracle/cases";
import { type ServedHouse, serveHouse } from "../support/served-house";

let served: ServedHouse;
beforeAll(async () => {
  served = await serveHouse();
});
afterAll(() => served.close());

const PATH = "/api/v1/simulations";
const JSON_TYPE = { "content-type": "application/json" };
const household = {
  situation_familiale: "celibataire",
  adultes: [{ date_naissance: "1988-02-11", activite: "salarie", revenus: { salaire_net: 917.31 } }],
  logement: { statut: "locataire_vide", commune_insee: "62041", loyer: 433.17 },
};
const mois = new Date().toISOString().slice(0, 7);

const post = (body: unknown, headers: Record<string, string> = JSON_TYPE) =>
  fetch(`${served.url}${PATH}`, {
    method: "POST",
    headers,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

interface Answer {
  readonly id?: unknown;
  readonly month: string;
  readonly law_version: string;
  readonly estimate: Record<string, unknown>;
  readonly rights: readonly {
    readonly aid: string;
    readonly status: string;
    readonly reasons: readonly { readonly code: string; readonly holds: boolean; readonly text: string }[];
    readonly figures: readonly { readonly reference: { readonly url: string } }[];
  }[];
}
const answered = async (body: unknown, headers?: Record<string, string>): Promise<Answer> =>
  (await post(body, headers)).json();

/** Every amount of a request, as it would stand in a text. */
const FACTS = /917\.31|433[.,]17|1988-02/;

/** What the document says of a schema, as a check of values. */
async function documentedCheck(name: string) {
  const document = await (await fetch(`${served.url}/api/v1/openapi.json`)).text();
  const { components } = JSON.parse(document.replaceAll("#/components/schemas/", "#/$defs/"));
  return z.fromJSONSchema({ ...components.schemas[name], $defs: components.schemas });
}

describe("a simulation asked for over HTTP", () => {
  test("gives the estimate of the simulate command, and each right with reasons, figures and texts", async () => {
    const { law } = readLaw(".");
    for (const { household } of oracleCases.filter((_, at) => at % 200 === 0)) {
      const { estimate, rights, month, law_version } = await answered({ mois, household });
      expect({ id: "same", estimate }).toEqual(await simulate(law, { id: "same", mois, household }));
      expect({ month, law_version }).toEqual({ month: mois, law_version: law.version });
      expect(rights.map(({ aid }) => aid)).toEqual(law.aids.map(({ aid }) => aid.id));
    }
    const { rights } = await answered({ mois, household });
    const rsa = rights.find(({ aid }) => aid === "rsa");
    expect(rsa?.reasons).toContainEqual(expect.objectContaining({ code: "rsa.age_minimum", holds: true }));
    expect(rsa?.figures.length).toBeGreaterThan(0);
    expect(rsa?.figures.every(({ reference }) => reference.url.startsWith("https://"))).toBe(true);
  });

  test("tells why each refused right is refused, in the language asked for", async () => {
    const refused = async (language: string) => {
      const { rights } = await answered({ mois, household }, { ...JSON_TYPE, "accept-language": language });
      return rights.filter(({ status }) => status === "no");
    };
    const [french, english] = [await refused("fr"), await refused("en")];
    expect(french.length).toBeGreaterThan(3);
    expect(french.filter(({ reasons }) => reasons.every(({ holds }) => holds)).map(({ aid }) => aid)).toEqual([]);
    const texts = (rights: typeof french) => rights.flatMap(({ reasons }) => reasons.map(({ text }) => text));
    expect(texts(french)).not.toEqual(texts(english));
    expect(texts(french).join()).not.toMatch(/\{\{|aids\./);
  });

  test("has the shape that the document says", async () => {
    const check = await documentedCheck("Simulation");
    for (const { household } of oracleCases.filter((_, at) => at % 250 === 0))
      expect(check.safeParse(await answered({ id: "a", mois, household })).error?.issues ?? []).toEqual([]);
    const requests = await documentedCheck("SimulationRequest");
    expect(requests.safeParse({ mois, household }).success).toBe(true);
    expect(requests.safeParse({ mois, household: { ...household, animal: 1 } }).success).toBe(false);
  });

  test("gives back the id of the request, and is kept nowhere", async () => {
    const response = await post({ id: "abc", mois, household });
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(await response.json()).toMatchObject({ id: "abc" });
    expect(served.logged.join()).not.toMatch(FACTS);
    expect(served.logged.findLast((line) => line.includes(PATH))).toContain('"status":200');
  });

  test("is open to a page of any site, alone among the routes", async () => {
    const origin = { origin: "https://logiciel.example" };
    const asked = await fetch(`${served.url}${PATH}`, {
      method: "OPTIONS",
      headers: { ...origin, "access-control-request-method": "POST", "access-control-request-headers": "content-type" },
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-methods")).toContain("POST");
    const posted = await post({ mois, household }, { ...JSON_TYPE, ...origin });
    expect(posted.headers.get("access-control-allow-origin")).toBe("*");
    expect(posted.headers.get("access-control-allow-credentials")).toBeNull();
    for (const path of ["/api", "/api/v1/openapi.json", "/api/referrals", "/chat/62041", "/w/snapshot/62041"])
      expect(
        (await fetch(`${served.url}${path}`, { headers: origin })).headers.get("access-control-allow-origin"),
        path,
      ).toBeNull();
  });

  test("leaves out an aid that a flag switches off where the household lives", async () => {
    const off = await serveHouse({ switchedOff: new Set(["asf"]) });
    const response = await fetch(`${off.url}${PATH}`, {
      method: "POST",
      headers: JSON_TYPE,
      body: JSON.stringify({ mois, household }),
    });
    const { rights }: Answer = await response.json();
    await off.close();
    expect(rights.some(({ aid }) => aid === "rsa")).toBe(true);
    expect(rights.some(({ aid }) => aid === "asf")).toBe(false);
  });
});

describe("a request that cannot be answered", () => {
  const adult = household.adultes[0];
  test.each<[string, unknown, number, string, string]>([
    ["no JSON", "{mois", 400, "REQUEST_NOT_JSON", ""],
    ["a text", '"bonjour"', 400, "REQUEST_NOT_AN_OBJECT", ""],
    ["nothing", "null", 400, "REQUEST_NOT_AN_OBJECT", ""],
    ["several households", [{ mois, household }], 400, "BATCH_NOT_OFFERED", ""],
    ["an unknown field", { mois, household, foyer: 1 }, 422, "REQUEST_UNKNOWN_FIELD", "foyer"],
    ["a field that is a sentence", { mois, household, "Jeanne, 433,17": 1 }, 422, "REQUEST_UNKNOWN_FIELD", ""],
    ["an id that is none", { id: {}, mois, household }, 422, "REQUEST_INVALID_ID", "id"],
    ["no month", { household }, 422, "HOUSEHOLD_INVALID_MONTH", "mois"],
    ["a month that is none", { mois: "novembre", household }, 422, "HOUSEHOLD_INVALID_MONTH", "mois"],
    ["a month long past", { mois: "2015-01", household }, 422, "MONTH_OUT_OF_REACH", "mois"],
    ["a month far ahead", { mois: "2999-01", household }, 422, "MONTH_OUT_OF_REACH", "mois"],
    ["no household", { mois }, 422, "HOUSEHOLD_INVALID_FIELD", ""],
    [
      "a negative rent",
      { mois, household: { ...household, logement: { ...household.logement, loyer: -433.17 } } },
      422,
      "HOUSEHOLD_INVALID_FIELD",
      "logement.loyer",
    ],
    [
      "an unknown field of the household",
      { mois, household: { ...household, adultes: [{ ...adult, salaire: 917.31 }] } },
      422,
      "HOUSEHOLD_INVALID_FIELD",
      "adultes.0.salaire",
    ],
    [
      "a couple of one",
      { mois, household: { ...household, situation_familiale: "marie" } },
      422,
      "HOUSEHOLD_ADULT_COUNT",
      "adultes",
    ],
    [
      "an adult to be born",
      { mois, household: { ...household, adultes: [{ ...adult, date_naissance: "2999-01-01" }] } },
      422,
      "HOUSEHOLD_BORN_AFTER_MONTH",
      "adultes.0.date_naissance",
    ],
    [
      "a child too far ahead",
      { mois, household: { ...household, enfants: [{ date_naissance: "2999-01-01" }] } },
      422,
      "HOUSEHOLD_CHILD_TOO_FAR_AHEAD",
      "enfants.0.date_naissance",
    ],
    ["too much of it", { mois, household, id: "x".repeat(SIMULATION_LIMITS.bodyBytes) }, 413, "REQUEST_TOO_LARGE", ""],
  ])(
    "such as %s is told its code, its place and what to do, and none of its values",
    async (_, body, status, code, path) => {
      const response = await post(body);
      const text = await response.text();
      expect(response.status).toBe(status);
      expect(JSON.parse(text)).toEqual({
        error: { code, path, message: expect.stringMatching(/\S{3}/), remedy: expect.stringMatching(/\S{3}/) },
      });
      expect(text).not.toMatch(FACTS);
      expect((await documentedCheck("Error")).safeParse(JSON.parse(text)).success).toBe(true);
      expect(served.logged.join()).not.toMatch(/Jeanne|917\.31|433[.,]17/);
    },
  );

  test("because its type is another one is no JSON", async () => {
    const response = await post({ mois, household }, { "content-type": "text/plain" });
    expect(response.status).toBe(400);
  });

  test("because it only reads is told how to ask", async () => {
    const response = await fetch(`${served.url}${PATH}`);
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
    expect(await response.json()).toMatchObject({ error: { code: "METHOD_NOT_ALLOWED" } });
  });

  test("is told in the language asked for", async () => {
    const remedy = async (language: string) => {
      const body: { error: { remedy: string } } = await (
        await post([], { ...JSON_TYPE, "accept-language": language })
      ).json();
      return body.error.remedy;
    };
    expect(await remedy("en")).toContain("one household a request");
    expect(await remedy("fr")).toContain("un foyer par demande");
  });

  test("because there were too many is told when to come back, also on a page of another site", async () => {
    const few = await serveHouse({ simulationLimits: { ...SIMULATION_LIMITS, perAddress: 2 } });
    const ask = () =>
      fetch(`${few.url}${PATH}`, { method: "POST", headers: JSON_TYPE, body: JSON.stringify({ mois, household }) });
    const statuses = [await ask(), await ask()].map(({ status }) => status);
    const third = await ask();
    await few.close();
    expect(statuses).toEqual([200, 200]);
    expect(third.status).toBe(429);
    expect(Number(third.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(third.headers.get("access-control-allow-origin")).toBe("*");
    expect(await third.json()).toMatchObject({ error: { code: "RATE_LIMITED" } });
  });
});

test("what goes wrong on our side is told as such, reported, and repeats nothing", async () => {
  const reported: unknown[] = [];
  const routes = simulationRoutes({
    simulations: { run: () => Promise.reject(new TypeError("917.31")), limits: SIMULATION_LIMITS },
    trustedProxies: 1,
    today: () => `${mois}-01`,
    wordsFor: () => createWords(loadResources("locales"), "fr"),
    report: (error) => reported.push(error),
  });
  const response = await routes.request("/", {
    method: "POST",
    headers: { ...JSON_TYPE, "x-forwarded-for": "192.0.2.1" },
    body: JSON.stringify({ mois, household }),
  });
  const text = await response.text();
  expect([response.status, JSON.parse(text).error.code]).toEqual([500, "INTERNAL"]);
  expect(text).not.toMatch(FACTS);
  expect(reported).toEqual([expect.any(TypeError)]);
});

const unescaped = (html: string): string =>
  html
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

describe("the page of the API", () => {
  const read = async (language = "fr") => (await fetch(`${served.url}/api?lang=${language}`)).text();
  const block = (html: string, title: string) =>
    JSON.parse(unescaped(new RegExp(`aria-labelledby="${title}"><code>(.*?)</code>`, "s").exec(html)?.[1] ?? "null"));

  test("shows an example that the service answers as it says", async () => {
    const html = await read();
    const [request, shown] = [block(html, "example-request"), block(html, "example-answer")];
    const real = await answered(request, { ...JSON_TYPE, "accept-language": "fr" });
    expect(shown.rights.length).toBeGreaterThan(1);
    const rights = real.rights.filter(({ aid }) => shown.rights.some((right: { aid: string }) => right.aid === aid));
    expect(shown).toEqual({ ...real, rights });
    expect(html).toContain(`${real.rights.length} droits`);
  });

  test.each(["fr", "en"])("documents every field and every error, without a script: %s", async (language) => {
    const response = await fetch(`${served.url}/api?lang=${language}`);
    const html = await response.text();
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/);
    for (const code of FAULT_CODES) expect(html, code).toContain(`<code>${code}</code>`);
    for (const field of ["situation_familiale", "salaire_net", "jusqu_a", "commune_insee", "law_version", "remedy"])
      expect(html, field).toContain(`<code>${field}</code>`);
    expect(html).not.toMatch(/\bapi\.[a-z]+\.|\{\{|undefined|\[object/);
    expect(served.logged.filter((line) => line.includes("WORDS_MISSING"))).toEqual([]);
  });

  test("is made of a document in which each number sent has a unit, and each refusal its status", async () => {
    const document = await (await fetch(`${served.url}/api/v1/openapi.json`)).json();
    expect(document.openapi).toBe("3.1.0");
    const { responses } = document.paths[PATH].post;
    const documented = Object.values(responses).flatMap(
      (response) =>
        Object.keys(
          (response as { content: { "application/json": { examples: object } } }).content["application/json"].examples,
        ), // shape of OpenAPI
    );
    expect(documented.toSorted()).toEqual(["example", ...FAULT_CODES].toSorted());
    const sent = ["Incomes", "Savings", "Dwelling", "Child", "EndedContract", "ReceivedAid", "Adult"];
    const bare = sent.flatMap((name) => {
      const properties: Record<string, Record<string, unknown>> = document.components.schemas[name].properties;
      return Object.entries(properties)
        .filter(([field, { type, ...rest }]) => type === "number" && !("x-unit" in rest) && field !== "gir")
        .map(([field]) => `${name}.${field}`);
    });
    expect(bare).toEqual([]);
  });

  test("names the limits that the service holds", async () => {
    const html = await read("en");
    expect(html).toContain(`${SIMULATION_LIMITS.perAddress} requests in ${SIMULATION_LIMITS.seconds} seconds`);
    expect(html).toContain(SIMULATION_LIMITS.bodyBytes.toLocaleString("en-GB"));
  });
});
