import { Hono } from "hono";
import type { Logger } from "pino";
import { codeOf, placesOf } from "../../app/errors";
import { phrase } from "../../dialogue/phrase";
import type { Chapter } from "../../dialogue/questionnaire";
import type { LawFiles } from "../../law/law";
import { packFiles } from "../../law/packed-files";
import type { Snapshot } from "../../territory/snapshot";
import { createWords, partTexts, preferredLanguage, type Resources, type Words } from "../../words";
import { apiRoutes } from "./api/routes";
import type { Simulations } from "./api/simulations";
import type { Assets } from "./assets";
import { chatPage, type WordFiles } from "./chat-page";
import { closedPage } from "./closed-page";
import { demoPage } from "./demo-page";
import { FOLLOW_UP_PATH } from "./follow-up/door";
import type { Limits } from "./limits";
import { requestLog } from "./logging";
import { PRO_PATH, proPage } from "./pro-page";
import { madeFrom, type Published, publish, publishJson, publishPage, send } from "./published";
import { type Referrals, referralRoutes } from "./referrals";
import { refused } from "./refusals";
import { forResidents } from "./resident-texts";
import { rulesRoutes } from "./rules-page/routes";
import { RULES_PATH } from "./rules-page/view";
import { chatPolicy, DEMO_POLICY, securityHeaders } from "./security";

export interface SiteOptions {
  readonly assets: Assets;
  /** The rules as data for the core in the browser. */
  readonly law: LawFiles;
  readonly questions: readonly Chapter[];
  /** Every text, by language. */
  readonly resources: Resources;
  readonly snapshot: () => Snapshot;
  readonly referrals: Referrals;
  readonly simulations: Simulations;
  /** False where a flag closes the widget. */
  readonly isOpen: (commune: string | null) => boolean;
  /** The operators' page, and the path it is mounted on. */
  readonly console: { readonly path: string; readonly routes: Hono };
  /** The page of a resident's own hand-off. */
  readonly followUp: Hono;
  /** Who may frame the conversation: `*`, or the sites of the communes. */
  readonly frameAncestors: readonly string[];
  /** Public address without a final slash, or null: then the address asked for is shown. */
  readonly publicUrl: string | null;
  /** INSEE code of the commune that the demonstration imitates. */
  readonly demoCommune: string;
  readonly showSupport: boolean;
  /** Another site, where someone who leaves in a hurry lands: a page that anyone may have open. */
  readonly elsewhere: string;
  readonly limits: Limits;
  readonly trustedProxies: number;
  readonly log: Logger;
}

