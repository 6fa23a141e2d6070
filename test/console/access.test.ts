import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CONSOLE_PATH } from "../../src/console/routes";
import { Operator, type Served, serveConsole, signedIn, signedInAs } from "./served";

let served: Served;
let reference: string;
beforeAll(async () => {
  served = await serveConsole();
  reference = await served.refer();
});
afterAll(() => served.close());

const lastLine = () => served.journal.at(-1);
const OVERSEERS = [{ role: "coordinator" }, { role: "territory" }, { role: "administrator" }] as const;

/** What stands before signing in; every other way in asks who is there. */
const OPEN = new Set(["/", "/style.css", "/signed-out", "/sign-in/:token", "/sign-in/:token/:to{.+}"]);

/** Every way in that asks who is there, with a referral that exists in the place of what it asks for. */
const ways = () =>
  served.routes
    .filter(({ path }) => !OPEN.has(path))
    .map(({ method, path }) => ({ method, path: path.replace(/:\w+(\{.*?\})?/g, reference) }));

/** What the referral holds of a person, and nobody but the operators of its structure may read. */
const PERSON = /Camille|0321000000|\+33|célibataire|camille@/;

describe("every page and every form of the console", () => {
  test("asks who is there, and shows nothing to nobody", async () => {
    const all = ways();
    expect(all.length).toBeGreaterThan(10);
    for (const { method, path } of all) {
      const nobody = new Operator(served.base);
      const { status, text } = method === "GET" ? await nobody.get(path) : await nobody.post(path, { form_token: "" });
      expect([status, `${method} ${path}`]).toEqual([401, `${method} ${path}`]);
      expect(text).not.toMatch(PERSON);
    }
  });

  test.each(OVERSEERS)("tells nothing of a person to a $role, and lets them change nothing", async (wanted) => {
    const visitor = await signedInAs(served, wanted);
    const before = await served.house.store.transaction(({ referrals }) => referrals.events(reference));
    for (const { method, path } of ways().filter((way) => !/sign-out|accounts/.test(way.path))) {
      const { text } =
        method === "GET" ? await visitor.get(path) : await visitor.press("/me", path, { letter: "Bonjour" });
      expect(text, `${method} ${path}`).not.toMatch(PERSON);
    }
    expect((await visitor.get("")).text).not.toMatch(PERSON);
    expect(await served.house.store.transaction(({ referrals }) => referrals.events(reference))).toEqual(before);
  });

  test("is the administrator's alone where accounts are concerned", async () => {
    const visitors = [
      await signedIn(served, "commune-beaurains"),
      await signedInAs(served, { role: "coordinator" }),
      await signedInAs(served, { role: "territory" }),
    ];
    for (const visitor of visitors)
      for (const { method, path } of ways().filter((way) => way.path.startsWith("/accounts"))) {
        const { status } = method === "GET" ? await visitor.get(path) : await visitor.press("/me", path);
        expect([status, `${method} ${path}`]).toEqual([403, `${method} ${path}`]);
        expect(lastLine()).toMatchObject({ code: "ROLE_NOT_ALLOWED" });
      }
  });
});

