import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takeTurn } from "../../src/app/turn";
import { DRAFT } from "../app/scripted";
import { Operator, type Served, serveConsole, signedIn } from "./served";

let served: Served;
beforeAll(async () => {
  served = await serveConsole();
});
afterAll(() => served.close());

describe("signing in", () => {
  test("with a link: looking at it does not use it, entering does", async () => {
    const link = await served.link("commune-beaurains");
    const operator = new Operator(served.base);
    for (const _preview of [1, 2])
      expect(await operator.get(link)).toMatchObject({ status: 200, set: expect.not.stringContaining("operator") });
    const entered = await operator.enter(link);
    expect(entered.status).toBe(303);
    expect(entered.headers.get("location")).toBe("/console");
    expect(entered.set).toMatch(/^beffroi_operator=[\w-]{43}; .*HttpOnly; SameSite=Lax$/);
    expect(await operator.get("")).toMatchObject({ status: 200 });

    const second = new Operator(served.base);
    for (const used of [await second.get(link), await second.post(link)]) {
      expect(used).toMatchObject({ status: 403, set: null });
      expect(used.text).toContain("a déjà servi");
    }
    expect(await second.get("")).toMatchObject({ status: 401 });
  });

  test.each(["forged", "x".repeat(43), "%00", "..%2F"])("not with a forged link: %s", async (token) => {
    const operator = new Operator(served.base);
    expect(await operator.get(`/sign-in/${token}`)).toMatchObject({ status: 403 });
    expect(await operator.post(`/sign-in/${token}`)).toMatchObject({ status: 403, set: null });
  });

  test.each(["", "beffroi_operator=", "beffroi_operator=forged", "beffroi_operator=undefined"])(
    "no token means no: %j",
    async (cookie) => {
      const reference = await served.refer();
      const operator = new Operator(served.base);
      operator.cookie = cookie;
      for (const path of ["", `/referrals/${reference}`]) {
        const { status, text } = await operator.get(path);
        expect(status).toBe(401);
        expect(text).not.toContain("Camille");
      }
      expect(await operator.post(`/referrals/${reference}/see`, { form_token: "" })).toMatchObject({ status: 401 });
    },
  );

  test("ends with signing out, and the cookie opens nothing any more", async () => {
    const operator = await signedIn(served, "commune-beaurains");
    const { cookie } = operator;
    expect(await operator.press("", "/sign-out")).toMatchObject({ status: 303 });
    operator.cookie = cookie;
    expect(await operator.get("")).toMatchObject({ status: 401 });
  });
});

describe("what arrived", () => {
  test("is listed, opened, and moved on until there is nothing to do", async () => {
    const reference = await served.refer();
    const operator = await signedIn(served, "commune-beaurains");
    expect((await operator.get("")).text).toContain(reference);
    const path = `/referrals/${reference}`;
    const shown = (await operator.get(path)).text;
    for (const fact of [
      "Camille",
      "tel:+33321000000",
      ">03 21 00 00 00<",
      "Le matin",
      "Non, surtout pas",
      "Beaurains",
      "RSA",
      "célibataire",
    ])
      expect(shown).toContain(fact);
    for (const [action, state] of [
      ["see", "Vue"],
      ["contact", "Personne contactée"],
      ["close", "Terminée"],
    ]) {
      expect(await operator.press(path, `${path}/${action}`)).toMatchObject({ status: 303 });
      expect((await operator.get(path)).text).toContain(`<span class="tag">${state}</span>`);
    }
    expect(await operator.press(path, `${path}/see`)).toMatchObject({ status: 409 });
    expect((await operator.get(path)).text).not.toContain(`${path}/see`);
  });

  test("says who filled it in, when someone else did", async () => {
    const contact = {
      ...DRAFT.contact,
      means: "email",
      address: "camille@example.org",
    } as const;
    const operator = await signedIn(served, "commune-beaurains");
    const own = await operator.get(`/referrals/${await served.refer({ contact })}`);
    expect(own.text).not.toContain("Rempli par");
    const helped = await operator.get(
      `/referrals/${await served.refer({ contact: { ...contact, pour_qui: "usager" } })}`,
    );
    expect(helped.text).toContain("Rempli par");
    expect(helped.text).toContain("Un professionnel, pour la personne");
  });

  test("shows only what was consented to", async () => {
    const reference = await served.refer({ aids: null, answers: null });
    const operator = await signedIn(served, "commune-beaurains");
    const { text } = await operator.get(`/referrals/${reference}`);
    expect(text).toContain("Camille");
    expect(text).toContain("pas souhaité transmettre les aides");
    expect(text).toContain("pas souhaité transmettre ses réponses");
    expect(text).not.toContain("célibataire");
  });

  test("for a structure without an account reaches the desk, which is told for whom", async () => {
    const reference = await served.refer({ structure: "mairie-wancourt", commune: "62873" });
    const desk = await signedIn(served, "ccas-arras");
    expect((await desk.get(`/referrals/${reference}`)).text).toContain("Wancourt");
  });

  test("for another structure does not exist", async () => {
    const reference = await served.refer();
    const stranger = await signedIn(served, "ccas-arras");
    expect((await stranger.get("")).text).not.toContain(reference);
    const path = `/referrals/${reference}`;
    const answers = [await stranger.get(path), await stranger.press("", `${path}/see`)];
    answers.push(await stranger.press("", `${path}/message`, { letter: "Bonjour" }));
    const nowhere = await stranger.get("/referrals/2222-2222");
    for (const answer of answers) expect(answer).toMatchObject({ status: 404, text: nowhere.text });
  });

  test.each(["", "forged", "x".repeat(43)])("does not move on a form of elsewhere: token %j", async (form_token) => {
    const reference = await served.refer();
    const operator = await signedIn(served, "commune-beaurains");
    const path = `/referrals/${reference}`;
    for (const action of ["see", "contact", "message"])
      expect(await operator.post(`${path}/${action}`, { form_token, letter: "x" })).toMatchObject({ status: 403 });
    expect(await operator.post("/sign-out", { form_token })).toMatchObject({ status: 403 });
    expect((await operator.get(path)).text).toContain("Vient d’arriver");
  });

  test("does not move on the form of another session", async () => {
    const reference = await served.refer();
    const [one, two] = [await signedIn(served, "commune-beaurains"), await signedIn(served, "commune-beaurains")];
    const token = /name="form_token" value="([^"]*)"/.exec((await two.get("")).text)?.[1] ?? "";
    expect(await one.post(`/referrals/${reference}/see`, { form_token: token })).toMatchObject({ status: 403 });
  });

  test.each(["deliver", "withdraw", "expire", "constructor", "steal"])("knows no action %s", async (action) => {
    const path = `/referrals/${await served.refer()}`;
    const operator = await signedIn(served, "commune-beaurains");
    const { status } = await operator.press(path, `${path}/${action}`);
    expect([404, 409]).toContain(status);
    expect((await operator.get(path)).text).toContain("Vient d’arriver");
  });
});