/** Everything Beffroi answers over HTTP. */
export function createSite(options: SiteOptions): Hono {
  const { assets, resources, snapshot, log } = options;
  const words = new Map(Object.keys(resources).map((language) => [language, wordsOf(resources, language, log)]));
  const french = wordsOf(resources, "fr", log);
  const wordsFor = (language: string | undefined) => words.get(language ?? "fr") ?? french;

  const files = new Map<string, Published>();
  /** The address of a file whose name holds its hash. */
  const put = (name: string, content: unknown): string => {
    const file = publishJson(content);
    files.set(`${name}.${file.hash}.json`, file);
    return `/w/${name}.${file.hash}.json`;
  };
  const { law, cards: cardsOfLaw } = packFiles(forBrowsers(options.law, snapshot().date));
  const rulebook = put("rulebook", { law, questions: options.questions });
  const cards = put("cards", cardsOfLaw);
  const locales: Record<string, WordFiles> = {};
  const wordsOfPro: Record<string, string> = {};
  for (const [language, texts] of Object.entries(resources)) {
    const parted = partTexts(forResidents(texts));
    locales[language] = {
      opening: put(`locales/${language}`, parted.opening),
      cards: put(`locales/aids.${language}`, parted.cards),
    };
    wordsOfPro[language] = put(`locales/pro.${language}`, { pro: texts.pro ?? {} });
  }
  const loader = publish("text/javascript; charset=utf-8", loaderWithWords(assets.loader, words, options.elsewhere));
  const mark = publish("image/svg+xml", assets.belfry);
  const snapshotBody = madeFrom(({ otherNames: _kept, ...value }: Snapshot) => publishJson(value));
  const pages = madeFrom((_value: Snapshot) => new Map<string, Published>());

  const site = new Hono();
  site.use(requestLog(log));
  site.use(securityHeaders({ https: options.publicUrl?.startsWith("https:") ?? false }));
  site.get("/healthz", (c) => c.json({ status: "ok" }));

  site.get("/widget.js", (c) => {
    c.header("Cross-Origin-Resource-Policy", "cross-origin");
    return send(c, loader, "short");
  });
  site.get("/w/belfry.svg", (c) => send(c, mark, "short"));
  site.get("/w/snapshot/:insee", (c) => send(c, snapshotBody(snapshot()), "revalidate"));
  site.get("/w/:file{.+}", (c) => {
    const name = c.req.param("file");
    const file = files.get(name) ?? assets.find(name);
    return file === null ? c.notFound() : send(c, file, "immutable");
  });

  site.get("/chat/:insee?", (c) => {
    c.header("Content-Security-Policy", chatPolicy(options.frameAncestors));
    c.header("Vary", "Accept-Language", { append: true });
    const spoken = wordsFor(c.req.query("lang") ?? preferredLanguage(c.req.header("accept-language"), words.keys()));
    const commune = snapshot().communes.find(({ insee }) => insee === c.req.param("insee")) ?? null;
    if (!options.isOpen(commune?.insee ?? null)) {
      const closed = closedPage(spoken, { style: assets.address("page.css"), belfry: assets.belfry });
      return send(c, publishPage(closed), "revalidate");
    }
    const made = pages(snapshot());
    const key = `${commune?.insee ?? ""} ${spoken.language}`;
    const page =
      made.get(key) ??
      publishPage(
        chatPage({ ...chatPlaces(commune?.insee), commune, words: spoken, showSupport: options.showSupport }),
      );
    made.set(key, page);
    return send(c, page, "revalidate");
  });
  const chatPlaces = (insee = "any") => ({
    belfry: assets.belfry,
    script: assets.address("page.js"),
    style: assets.address("page.css"),
    qr: assets.address("qr.js"),
    core: assets.address("core.js"),
    afterRights: assets.address("after-rights.js"),
    laterStyle: assets.address("after-rights.css"),
    rulebook,
    cards,
    snapshot: `/w/snapshot/${insee}`,
    elsewhere: options.elsewhere,
    locales,
  });

  site.get(PRO_PATH, (c) => {
    c.header("Content-Security-Policy", chatPolicy(["'none'"]));
    c.header("Vary", "Accept-Language", { append: true });
    const spoken = wordsFor(c.req.query("lang") ?? preferredLanguage(c.req.header("accept-language"), words.keys()));
    const { opening, cards: ofCards } = locales[spoken.language] ?? { opening: "", cards: "" };
    const page = proPage({
      words: spoken,
      languages: [...words.keys()],
      belfry: assets.belfry,
      script: assets.address("pro.js"),
      style: assets.address("pro.css"),
      rulebook,
      cards,
      snapshot: "/w/snapshot/any",
      wordFiles: [opening, ofCards, wordsOfPro[spoken.language] ?? ""],
      showSupport: options.showSupport,
    });
    return send(c, publishPage(page), "revalidate");
  });

  site.get("/", (c) => {
    c.header("Content-Security-Policy", DEMO_POLICY);
    const insee = options.demoCommune;
    const commune = snapshot().communes.find((each) => each.insee === insee) ?? { insee, name: insee };
    const origin = options.publicUrl ?? new URL(c.req.url).origin;
    const page = demoPage({
      commune,
      words: wordsFor("fr"),
      style: assets.address("demo.css"),
      loader: `${origin}/widget.js`,
      console: options.console.path,
    });
    return send(c, publishPage(page), "revalidate");
  });

  const read = {
    law: options.law,
    assets,
    today: () => snapshot().date,
    languages: [...words.keys()],
    wordsFor: (asked: string | undefined, accepted: string | undefined) =>
      wordsFor(asked ?? preferredLanguage(accepted, words.keys())),
  };
  site.get(`${RULES_PATH}/`, (c) => c.redirect(`${RULES_PATH}${new URL(c.req.url).search}`, 301));
  site.route(RULES_PATH, rulesRoutes(read));
  const { simulations, trustedProxies, publicUrl } = options;
  const report = (error: unknown) => log.error({ code: codeOf(error), where: placesOf(error) }, "request failed");
  site.route("/", apiRoutes({ ...read, simulations, trustedProxies, publicUrl, report }));
  site.route("/api/referrals", referralRoutes(options.referrals, options.limits, options.trustedProxies));
  site.route(FOLLOW_UP_PATH, options.followUp);
  site.route(options.console.path, options.console.routes);
  site.notFound((c) => refused(c, "NOT_FOUND"));
  site.onError((error, c) => {
    report(error);
    return refused(c, codeOf(error));
  });
  return site;
}

const wordsOf = (resources: Resources, language: string, log: Logger): Words =>
  createWords(resources, language, { onMissing: (key) => log.error({ code: "WORDS_MISSING", key }, "words missing") });

/** No formula looks further back, by half a year; the house starts again more often than that. */
const REACH_YEARS = 5;

/** What jurists note for each other stays here, and so do the figures that no month in reach rests on. */
function forBrowsers({ parameters, ...law }: LawFiles, today: string): LawFiles {
  const oldest = `${Number(today.slice(0, 4)) - REACH_YEARS}${today.slice(4)}`;
  return {
    ...law,
    parameters: parameters.map(({ id, unit, values, verified_on, next_revision }) => {
      const before = values.map(({ since }) => since).filter((since) => since <= oldest);
      const first = before.sort().at(-1) ?? "";
      return { id, unit, values: values.filter(({ since }) => since >= first), verified_on, next_revision };
    }),
  };
}

/** The launcher's few words stand before its code: on a commune's page it may not fetch anything. */
function loaderWithWords(code: string, words: ReadonlyMap<string, Words>, elsewhere: string): string {
  const said = [...words].map(([language, { text }]) => [
    language,
    { open: text(phrase("widget.launcher.open")), title: text(phrase("widget.launcher.title")) },
  ]);
  const set = `BEFFROI_WORDS=${JSON.stringify(Object.fromEntries(said))},BEFFROI_ELSEWHERE=${JSON.stringify(elsewhere)}`;
  return `{const ${set};${code}}`;
}