describe("a refused access gives nothing, and a line of the journal", () => {
  test("to an operator of another structure", async () => {
    const stranger = await signedIn(served, "ccas-arras");
    const answer = await stranger.get(`/referrals/${reference}`);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toMatch(PERSON);
    expect(lastLine()).toEqual({
      ...{ code: "NOT_FOUND", account: expect.stringMatching(/^[\w-]{12}$/) },
      ...{ method: "GET", route: "/console/referrals/:reference" },
    });
    for (const action of ["see", "contact", "close", "message"]) {
      expect(await stranger.press("", `/referrals/${reference}/${action}`, { letter: "x" })).toMatchObject({
        status: 404,
      });
      expect(lastLine()).toMatchObject({ code: "NOT_FOUND", method: "POST" });
    }
  });

  test.each(OVERSEERS)("to a $role who asks for a name: the same whether there is one or not", async (wanted) => {
    const visitor = await signedInAs(served, wanted);
    const there = await visitor.get(`/referrals/${reference}`);
    expect(lastLine()).toMatchObject({ code: "ROLE_NOT_ALLOWED", route: "/console/referrals/:reference" });
    expect(there).toMatchObject({ status: 403 });
    expect((await visitor.get("/referrals/2222-2222")).text).toBe(there.text);
  });

  test("to who has a link that is forged, used, or past its time", async () => {
    const nobody = new Operator(served.base);
    for (const send of [nobody.get.bind(nobody), nobody.post.bind(nobody)]) {
      expect(await send(`/sign-in/${"x".repeat(43)}`)).toMatchObject({ status: 403, set: null });
      expect(lastLine()).toMatchObject({ code: "LINK_UNKNOWN", account: null, route: "/console/sign-in/:token" });
    }
    const used = await served.link("commune-beaurains");
    await new Operator(served.base).enter(used);
    expect(await nobody.post(used)).toMatchObject({ status: 403, set: null });
    expect(lastLine()).toMatchObject({ code: "LINK_USED", account: expect.stringMatching(/^[\w-]{12}$/) });

    const house = await serveConsole();
    const late = await house.link("commune-beaurains");
    house.house.clock.pass(house.house.delays.signInLinkMinutes * 60_000);
    expect(await nobody.post(late)).toMatchObject({ status: 403, set: null });
    expect(house.journal.at(-1)).toMatchObject({ code: "LINK_EXPIRED" });
    await house.close();
  });

  test("to a form with a wrong token, or from another site", async () => {
    const operator = await signedIn(served, "commune-beaurains");
    const path = `/referrals/${reference}/see`;
    expect(await operator.post(path, { form_token: "x".repeat(43) })).toMatchObject({ status: 403 });
    expect(lastLine()).toMatchObject({ code: "FORM_TOKEN_WRONG", route: "/console/referrals/:reference/:action" });

    const token = /name="form_token" value="([^"]*)"/.exec((await operator.get("/me")).text)?.[1] ?? "";
    for (const headers of [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "https://evil.example" },
    ] as Record<string, string>[]) {
      expect(await operator.post(path, { form_token: token }, headers)).toMatchObject({ status: 403 });
      expect(lastLine()).toMatchObject({ code: "FORM_FROM_ELSEWHERE", method: "POST" });
    }
    expect((await operator.get(`/referrals/${reference}`)).text).toContain("Vient d’arriver");
  });

  test("to another site that makes one sign in as someone else, whatever it says of where it is", async () => {
    const link = await served.link("ccas-arras");
    const attacker = new Operator(served.base);
    const token = /name="form_token" value="([^"]*)"/.exec((await attacker.get(link)).text)?.[1] ?? "";
    expect(token).toMatch(/^[\w-]{20,}$/);
    const victim = new Operator(served.base);
    const other = new Operator(served.base);
    await other.get(link);
    for (const headers of [{ "sec-fetch-site": "cross-site" }, { origin: "null" }, {}] as Record<string, string>[])
      for (const browser of [victim, other])
        for (const form of [{}, { form_token: "" }, { form_token: token }]) {
          expect(await browser.post(link, form, headers)).toMatchObject({ status: 403, set: null });
          expect(lastLine()).toMatchObject({ code: "FORM_FROM_ELSEWHERE", method: "POST" });
        }
    // None of this used it up.
    expect(await attacker.enter(link)).toMatchObject({ status: 303 });
  });

  test("to a session that is unknown", async () => {
    const forger = new Operator(served.base);
    forger.cookie = `beffroi_operator=${"x".repeat(43)}`;
    expect(await forger.get("")).toMatchObject({ status: 401 });
    expect(lastLine()).toMatchObject({ code: "SESSION_UNKNOWN", account: null });
  });

  test("and the lines tell no reference, no name, no token, no cookie", async () => {
    const operator = await signedIn(served, "ccas-arras");
    await operator.get(`/referrals/${reference}`);
    const lines = JSON.stringify(served.journal);
    expect(served.journal.length).toBeGreaterThan(20);
    expect(lines).not.toContain(reference);
    expect(lines).not.toMatch(PERSON);
    expect(lines).not.toMatch(/[\w-]{43}/);
    for (const line of served.journal) expect(Object.keys(line)).toEqual(["code", "account", "method", "route"]);
    expect(served.journal.every(({ route }) => route.startsWith(CONSOLE_PATH))).toBe(true);
  });
});

