import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LawFiles } from "../../src/law/law";
import { type PackedCards, type PackedFiles, unpackFiles } from "../../src/law/packed-files";
import { type ServedHouse, serveHouse } from "../support/served-house";

let served: ServedHouse;
beforeAll(async () => {
  served = await serveHouse();
});
afterAll(() => served.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${served.url}${path}`, { headers });
const chat = async () => (await get("/chat/62041")).text();
/** Addresses of this server that a page names. */
const named = (html: string): string[] =>
  [...html.replaceAll("&quot;", '"').matchAll(/"(\/w\/[^"]+)"/g)].map(([, address = ""]) => address);

describe("the web", () => {
  test("says when it is ready", async () => {
    expect((await get("/healthz")).status).toBe(200);
  });

  test.each(["/", "/chat/62041", "/chat", "/chat/99999", "/pro"])(
    "serves %s as French HTML without inline script or style",
    async (path) => {
      const response = await get(path);
      const html = await response.text();
      expect(response.status).toBe(200);
      expect(html).toContain('<html lang="fr"');
      expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son[a-z]+=/);
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|https?:/);
    },
  );

  test("lets any site frame the conversation, and none the operators' page", async () => {
    const policy = async (path: string) => (await get(path)).headers.get("content-security-policy");
    expect(await policy("/chat/62041")).toContain("frame-ancestors *");
    expect(await policy("/console")).toContain("frame-ancestors 'none'");
    expect(await policy("/")).toContain("frame-ancestors 'none'");
  });

  test("marks the demonstration as one", async () => {
    expect(await (await get("/")).text()).toMatch(/Démonstration/);
  });

  test("speaks English when asked", async () => {
    expect(await (await get("/chat/62041?lang=en")).text()).toContain('<html lang="en"');
  });

  test("gives all that the page names, for ever when the name holds its hash, and no cookie", async () => {
    const addresses = named(await chat());
    expect(addresses.length).toBeGreaterThanOrEqual(7);
    for (const address of addresses) {
      const response = await get(address);
      expect(response.status, address).toBe(200);
      expect(response.headers.get("set-cookie")).toBeNull();
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      const hashed = /\.[0-9a-f]{12}\./.test(address);
      expect(response.headers.get("cache-control"), address).toMatch(hashed ? /immutable/ : /no-cache|max-age=300/);
    }
  });

  test("answers 304 to who has it already", async () => {
    const etag = (await get("/widget.js")).headers.get("etag") ?? "";
    const again = await get("/widget.js", { "if-none-match": etag });
    expect(again.status).toBe(304);
  });

  test("sends the smallest form the browser accepts", async () => {
    const encoding = async (accept: string) =>
      (await get("/widget.js", { "accept-encoding": accept })).headers.get("content-encoding");
    expect(await encoding("gzip, br")).toBe("br");
    expect(await encoding("gzip")).toBe("gzip");
    expect(await encoding("identity")).toBeNull();
  });

  test("keeps the operators' words out of the residents' browsers", async () => {
    const address = named(await chat()).find((each) => each.includes("/locales/fr."));
    const texts: Record<string, unknown> = await (await get(address ?? "")).json();
    expect(Object.keys(texts)).toContain("widget");
    for (const file of ["console", "errors", "api", "pro"]) expect(Object.keys(texts)).not.toContain(file);
  });

  test("keeps figures that no month in reach rests on out of the residents' browsers", async () => {
    const addresses = named(await chat());
    const publishedAs = (name: string) => get(addresses.find((each) => each.includes(name)) ?? "");
    const rulebook: { law: PackedFiles } = await (await publishedAs("/rulebook.")).json();
    const cards: PackedCards = await (await publishedAs("/cards.")).json();
    const law = unpackFiles(rulebook.law, cards);
    const old = (parameter: LawFiles["parameters"][number]) =>
      parameter.values.filter(({ since }) => since < `${new Date().getFullYear() - 6}`).length;
    expect(law.parameters.length).toBeGreaterThan(300);
    expect(law.parameters.filter((parameter) => old(parameter) > 1).map(({ id }) => id)).toEqual([]);
    expect(law.parameters.filter(({ values }) => values.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test("answers what does not exist with a code", async () => {
    const response = await get("/w/nothing.js");
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ status: "refused", code: "NOT_FOUND" });
  });

  test("logs routes and outcomes, and nothing of a person", async () => {
    await get("/chat/62041?lang=en&secret=jeanne", {
      "x-forwarded-for": "203.0.113.9",
      "user-agent": "jeanne-browser",
    });
    const line = served.logged.findLast((each) => each.includes("/chat/")) ?? "";
    expect(line).toContain('"/chat/:insee?"');
    expect(served.logged.join()).not.toMatch(/jeanne|203\.0\.113|127\.0\.0\.1|62041/);
  });
});

describe("a flag that closes the widget", () => {
  test("leaves in its place where else to go, and no script", async () => {
    const closed = await serveHouse({ isOpen: false });
    const html = await (await fetch(`${closed.url}/chat/62041`)).text();
    await closed.close();
    expect(html).toContain("France Services");
    expect(html).not.toContain("<script");
  });
});

describe("the widget is light", () => {
  const weigh = (content: string | Uint8Array) => gzipSync(content, { level: 9 }).length;
  const file = (pattern: RegExp) =>
    readFileSync(join(served.assets, readdirSync(served.assets).find((name) => pattern.test(name)) ?? "none"));

  test("its loader weighs at most 5 kB", async () => {
    expect(weigh(await (await get("/widget.js")).text())).toBeLessThanOrEqual(5 * 1024);
  });

  test.each(["fr", "en"])(
    "its page, rules, territory and words weigh at most 150 kB to open, 240 kB in all: %s",
    async (language) => {
      const html = await (await get(`/chat/62041?lang=${language}`)).text();
      const bodyWeight = async (address: string) => weigh(await (await get(address)).text());
      const addresses = [...new Set(named(html))];
      const words = addresses.filter((address) => address.includes("/locales/"));
      // The words of another language come to who changes to it; what the aids' cards say, once the page is up; what
      // draws a QR code, to who asks for one; what is looked at once the rights are known, once the page is up.
      const others = words.filter((address) => !address.includes(`${language}.`));
      const later = addresses.filter((address) => /\/cards\.|\/locales\/aids\.|\/qr\.|\/after-rights\./.test(address));
      const first = addresses.filter((each) => ![...others, ...later, "/w/belfry.svg"].includes(each));
      expect([words.length, others.length, later.length]).toEqual([4, 2, 6]);
      const sum = async (addresses: string[]) =>
        (await Promise.all(addresses.map(bodyWeight))).reduce((a, b) => a + b, 0);
      const toOpen = weigh(html) + (await sum(first));
      const inAll = toOpen + (await sum(later.filter((each) => !others.includes(each))));
      const kB = (weight: number) => `${(weight / 1024).toFixed(1)} kB`;
      console.log(`the page in the iframe opens with ${kB(toOpen)} gzip, and weighs ${kB(inAll)} in all`);
      expect(toOpen).toBeLessThanOrEqual(150 * 1024);
      expect(inAll).toBeLessThanOrEqual(240 * 1024);
    },
  );

  test("its page holds no rules engine and compiles no code", () => {
    const code = file(/^page\..*js$/).toString();
    expect(code).not.toMatch(/jsonpath|almanac|\beval\(/i);
  });
});
