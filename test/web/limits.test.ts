import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { LIMITS, rateLimit } from "../../src/channels/web/limits";

/** How many of these senders, as the proxy before us saw them, are let in when each may send once. */
async function letIn(addresses: readonly string[]): Promise<number> {
  const site = new Hono();
  site.use(rateLimit({ ...LIMITS, perAddress: 1 }, 1));
  site.get("/", (c) => c.text("in"));
  let count = 0;
  for (const address of addresses)
    if ((await site.request("/", { headers: { "x-forwarded-for": `192.0.2.1, ${address}` } })).status === 200) count++;
  return count;
}

describe("who sends too much", () => {
  test.each<[string, readonly string[], number]>([
    ["is told by an IPv4 address", ["203.0.113.1", "203.0.113.1", "203.0.113.2"], 2],
    ["is told by the network of an IPv6 address, however it is written", ["2001:db8::1", "2001:db8:0:0:5::9"], 1],
    ["is another one in another network", ["2001:db8::1", "2001:db8:0:1::1", "2001:db8:1::1"], 3],
    [
      "is told by the site of an IPv6 address as well, which may send five times as much",
      Array.from({ length: 8 }, (_, n) => `2001:db8:7:${n}::1`),
      5,
    ],
    ["is another one behind a mapped IPv4 address", ["::ffff:203.0.113.1", "::ffff:203.0.113.2"], 2],
    ["may send no address at all", ["unknown", "unknown"], 1],
  ])("%s", async (_, addresses, expected) => {
    expect(await letIn(addresses)).toBe(expected);
  });
});