describe("the page each role comes to", () => {
  test("is the overview for who coordinates: how many, how long, and no name", async () => {
    const coordinator = await signedInAs(served, { role: "coordinator" });
    expect((await coordinator.get("")).headers.get("location")).toBe("/console/overview");
    const { status, text } = await coordinator.get("/overview");
    expect(status).toBe(200);
    expect(text).toMatch(/<th scope="row">[^<]*Beaurains[^<]*<\/th><td>\d+<\/td><td>0 jour<\/td><td>\d+<\/td>/);
    expect(text).not.toMatch(PERSON);
    expect(text).not.toContain(reference);
  });

  test("is the accounts for who administers, and one's own account for everyone besides", async () => {
    const administrator = await signedInAs(served, { role: "administrator" });
    expect((await administrator.get("")).headers.get("location")).toBe("/console/accounts");
    for (const wanted of [...OVERSEERS, { role: "operator", structure: "ccas-arras" }] as const) {
      const { text } = await (await signedInAs(served, wanted)).get("/me");
      expect(text).toContain("Mon compte");
      expect(text).toContain('aria-current="page"');
    }
  });
});

describe("a session", () => {
  const hour = 3_600_000;
  const minute = 60_000;

  test("ends when nothing happens, and lasts while something does, but not for ever", async () => {
    const own = await serveConsole();
    const { clock, delays } = own.house;
    const idle = await signedIn(own, "commune-beaurains");
    const busy = await signedIn(own, "commune-beaurains");
    const step = (delays.operatorIdleMinutes - 1) * minute;
    clock.pass(step);
    expect(await busy.get("")).toMatchObject({ status: 200 });
    clock.pass(minute);
    expect(await idle.get("")).toMatchObject({ status: 401, text: expect.stringContaining("sans activité") });
    expect(own.journal.at(-1)).toMatchObject({ code: "SESSION_EXPIRED" });
    for (let passed = step + minute; passed < delays.operatorSessionHours * hour - step; passed += step) {
      expect(await busy.get("")).toMatchObject({ status: 200 });
      clock.pass(step);
    }
    expect(await busy.get("")).toMatchObject({ status: 200 });
    clock.pass(step);
    expect(await busy.get("")).toMatchObject({ status: 401 });
    await own.close();
  });

  test("that a browser held before ends when it comes in again", async () => {
    const operator = await signedIn(served, "commune-beaurains");
    const before = new Operator(served.base);
    before.cookie = operator.cookie;
    expect(await before.get("")).toMatchObject({ status: 200 });
    expect(await operator.enter(await served.link("commune-beaurains"))).toMatchObject({ status: 303 });
    expect(await operator.get("")).toMatchObject({ status: 200 });
    expect(await before.get("")).toMatchObject({ status: 401 });
  });

  test("ends everywhere at once when its holder asks, and a link made before opens nothing", async () => {
    const [one, two] = [await signedIn(served, "ccas-arras"), await signedIn(served, "ccas-arras")];
    const stranger = await signedIn(served, "commune-beaurains");
    const link = await served.link("ccas-arras");
    expect((await one.get("/me")).text).toMatch(/[2-9]\d* sessions ouvertes/);
    const { cookie } = one;
    expect(await one.press("/me", "/sign-out-everywhere")).toMatchObject({ status: 303 });
    one.cookie = cookie;
    for (const each of [one, two]) expect(await each.get("")).toMatchObject({ status: 401 });
    expect(await stranger.get("")).toMatchObject({ status: 200 });
    expect(await two.post(link)).toMatchObject({ status: 403 });
  });

  test.each([
    { what: "where the public address has TLS", publicUrl: "https://beffroi.example", headers: {} },
    { what: "behind a proxy that has TLS", publicUrl: null, headers: { "x-forwarded-proto": "https" } },
  ])("is a cookie of this host alone, sent over TLS alone, $what", async ({ publicUrl, headers }) => {
    const own = await serveConsole({ publicUrl });
    const operator = new Operator(own.base);
    const { set } = await operator.enter(await own.link("ccas-arras"), headers);
    // Beside it, only that of the button that was pressed, which ends.
    expect(set?.split(", __Host-beffroi_entry=;")[0]).toMatch(
      /^__Host-beffroi_operator=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(await operator.get("", headers)).toMatchObject({ status: 200 });
    operator.cookie = operator.cookie.replaceAll("__Host-", "");
    expect(await operator.get("", headers)).toMatchObject({ status: 401 });
    await own.close();
  });
});
