/** What became of an address: a page answers; the site turns programs away, which says nothing of the page; or none. */
export type LinkState =
  | { readonly kind: "alive" }
  | { readonly kind: "refused"; readonly status: number }
  | { readonly kind: "dead"; readonly why: string };

export interface LinkOptions {
  /** How long a site may take to answer (ms). */
  readonly timeout: number;
}

/** Requests under way at once: enough to be done in minutes, few enough not to weigh on the sites. */
const AT_ONCE = 4;

/** Answers of a site that keeps programs out, or asks them to come back later. */
const KEPT_OUT: ReadonlySet<number> = new Set([401, 403, 429]);

/** Follows each address, a few at a time; the states are in the order of the addresses. */
export async function followLinks(urls: readonly string[], options: LinkOptions): Promise<LinkState[]> {
  const states: LinkState[] = [];
  const left = urls.entries();
  const lane = async () => {
    for (const [index, url] of left) states[index] = await follow(url, options);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return states;
}

/** Asks for the head alone, then for the page: many a site answers the first as if the page were not there. */
async function follow(url: string, options: LinkOptions): Promise<LinkState> {
  const head = await request("HEAD", url, options);
  return head.kind === "alive" ? head : request("GET", url, options);
}

async function request(method: "HEAD" | "GET", url: string, { timeout }: LinkOptions): Promise<LinkState> {
  try {
    const response = await fetch(url, {
      method,
      signal: AbortSignal.timeout(timeout),
      headers: { "user-agent": "Beffroi (npm run check -- --links)" },
    });
    await response.body?.cancel();
    if (response.ok) return { kind: "alive" };
    const { status } = response;
    return KEPT_OUT.has(status) ? { kind: "refused", status } : { kind: "dead", why: String(status) };
  } catch (error) {
    return { kind: "dead", why: reasonOf(error, timeout) };
  }
}

/** `fetch` fails with one message for all reasons; the one that helps is that of its cause. */
function reasonOf(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return "unreachable";
  if (error.name === "TimeoutError") return `no answer within ${timeout / 1000} s`;
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
}