describe("a page", () => {
  test("holds what people wrote as text, never as code", async () => {
    const name = `<script>alert(1)</script>"'{{x}}$t(errors)`;
    const reference = await served.refer({
      contact: {
        ...DRAFT.contact,
        name,
        means: "email",
        address: "camille@example.org",
        leaveMessage: null,
        when: "<b>",
      },
    });
    const operator = await signedIn(served, "commune-beaurains");
    for (const path of ["", `/referrals/${reference}`]) {
      const { text } = await operator.get(path);
      expect(text).not.toContain("<script");
      expect(text).not.toContain("<b>");
      expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;{{x}}$t(errors)");
    }
  });

  test("may load nothing from elsewhere, be framed by nobody, and stays in no cache", async () => {
    const operator = await signedIn(served, "commune-beaurains");
    const { headers } = await operator.get("");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });

  test("speaks the language of the browser", async () => {
    const operator = new Operator(served.base);
    const link = await served.link("commune-beaurains");
    operator.language = "de,en;q=0.8";
    expect((await operator.get(link)).text).toContain("Your space");
    operator.language = "pt-BR";
    expect((await operator.get(link)).text).toContain("Votre espace");
  });

  test("says who supports the service", async () => {
    const { text } = await new Operator(served.base).get("");
    expect(text).toContain("Avec le soutien de la Communauté urbaine d’Arras");
  });

  test.each(["rsa.x", "constructor", "__proto__"])("shows none of the aids that do not exist: %s", async (aid) => {
    const reference = await served.refer({ aids: ["rsa", aid] });
    const operator = await signedIn(served, "commune-beaurains");
    const { status, text } = await operator.get(`/referrals/${reference}`);
    expect(status).toBe(200);
    expect(text).not.toContain(aid);
  });

  test("refuses what is announced as a form and is none", async () => {
    const operator = await signedIn(served, "commune-beaurains");
    const response = await fetch(`${served.base}/sign-out`, {
      method: "POST",
      headers: { cookie: operator.cookie, "content-type": "multipart/form-data; boundary=x" },
      body: "bonjour",
    });
    expect(response.status).toBe(403);
  });

  test("refuses a form of unreasonable size", async () => {
    const operator = await signedIn(served, "commune-beaurains");
    expect(await operator.post("/sign-out", { form_token: "x".repeat(50_000) })).toMatchObject({ status: 413 });
  });
});

describe("writing to someone who asked to be reached on Telegram", () => {
  const waiting = async () => {
    const options = { now: served.house.clock.now(), until: served.house.clock.now() + 1, limit: 50 };
    const deliveries = await served.house.store.transaction(({ outbox }) => outbox.claim("telegram", options));
    for (const { id } of deliveries) await served.house.store.transaction(({ outbox }) => outbox.acknowledge(id));
    return deliveries.map(({ lane, payload }) => ({ lane, ...JSON.parse(payload) }));
  };

  test("is carried by the bot, and its life says that it was written, not what", async () => {
    const input = { kind: "text", text: "!refer" } as const;
    await takeTurn(served.house, { channel: "telegram", session: "55", inputId: null, input, language: "fr" });
    while ((await waiting()).length > 0);
    const [referral] = await served.house.store.transaction(({ referrals }) => referrals.ofSession("telegram:55"));
    const operator = await signedIn(served, "commune-beaurains");
    const path = `/referrals/${referral?.reference}`;
    expect((await operator.get(path)).text).toContain("<textarea");
    expect(await operator.press(path, `${path}/message`, { letter: " Passez mardi. " })).toMatchObject({ status: 303 });
    const [delivery] = await waiting();
    expect(delivery).toMatchObject({ lane: "telegram:55", session: "55", language: "fr" });
    expect(JSON.stringify(delivery.message)).toContain("Passez mardi.");
    const { text } = await operator.get(path);
    expect(text).toContain("Message écrit");
    expect(await operator.press(path, `${path}/message`, { letter: "  " })).toMatchObject({ status: 422 });
  });

  test("of who asked for the telephone waits on their page, and is not sent to a chat", async () => {
    const path = `/referrals/${await served.refer()}`;
    const operator = await signedIn(served, "commune-beaurains");
    expect((await operator.get(path)).text).toContain("rien ne l’en prévient");
    expect(await operator.press(path, `${path}/message`, { letter: "Bonjour" })).toMatchObject({ status: 303 });
    expect(await waiting()).toEqual([]);
  });
});
