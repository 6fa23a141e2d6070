import { isIP } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { refused } from "./refusals";

/** How much a door lets in. */
export interface Limits {
  /** Requests an address may send in `seconds`; a public computer is shared by several people. */
  readonly perAddress: number;
  /** Requests all addresses may send in `seconds`. */
  readonly overall: number;
  readonly seconds: number;
  readonly bodyBytes: number;
}

/** Of hand-offs. */
export const LIMITS: Limits = { perAddress: 20, overall: 600, seconds: 600, bodyBytes: 32 * 1024 };
/** Of simulations: all together they leave most of the time of a processor to the residents. */
export const SIMULATION_LIMITS: Limits = { perAddress: 60, overall: 1_200, seconds: 60, bodyBytes: 64 * 1024 };

/**
 * Slows down who sends too much. Addresses are kept in memory for the length of the window, never written.
 * `trustedProxies`: how many of our own proxies stand before us, each of which adds the address it saw.
 */
export function rateLimit(
  { perAddress, overall, seconds }: Limits,
  trustedProxies: number,
  refuse: (c: Context) => Response = (c) => refused(c, "RATE_LIMITED"),
): MiddlewareHandler {
  const byAddress = new RateLimiterMemory({ points: perAddress, duration: seconds });
  const all = new RateLimiterMemory({ points: overall, duration: seconds });
  const sender = senderOf(trustedProxies);
  return async (c, next) => {
    try {
      await byAddress.consume(sender(c));
      await all.consume("all");
    } catch (stop) {
      if (!(stop instanceof RateLimiterRes)) throw stop;
      c.header("Retry-After", String(Math.ceil(stop.msBeforeNext / 1000)));
      return refuse(c);
    }
    return next();
  };
}

/** Who sends, as far as it matters for a limit. */
export const senderOf =
  (trustedProxies: number) =>
  (c: Context): string =>
    networkOf(addressOf(c, trustedProxies));

/** Whoever has an IPv6 address has the 2^64 of its network: they are one sender. */
function networkOf(address: string): string {
  if (isIP(address) !== 6 || address.includes(".")) return address;
  const [before = "", after] = address.split("::");
  const groups = before === "" ? [] : before.split(":");
  const last = after ? after.split(":") : [];
  const all = after === undefined ? groups : [...groups, ...Array(8 - groups.length - last.length).fill("0"), ...last];
  return all.slice(0, 4).join(":");
}

function addressOf(c: Context, trustedProxies: number): string {
  const seen = c.req.header("x-forwarded-for")?.split(",") ?? [];
  const told = trustedProxies > 0 ? seen.at(-trustedProxies)?.trim() : undefined;
  return told ?? getConnInfo(c).remote.address ?? "unknown";
}
