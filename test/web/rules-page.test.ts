import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { overdue, recentChanges } from "../../src/channels/web/rules-page/changes";
import { slug } from "../../src/channels/web/rules-page/figure-words";
import { leafKey } from "../../src/channels/web/rules-page/leaf";
import type { Parameter } from "../../src/law/parameters";
import { readRulebook } from "../../src/rulebook/rulebook";
import { createWords, entriesOf } from "../../src/words";
import { loadResources } from "../../src/words/load";
import { type ServedHouse, serveHouse } from "../support/served-house";
import { untoldLeaves } from "../support/untold-leaves";

let served: ServedHouse;
beforeAll(async () => {
  served = await serveHouse();
});
afterAll(() => served.close());

const { lawFiles } = readRulebook(process.cwd());
const resources = loadResources("locales");
const LANGUAGES = ["fr", "en"] as const;
const wordsOf = { fr: createWords(resources, "fr"), en: createWords(resources, "en") };

const get = (path: string) => fetch(`${served.url}${path}`);
const read = async (path: string) => (await get(path)).text();
/** What a page shows as words, without its marks. */
const shown = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/s, "")
    .replace(/<code>.*?<\/code>/gs, "")
    .replace(/<[^>]*>/g, " ");
const every = LANGUAGES.flatMap((language) =>
  ["", "/chiffres-communs", ...lawFiles.aids.map(({ id }) => `/${id}`)].map(
    (page) => `/regles${page}?lang=${language}`,
  ),
);

