import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LIMITS } from "../../src/channels/web/limits";
import { DRAFT } from "../app/scripted";
import { type ServedHouse, serveHouse } from "../support/served-house";

let served: ServedHouse;
beforeAll(async () => {
  served = await serveHouse({ limits: { ...LIMITS, perAddress: 40 } });
});
afterAll(() => served.close());

const KEY = "0123456789abcdef0123456789abcdef";
const post = (body: string | ReadableStream, headers: Record<string, string> = {}, path = "") =>
  fetch(`${served.url}/api/referrals${path}`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", "idempotency-key": KEY, ...headers },
    ...(typeof body === "string" ? {} : { duplex: "half" }),
  });

/** A body whose length is not announced. */
const streamed = (size: number) =>
  new ReadableStream({
    start(controller) {
      for (let sent = 0; sent < size; sent += 1024) controller.enqueue(new TextEncoder().encode(" ".repeat(1024)));
      controller.close();
    },
  });

describe("the door for hand-offs", () => {
  test.each([
    {
      what: "a text",
      body: "bonjour",
      headers: { "content-type": "text/plain" },
      status: 400,
      code: "REQUEST_NOT_JSON",
    },
    { what: "broken JSON", body: "{", headers: {}, status: 400, code: "REQUEST_NOT_JSON" },
    { what: "a list", body: "[]", headers: {}, status: 400, code: "REQUEST_NOT_JSON" },
    { what: "null", body: "null", headers: {}, status: 400, code: "REQUEST_NOT_JSON" },
    { what: "no key", body: "{}", headers: { "idempotency-key": "" }, status: 400, code: "REFERRAL_KEY_INVALID" },
    { what: "an empty draft", body: "{}", headers: {}, status: 422, code: "REFERRAL_INVALID" },
    { what: "33 kB", body: " ".repeat(33 * 1024), headers: {}, status: 413, code: "REQUEST_TOO_LARGE" },
    { what: "33 kB little by little", body: null, headers: {}, status: 413, code: "REQUEST_TOO_LARGE" },
    { what: "another site", body: "{}", headers: { "sec-fetch-site": "cross-site" }, status: 404, code: "NOT_FOUND" },
    { what: "another origin", body: "{}", headers: { origin: "https://example.org" }, status: 404, code: "NOT_FOUND" },
  ])("refuses $what with $code", async ({ body, headers, status, code }) => {
    const response = await post(body ?? streamed(33 * 1024), headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ status: "refused", code });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test.each([
    "{}",
    '{"reference":"X","secret":5}',
    '{"reference":{},"secret":null}',
    '{"reference":{"toString":1},"secret":[]}',
    `{"reference":${"[".repeat(10_000)}${"]".repeat(10_000)}}`,
  ])("does not withdraw for %s", async (body) => {
    const response = await post(body, {}, "/withdraw");
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await response.json()).toMatchObject({ status: "refused" });
  });

  test("slows down who sends too much, whatever address they claim, and says for how long", async () => {
    const answers = await Promise.all(
      Array.from({ length: 45 }, (_, sent) => post("{}", { "x-forwarded-for": `203.0.113.${sent}` })),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused[0]?.json()).toEqual({ status: "refused", code: "RATE_LIMITED" });
  });
});

describe("who sends nothing but junk", () => {
  const send = (served: ServedHouse, body: unknown, path = "") =>
    fetch(`${served.url}/api/referrals${path}`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    });

  test("closes the door to nobody else; what is accepted counts, and what is taken back never does", async () => {
    const own = await serveHouse({ limits: { ...LIMITS, perAddress: 100, overall: 2 } });
    for (let sent = 0; sent < 10; sent++) expect((await send(own, {})).status).toBe(422);
    const first = await send(own, DRAFT);
    expect(first.status).toBe(201);
    const { reference, secret } = await first.json();
    expect((await send(own, DRAFT)).status).toBe(201);
    expect((await send(own, DRAFT)).status).toBe(429);
    expect(await (await send(own, { reference, secret }, "/withdraw")).json()).toEqual({
      status: "withdrawn",
      reference,
    });
    await own.close();
  });

  test("may still take back what they had sent", async () => {
    const own = await serveHouse({ limits: { ...LIMITS, perAddress: 2 } });
    const { reference, secret } = await (await send(own, DRAFT)).json();
    await send(own, {});
    expect((await send(own, {})).status).toBe(429);
    expect(await (await send(own, { reference, secret }, "/withdraw")).json()).toMatchObject({ status: "withdrawn" });
    await own.close();
  });
});
