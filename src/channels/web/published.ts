import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Context } from "hono";

/** A body made once and served many times, in each encoding a browser may ask for. */
export interface Published {
  readonly type: string;
  readonly hash: string;
  readonly raw: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer>;
}

/** What its address promises: the content never changes, or it is asked again each time. */
export type Freshness = "immutable" | "short" | "revalidate";

const CACHE: Record<Freshness, string> = {
  immutable: "public, max-age=31536000, immutable",
  short: "public, max-age=300, stale-while-revalidate=86400",
  revalidate: "no-cache",
};

export function publish(type: string, content: string | Uint8Array): Published {
  const raw = Buffer.from(content);
  return {
    type,
    hash: createHash("sha256").update(raw).digest("hex").slice(0, 12),
    raw,
    gzip: gzipSync(raw),
    brotli: brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  };
}

export const publishJson = (value: unknown): Published =>
  publish("application/json; charset=utf-8", JSON.stringify(value));
export const publishPage = (html: string): Published => publish("text/html; charset=utf-8", html);

/** Answers with the smallest form the browser accepts, or with "not modified". */
export function send(c: Context, published: Published, freshness: Freshness): Response {
  const etag = `W/"${published.hash}"`;
  c.header("Cache-Control", CACHE[freshness]);
  c.header("ETag", etag);
  c.header("Vary", "Accept-Encoding", { append: true });
  if (c.req.header("if-none-match")?.includes(etag)) return c.body(null, 304);
  c.header("Content-Type", published.type);
  const accepted = c.req.header("accept-encoding") ?? "";
  const encoding = /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : null;
  if (encoding === null) return c.body(published.raw);
  c.header("Content-Encoding", encoding);
  return c.body(encoding === "br" ? published.brotli : published.gzip);
}

/** The last thing made from a value, made again when the value is another one. */
export function madeFrom<T extends object, R>(make: (value: T) => R): (value: T) => R {
  let last: { value: T; made: R } | null = null;
  return (value) => {
    if (last?.value !== value) last = { value, made: make(value) };
    return last.made;
  };
}