describe("the pages of the rules", () => {
  test("each tell what they rest on, without a raw key, a script or a number that is none", async () => {
    for (const path of every) {
      const response = await get(path);
      const html = await response.text();
      expect(response.status, path).toBe(200);
      expect(response.headers.get("content-security-policy"), path).toContain("default-src 'none'");
      expect(html, path).toContain(lawFiles.version);
      expect(html, path).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/);
      expect(shown(html), path).not.toMatch(/\{\{|undefined|NaN|\[object|\b(?:rules|aids|dialogue)\.[a-z_]+\.[a-z_]/);
      expect(Buffer.byteLength(html), path).toBeLessThan(300_000);
    }
    expect(served.logged.filter((line) => line.includes("WORDS_MISSING"))).toEqual([]);
  }, 60_000);

  test("say each condition without the numbers that only a household has, if need be with words of their own", async () => {
    const told: string[] = [];
    for (const { id } of lawFiles.aids)
      for (const language of LANGUAGES) {
        const html = await read(`/regles/${id}?lang=${language}`);
        const conditions = html.slice(html.indexOf('id="conditions"'), html.indexOf('id="figures"'));
        told.push(
          ...[...conditions.matchAll(/<p>(.*?)<\/p>/gs)].map(([, text = ""]) => `${id} ${language}: ${shown(text)}`),
        );
      }
    expect(told.length).toBeGreaterThan(200);
    // Then `conditions.<aid>.<condition>` of locales/*/rules.json says it.
    expect(told.filter((text) => text.includes("…"))).toEqual([]);
  });

  test("say what the law asks that no question does, each of it for some aid", async () => {
    expect(await read("/regles/rsa")).toMatch(/Ce que Beffroi ne vérifie pas.*L262-2 .*L262-4.*L262-10/s);
    expect(await read("/regles/rsa?lang=en")).toContain("What Beffroi does not check");
    expect(await read("/regles/point_conseil_budget")).not.toContain("Ce que Beffroi ne vérifie pas");
    const written = entriesOf(resources.fr ?? {}).flatMap(([key]) => key.match(/^rules\.unchecked\.(.+)$/)?.[1] ?? []);
    expect(new Set(lawFiles.aids.flatMap(({ unchecked }) => unchecked))).toEqual(new Set(written));
  });

  test("are named from the index, each once by its aid", async () => {
    const index = await read("/regles");
    const links = [...index.matchAll(/<li id="(\w+)"><a href="\/regles\/(\w+)\?lang=fr"/g)].map(([, id]) => id);
    expect(links.toSorted()).toEqual(lawFiles.aids.map(({ id }) => id).toSorted());
  });

  test("tell a condition in words, with its comparison and the value of its figure", async () => {
    const html = await read("/regles/rsa");
    expect(html).toContain("Vous avez 25 ans ou plus.");
    expect(html).toMatch(/personne\.age ≥ <a href="#rsa\.age_minimum">rsa\.age_minimum<\/a> \(25 ans\)/);
    expect(html).toContain("Nationalité française");
    expect(html).toContain("L’un au moins de ces cas");
  });

  test("tell a figure with its value, day, text, check and revision, and its past values", async () => {
    const html = await read("/regles/rsa");
    const item = html.slice(html.indexOf('<li id="rsa.montant_forfaitaire"')).split("</details>")[0] ?? "";
    const { values, verified_on, next_revision } = figure("rsa.montant_forfaitaire");
    expect(item).toContain(values.at(-1)?.reference.url);
    expect(shown(item)).toMatch(/651,69\u00a0€ par mois.*depuis le 1er avril 2026.*Vérifié le/s);
    expect(verified_on).not.toBe(next_revision);
    expect(shown(item)).toContain("Prochaine révision le 1er avril 2027");
    expect(shown(item)).toContain("646,52\u00a0€ par mois");
  });

  test("say that an aid is a decision, where it is", async () => {
    const decided = lawFiles.aids.find(({ decided_by }) => decided_by === "deliverer");
    expect(shown(await read(`/regles/${decided?.id}`))).toContain("Une décision");
    expect(shown(await read("/regles/rsa"))).toContain("La loi");
  });

  test.each([
    ["aeeh", ["La MDPH (maison des personnes handicapées) décide.", "La CAF la calcule et la verse"]],
    ["pch", ["La MDPH (maison des personnes handicapées) décide.", "Le département la verse."]],
    ["microcredit", ["Une banque agréée décide."]],
    ["point_conseil_budget", ["Personne ne décide\u00a0: c’est ouvert à tous."]],
  ])("say who decides on %s, and who pays where that is another", async (id, said) => {
    const page = shown(await read(`/regles/${id}`));
    expect(said.filter((each) => !page.includes(each))).toEqual([]);
  });

  test("are found with a slash at the end of the address too", async () => {
    const answer = await fetch(`${served.url}/regles/?lang=en`, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([301, "/regles?lang=en"]);
  });

  test("do not answer for an aid that does not exist", async () => {
    expect((await get("/regles/nothing")).status).toBe(404);
  });

  test("are served again unchanged to who has them", async () => {
    const etag = (await get("/regles")).headers.get("etag") ?? "";
    expect((await fetch(`${served.url}/regles`, { headers: { "if-none-match": etag } })).status).toBe(304);
  });
});

const figure = (id: string): Parameter => {
  const found = lawFiles.parameters.find((parameter) => parameter.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe("what changed lately, and what is awaited", () => {
  const reference = { title: "Décret", url: "https://www.legifrance.gouv.fr/" };
  const parameter = (id: string, sinces: readonly string[], next_revision: string | null): Parameter => ({
    id,
    unit: "EUR",
    values: sinces.map((since, value) => ({ since, value, reference })),
    verified_on: "2026-01-01",
    next_revision,
  });
  const law = {
    version: "test",
    aids: [],
    parameters: [
      parameter("old", ["2020-01-01"], null),
      parameter("a_year_ago", ["2025-06-01"], null),
      parameter("lately", ["2020-01-01", "2025-06-02"], "2026-06-01"),
      parameter("to_come", ["2020-01-01", "2026-07-01"], "2026-05-01"),
      parameter("also_lately", ["2026-04-01"], "2026-04-01"),
      parameter("same_day", ["2025-06-02"], null),
    ],
  };
  const ids = (figures: readonly { parameter: Parameter }[]) => figures.map(({ parameter: { id } }) => id);

  test("is what twelve months hold, newest first, figures of one text together", () => {
    const changes = recentChanges(law, "2026-06-01");
    expect(changes.map(({ since, figures }) => [since, ids(figures)])).toEqual([
      ["2026-04-01", ["also_lately"]],
      ["2025-06-02", ["lately", "same_day"]],
    ]);
  });

  test("is what its revision's day brought no value to", () => {
    expect(ids(overdue(law, "2026-06-01"))).toEqual(["lately"]);
    expect(ids(overdue(law, "2026-05-31"))).toEqual([]);
  });
});

describe("nothing is left to be told by its id alone", () => {
  const untold = lawFiles.aids.flatMap(({ conditions }) =>
    Object.values(conditions).flatMap((tree) => (tree ? untoldLeaves(tree) : [])),
  );
  test.each(LANGUAGES)("neither a comparison nor a unit: %s", (language) => {
    const wordless = (keys: readonly string[]) => [...new Set(keys)].filter((key) => !wordsOf[language].has(key));
    expect(wordless(untold.map((leaf) => `rules.leaves.${leafKey(leaf)}`))).toEqual([]);
    expect(wordless(lawFiles.parameters.map(({ unit }) => `rules.units.${slug(unit)}`))).toEqual([]);
  });
});
