import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { isPrivate, PRIVATE_ADDRESS, publicLookup } from "./addresses";

export interface Posting {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether it may go to a private network. */
  readonly allowPrivate: boolean;
  readonly withinMs: number;
}

/** What was answered: a status, or why nothing was. */
export type Posted = { readonly status: number } | { readonly fault: string };

/** Sends a request over a connection of its own. A redirection is not followed; the body of the answer is not read. */
export async function post({ url, headers, body, allowPrivate, withinMs }: Posting): Promise<Posted> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // An address that is written out is not looked up.
  if (!allowPrivate && isIP(host) !== 0 && isPrivate(host)) return { fault: PRIVATE_ADDRESS };
  const { request } = url.protocol === "https:" ? https : http;
  const content = Buffer.from(body);
  const options: https.RequestOptions = {
    ...{ method: "POST", agent: false, signal: AbortSignal.timeout(withinMs) },
    headers: { ...headers, "content-length": content.length },
    ...(allowPrivate ? {} : { lookup: publicLookup }),
  };
  return await new Promise((resolve) => {
    const sending = request(url, options, (answer) => {
      resolve({ status: answer.statusCode ?? 0 });
      answer.destroy();
    });
    sending.on("error", (error) => resolve({ fault: faultOf(error) }));
    sending.end(content);
  });
}

function faultOf(error: Error): string {
  if ("code" in error && error.code === PRIVATE_ADDRESS) return PRIVATE_ADDRESS;
  return error.name === "AbortError" || error.name === "TimeoutError" ? "WEBHOOK_TOO_SLOW" : "WEBHOOK_UNREACHABLE";
}
