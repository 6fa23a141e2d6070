import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DRAFT } from "../app/scripted";
import { Operator, type Served, serveConsole, signedIn } from "./served";

let served: Served;
let operator: Operator;
beforeEach(async () => {
  served = await serveConsole();
  operator = await signedIn(served, "commune-beaurains");
});
afterEach(() => served.close());

const DAY = 86_400_000;
const named = (name: string) => served.refer({ contact: { ...DRAFT.contact, name } });

/** The names of a list, from top to bottom. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/<span class="who">([^<]*) · <span/g)].map(([, name = ""]) => name);

describe("the inbox", () => {
  test("is kind when nothing has come yet", async () => {
    const { text } = await operator.get("");
    expect(text).toContain("Aucune demande pour le moment");
    expect(text).toContain('href="/console/me"');
    expect(text).not.toContain('role="search"');
  });

  test("leads to what was passed on to another structure, once something was, and tells nothing of a person", async () => {
    const reference = await named("Samir");
    expect((await operator.get("")).text).not.toContain("/console/passed-on");
    const day = served.dayIn(0);
    const path = `/referrals/${reference}`;
    const given = { to: "ccas-arras", oral_on: day };
    expect(await operator.press(path, `${path}/transfer-oral`, given)).toMatchObject({ status: 303 });
    // Nothing is left in the list, and the way stays.
    expect((await operator.get("")).text).toContain('href="/console/passed-on"');
    const { text } = await operator.get("/passed-on");
    expect(text).toContain(`href="/console/referrals/${reference}"`);
    expect(text).toContain("Centre communal d’action sociale d’Arras");
    expect(text).not.toContain("Samir");
    expect((await (await signedIn(served, "ccas-arras")).get("/passed-on")).text).not.toContain(reference);
  });

  test("goes on to the next page by a link that tells nothing of a person, and everyone is there once", async () => {
    for (let n = 0; n < 65; n++) await named(`Personne ${n}`);
    const read: string[] = [];
    for (let path: string | undefined = ""; path !== undefined; ) {
      const { text } = await operator.get(path);
      read.push(...namesIn(text));
      path = /rel="next" href="\/console([^"]*)"/.exec(text)?.[1]?.replace("&amp;", "&");
      if (path) expect(decodeURIComponent(path)).toMatch(/^\?show=open&after=waiting\.\d+\.[\dA-Z]{4}-[\dA-Z]{4}$/);
    }
    expect([...read].sort()).toEqual(Array.from({ length: 65 }, (_, n) => `Personne ${n}`).sort());
  });

  test("shows a view that it is asked for, with how many there are in each", async () => {
    await named("Samir");
    const done = await named("Zoé");
    for (const action of ["see", "close"]) await operator.press(`/referrals/${done}`, `/referrals/${done}/${action}`);
    expect(namesIn((await operator.get("")).text)).toEqual(["Samir"]);
    const { text } = await operator.get("?show=closed");
    expect(namesIn(text)).toEqual(["Zoé"]);
    expect(text).toMatch(/aria-current="page">Terminées <span class="count">1</);
    expect(namesIn((await operator.get("?show=all")).text)).toEqual(["Samir", "Zoé"]);
    expect((await operator.get("?show=in_progress")).text).toContain("Aucune demande en cours");
  });

  test.each([
    "?show=constructor",
    "?show=",
    "?after=x",
    "?after=waiting.1",
    "?after=waiting.9e99.A",
    "?after=__proto__.1.A",
  ])("shows what is open when it is asked for nothing that exists: %s", async (path) => {
    await named("Samir");
    const { status, text } = await operator.get(path);
    expect([status, namesIn(text)]).toEqual([200, ["Samir"]]);
  });

  test("says in words who waits too long, and since when", async () => {
    await named("Samir");
    served.house.clock.pass(10 * DAY);
    operator = await signedIn(served, "commune-beaurains");
    expect((await operator.get("")).text).toMatch(/En retard\u00a0: attend depuis \d jours ouvrés/);
    operator.language = "en";
    expect((await operator.get("")).text).toMatch(/Late: waiting for \d working days/);
  });
});

describe("looking for someone", () => {
  const look = (form: Record<string, string>) => operator.press("", "/search", form);

  test("leads to a page whose address tells nothing, and to which one comes back", async () => {
    await named("Éloïse");
    await named("Samir");
    const sent = await look({ text: "eloise" });
    expect(sent).toMatchObject({ status: 303 });
    expect(sent.headers.get("location")).toBe("/console/search");
    expect(sent.set).toMatch(
      /^beffroi_search=[\w-]+; Max-Age=3600; Path=\/console\/search; HttpOnly; SameSite=Strict$/,
    );
    for (const _again of [1, 2]) {
      const { text, headers } = await operator.get("/search");
      expect(namesIn(text)).toEqual(["Éloïse"]);
      expect(text).toContain("Une demande trouvée");
      expect(text).toContain('value="eloise"');
      expect(headers.get("cache-control")).toBe("no-store");
    }
  });

  test("by need and by lot", async () => {
    await named("Samir");
    await look({ need: "rights" });
    expect(namesIn((await operator.get("/search")).text)).toEqual(["Samir"]);
    await look({ need: "energy" });
    expect((await operator.get("/search")).text).toContain("Aucune demande ne correspond");
    await look({ lot: "1" });
    expect(namesIn((await operator.get("/search")).text)).toEqual(["Samir"]);
    await look({ need: "gold", lot: "constructor" });
    expect((await operator.get("/search")).text).toContain("au moins deux lettres");
  });

  test("finds nothing of another structure", async () => {
    const reference = await named("Éloïse");
    operator = await signedIn(served, "ccas-arras");
    await served.refer({ commune: "62041", structure: "ccas-arras" });
    for (const text of ["eloise", reference, "03 21 00 00 00"]) {
      await look({ text });
      expect((await operator.get("/search")).text).not.toContain(`/referrals/${reference}`);
    }
  });

  test("is forgotten when it is asked to be, and when one goes out", async () => {
    await named("Éloïse");
    await look({ text: "eloise" });
    expect(await operator.press("/search", "/search/forget")).toMatchObject({ status: 303 });
    expect((await operator.get("/search")).headers.get("location")).toBe("/console");
    await look({ text: "eloise" });
    await operator.press("", "/sign-out");
    expect(operator.cookie).not.toMatch(/beffroi_(search|operator)/);
  });

  test("is nothing for another session on the same device, nor for a cookie that someone else wrote", async () => {
    await named("Éloïse");
    await look({ text: "eloise" });
    const [search = ""] = operator.cookie.split("; ").filter((each) => each.startsWith("beffroi_search="));
    const next = await signedIn(served, "commune-beaurains");
    for (const left of [search, "beffroi_search=x", "beffroi_search="]) {
      const asked = await new Operator(served.base).get("/search", { cookie: `${next.cookie}; ${left}` });
      expect([asked.status, asked.headers.get("location")]).toEqual([303, "/console"]);
    }
  });

  test("is not done by a form of elsewhere", async () => {
    expect(await operator.post("/search", { form_token: "x", text: "eloise" })).toMatchObject({ status: 403 });
    expect(operator.cookie).not.toContain("beffroi_search");
  });

  test("holds what was typed as text, never as code", async () => {
    await named("Éloïse");
    const typed = `"><script>alert(1)</script>{{x}}`;
    await look({ text: typed });
    const { text } = await operator.get("/search");
    expect(text).not.toContain("<script");
    expect(text).toContain("&quot;&gt;&lt;script&gt;");
  });
});
