import { isIP } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { Allowance } from "../../app/allowance";
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

/** The address itself is kept by nobody; what each did, in memory, for the length of the window. */
const allowances = ({ perAddress, overall, seconds }: Limits) => ({
  each: new Allowance({ points: perAddress, seconds }),
  all: new Allowance({ points: overall, seconds }),
});
const EVERYONE = ["everyone"];

type Refuse = (c: Context) => Response;
const refuseAs: Refuse = (c) => refused(c, "RATE_LIMITED");

function later(c: Context, seconds: number, refuse: Refuse): Response {
  c.header("Retry-After", String(seconds));
  return refuse(c);
}

/**
 * Slows down who sends too much. `trustedProxies`: how many of our own proxies stand before us, each of which adds the
 * address it saw.
 */
export function rateLimit(limits: Limits, trustedProxies: number, refuse: Refuse = refuseAs): MiddlewareHandler {
  const { each, all } = allowances(limits);
  const networks = networksOf(trustedProxies);
  return async (c, next) => {
    const wait = (await each.take(networks(c))) || (await all.take(EVERYONE));
    return wait > 0 ? later(c, wait, refuse) : next();
  };
}

/**
 * The same for what is worth something only once it is accepted: what all together may send is taken by what was
 * accepted alone, so that nobody closes the door to others by knocking.
 */
export function rateLimitAccepted(
  limits: Limits,
  trustedProxies: number,
  isAccepted: (answer: Response) => boolean,
): MiddlewareHandler {
  const { each, all } = allowances(limits);
  const networks = networksOf(trustedProxies);
  return async (c, next) => {
    const wait = (await each.take(networks(c))) || (await all.wait(EVERYONE));
    if (wait > 0) return later(c, wait, refuseAs);
    await next();
    if (isAccepted(c.res)) await all.take(EVERYONE);
  };
}

/** Slows down who sends too much, each for themselves: nobody stands in the way of another. */
export function rateLimitEach(limits: Limits, trustedProxies: number): MiddlewareHandler {
  const { each } = allowances(limits);
  const networks = networksOf(trustedProxies);
  return async (c, next) => {
    const wait = await each.take(networks(c));
    return wait > 0 ? later(c, wait, refuseAs) : next();
  };
}

/** The networks a request comes from, as far as they matter for a limit, the narrowest first. */
export const networksOf =
  (trustedProxies: number) =>
  (c: Context): readonly string[] =>
    networksAround(addressOf(c, trustedProxies));

/** Whoever has an IPv6 address has the 2^64 of its network, and may have the 2^16 networks of a site: a /64, and a /48. */
function networksAround(address: string): readonly string[] {
  if (isIP(address) !== 6 || address.includes(".")) return [address];
  const [before = "", after] = address.split("::");
  const groups = before === "" ? [] : before.split(":");
  const last = after ? after.split(":") : [];
  const all = after === undefined ? groups : [...groups, ...Array(8 - groups.length - last.length).fill("0"), ...last];
  return [all.slice(0, 4).join(":"), all.slice(0, 3).join(":")];
}

function addressOf(c: Context, trustedProxies: number): string {
  const seen = c.req.header("x-forwarded-for")?.split(",") ?? [];
  const told = trustedProxies > 0 ? seen.at(-trustedProxies)?.trim() : undefined;
  return told ?? getConnInfo(c).remote.address ?? "unknown";
}
