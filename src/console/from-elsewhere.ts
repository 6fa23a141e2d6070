import type { Context } from "hono";

/** A form that another site sends: browsers say so. One of ours that comes without its cookie is let through to be told. */
export function fromElsewhere(c: Context): boolean {
  if (c.req.method !== "POST") return false;
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined) return site !== "same-origin";
  const origin = c.req.header("origin");
  // Older browsers say only this, and "null" for a page that tells nobody where it sends from, as ours do.
  return origin !== undefined && origin !== "null" && hostOf(origin) !== c.req.header("host");
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
