import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { cors } from "hono/cors";
import type { Simulation, SimulationFault, SimulationRequest } from "../../../app/simulation";
import { parseMonth } from "../../../household/month";
import { isWithinReach } from "../../../law/reach";
import type { Words } from "../../../words";
import { type Limits, rateLimit } from "../limits";
import { fault, faultOf } from "./faults";
import type { SimulationAnswer } from "./schemas";

/** The use case behind the door, and how much it lets in. */
export interface Simulations {
  run(request: SimulationRequest): Promise<Simulation | { readonly error: SimulationFault }>;
  readonly limits: Limits;
}

export interface SimulationRoutesOptions {
  readonly simulations: Simulations;
  readonly trustedProxies: number;
  /** YYYY-MM-DD, by the house's clock. */
  readonly today: () => string;
  /** The words to answer a request in. */
  readonly wordsFor: (c: Context) => Words;
  /** Told of what goes wrong on our side. */
  readonly report: (error: unknown) => void;
}

const FIELDS: ReadonlySet<string> = new Set(["id", "mois", "household"]);

/** One household a request, whoever asks, from whatever site: nothing is kept, and there is no session to lend. */
export function simulationRoutes({
  simulations,
  trustedProxies,
  today,
  wordsFor,
  report,
}: SimulationRoutesOptions): Hono {
  const { limits, run } = simulations;
  const routes = new Hono();
  routes.use(
    cors({
      origin: "*",
      allowMethods: ["POST"],
      allowHeaders: ["Content-Type"],
      exposeHeaders: ["Retry-After"],
      maxAge: 86_400,
    }),
  );
  routes.use(rateLimit(limits, trustedProxies, (c) => fault(c, wordsFor(c), "RATE_LIMITED")));
  routes.use(bodyLimit({ maxSize: limits.bodyBytes, onError: (c) => fault(c, wordsFor(c), "REQUEST_TOO_LARGE") }));
  routes.use(compress());

  routes.post("/", async (c) => {
    const words = wordsFor(c);
    c.header("Vary", "Accept-Language", { append: true });
    const body = await bodyOf(c);
    if (body === undefined) return fault(c, words, "REQUEST_NOT_JSON");
    if (Array.isArray(body)) return fault(c, words, "BATCH_NOT_OFFERED");
    if (typeof body !== "object" || body === null) return fault(c, words, "REQUEST_NOT_AN_OBJECT");
    const { id, ...request }: SimulationRequest & { id?: unknown } = body;
    const unknown = Object.keys(body).find((key) => !FIELDS.has(key));
    if (unknown !== undefined)
      return fault(c, words, "REQUEST_UNKNOWN_FIELD", /^[a-z_]{1,40}$/.test(unknown) ? unknown : "");
    if (!isId(id)) return fault(c, words, "REQUEST_INVALID_ID", "id");
    if (isOutOfReach(request.mois, today())) return fault(c, words, "MONTH_OUT_OF_REACH", "mois");
    const result = await run(request);
    if ("error" in result) return fault(c, words, faultOf(result.error.code), result.error.path);
    c.header("Cache-Control", "no-store");
    return c.json(answerOf(id, result, words));
  });
  routes.all("/", (c) => {
    c.header("Allow", "POST, OPTIONS");
    return fault(c, wordsFor(c), "METHOD_NOT_ALLOWED");
  });
  routes.onError((error, c) => {
    report(error);
    return fault(c, wordsFor(c), "INTERNAL");
  });
  return routes;
}

/** What is no month at all is told as such, later. */
function isOutOfReach(mois: unknown, today: string): boolean {
  const month = typeof mois === "string" ? parseMonth(mois) : Number.NaN;
  return !Number.isNaN(month) && !isWithinReach(month, parseMonth(today));
}

const isId = (id: unknown): id is string | number | undefined =>
  id === undefined || (typeof id === "string" && id.length <= 100) || (typeof id === "number" && Number.isFinite(id));

/** The answer in the language asked for: each reason with its sentence. */
export function answerOf(
  id: string | number | undefined,
  { rights, ...rest }: Simulation,
  words: Words,
): SimulationAnswer {
  return {
    ...(id === undefined ? {} : { id }),
    ...rest,
    rights: rights.map(({ reasons, ...right }) => ({
      ...right,
      reasons: reasons.map(({ words: said, ...reason }) => ({ ...reason, text: words.text(said) })),
    })),
  };
}

/** What the body says in JSON; undefined when it is none. */
async function bodyOf(c: Context): Promise<unknown> {
  if (!/^application\/json\b/i.test(c.req.header("content-type") ?? "")) return undefined;
  try {
    return JSON.parse(await c.req.text());
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
