import type { MiddlewareHandler } from "hono";

/** What each kind of page may do. Nothing is ever loaded from, or sent to, anyone else. */
const COMMON = ["default-src 'none'", "base-uri 'none'", "object-src 'none'", "img-src 'self' data:"];
const CLOSED = [...COMMON, "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'"].join("; ");

/** The conversation: it computes by itself, and may be framed by the sites of the communes. */
export const chatPolicy = (frameAncestors: readonly string[]): string =>
  [
    ...COMMON,
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `frame-ancestors ${frameAncestors.join(" ")}`,
  ].join("; ");

/** The demonstration: a host page as strict as a commune's could be. */
export const DEMO_POLICY = [
  ...COMMON,
  "script-src 'self'",
  "style-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Headers of every answer; a page that needs another policy sets it first. `https`: the public address has TLS. */
export function securityHeaders({ https }: { readonly https: boolean }): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", CLOSED);
    headers.set("X-Content-Type-Options", "nosniff");
    if (!headers.has("Referrer-Policy")) headers.set("Referrer-Policy", "no-referrer");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    if (https) headers.set("Strict-Transport-Security", "max-age=31536000");
  };
}
