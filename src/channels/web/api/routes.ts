import { type Context, Hono } from "hono";
import type { LawFiles } from "../../../law/law";
import type { Words } from "../../../words";
import type { Assets } from "../assets";
import { type Published, publishJson, publishPage, send } from "../published";
import { EXAMPLE_AIDS, EXAMPLE_HOUSEHOLD } from "./example";
import { API_PATH, type OpenApiDocument, openApi, SIMULATIONS_PATH } from "./openapi";
import { API_PAGE_PATH, apiPage } from "./page";
import { answerOf, type Simulations, simulationRoutes } from "./simulations";

export interface ApiOptions {
  readonly simulations: Simulations;
  readonly trustedProxies: number;
  readonly law: LawFiles;
  readonly assets: Assets;
  /** YYYY-MM-DD, by the house's clock. */
  readonly today: () => string;
  readonly languages: readonly string[];
  /** The words to answer a request in. */
  readonly wordsFor: (asked: string | undefined, accepted: string | undefined) => Words;
  /** Public address without a final slash, or null where it has none. */
  readonly publicUrl: string | null;
  /** Told of what goes wrong on our side. */
  readonly report: (error: unknown) => void;
}

interface Documented {
  readonly document: OpenApiDocument;
  readonly rightsInAll: number;
}

/** The API, its OpenAPI document, and the page that reads it. Both are made once a day and language. */
export function apiRoutes(options: ApiOptions): Hono {
  const { simulations, trustedProxies, law, assets, today, languages } = options;
  const wordsFor = (c: Context) => options.wordsFor(c.req.query("lang"), c.req.header("accept-language"));

  /** The example is answered by the service itself: it can say nothing else than what is answered. */
  async function documented(words: Words): Promise<Documented> {
    const request = { mois: today().slice(0, 7), household: EXAMPLE_HOUSEHOLD };
    const result = await simulations.run(request);
    if ("error" in result) throw new Error(`the example of the API is refused: ${result.error.code}`);
    const whole = answerOf(undefined, result, words);
    const answer = { ...whole, rights: whole.rights.filter(({ aid }) => EXAMPLE_AIDS.has(aid)) };
    const document = openApi({
      law,
      words,
      limits: simulations.limits,
      server: options.publicUrl ?? "/",
      example: { request, answer },
    });
    return { document, rightsInAll: whole.rights.length };
  }

  let made = { day: "", published: new Map<string, Promise<Published>>() };
  const kept = (what: string, words: Words, make: (documented: Documented) => Published): Promise<Published> => {
    const day = today();
    if (made.day !== day) made = { day, published: new Map() };
    const key = `${what} ${words.language}`;
    const known = made.published.get(key) ?? documented(words).then(make);
    made.published.set(key, known);
    known.catch(() => made.published.delete(key));
    return known;
  };

  const routes = new Hono();
  routes.route(
    SIMULATIONS_PATH,
    simulationRoutes({ simulations, trustedProxies, today, wordsFor, report: options.report }),
  );
  routes.get(`${API_PATH}/openapi.json`, async (c) => {
    c.header("Vary", "Accept-Language", { append: true });
    return send(c, await kept("document", wordsFor(c), ({ document }) => publishJson(document)), "revalidate");
  });
  routes.get(API_PAGE_PATH, async (c) => {
    c.header("Vary", "Accept-Language", { append: true });
    const words = wordsFor(c);
    const page = await kept("page", words, (known) =>
      publishPage(
        apiPage({
          ...known,
          words,
          languages,
          style: assets.address("api.css"),
          belfry: assets.belfry,
          origin: options.publicUrl ?? "",
          lawVersion: law.version,
          today: today(),
        }),
      ),
    );
    return send(c, page, "revalidate");
  });
  return routes;
}
