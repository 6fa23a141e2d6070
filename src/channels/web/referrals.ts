import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { CATALOGUE, isCode } from "../../app/errors";
import type { ReferralOutcome } from "../../dialogue/conversation";
import { type Limits, rateLimitAccepted, rateLimitEach } from "./limits";
import { answer, refused } from "./refusals";

/** The use cases behind the door. */
export interface Referrals {
  receive(draft: unknown, idempotencyKey: string): Promise<ReferralOutcome>;
  withdraw(reference: string, secret: string): Promise<ReferralOutcome>;
}

/** `POST /` hands over; `POST /withdraw` takes it back. Only Beffroi's own page may ask, and not too often. */
export function referralRoutes(referrals: Referrals, limits: Limits, trustedProxies: number): Hono {
  const routes = new Hono();
  routes.use(ownPageOnly);
  // Taking back is everyone's own: no rush of others stands in its way, nor what one sent oneself.
  routes.use("/withdraw", rateLimitEach(limits, trustedProxies));
  routes.post(
    "/",
    rateLimitAccepted(limits, trustedProxies, ({ status }) => status === 201),
  );
  routes.use(bodyLimit({ maxSize: limits.bodyBytes, onError: (c) => refused(c, "REQUEST_TOO_LARGE") }));

  routes.post("/", async (c) => {
    const draft = await bodyOf(c);
    if (draft === undefined) return refused(c, "REQUEST_NOT_JSON");
    return tell(c, await referrals.receive(draft, c.req.header("idempotency-key") ?? ""));
  });
  routes.post("/withdraw", async (c) => {
    const body = await bodyOf(c);
    if (body === undefined) return refused(c, "REQUEST_NOT_JSON");
    const { reference, secret }: { reference?: unknown; secret?: unknown } = body;
    return tell(c, await referrals.withdraw(textOf(reference), textOf(secret)));
  });
  return routes;
}

/** Whatever is not a text is none: an object may well refuse to become one. */
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function tell(c: Context, outcome: ReferralOutcome): Response {
  if (outcome.status === "refused")
    return answer(c, outcome, isCode(outcome.code) ? CATALOGUE[outcome.code].status : 422);
  return answer(c, outcome, outcome.status === "sent" ? 201 : 200);
}

/** A browser says where a request comes from; a JSON body, besides, cannot be sent by another site's form. */
export const ownPageOnly = createMiddleware(async (c, next) => {
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  const foreign =
    site === undefined ? origin !== undefined && hostOf(origin) !== c.req.header("host") : site !== "same-origin";
  // For another site this door does not exist.
  if (foreign) return refused(c, "NOT_FOUND");
  return next();
});

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** The JSON object of the body; undefined for anything else. */
async function bodyOf(c: Context): Promise<object | undefined> {
  if (!/^application\/json\b/i.test(c.req.header("content-type") ?? "")) return undefined;
  try {
    const body: unknown = JSON.parse(await c.req.text());
    return typeof body === "object" && body !== null && !Array.isArray(body) ? body : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
