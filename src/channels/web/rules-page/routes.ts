import { Hono } from "hono";
import type { LawFiles } from "../../../law/law";
import type { Words } from "../../../words";
import type { Assets } from "../assets";
import { type Published, publishPage, send } from "../published";
import { refused } from "../refusals";
import { aidPage } from "./aid-page";
import { indexPage } from "./index-page";
import { sharedPage } from "./shared-page";
import { SHARED_PAGE, type View } from "./view";

export interface RulesOptions {
  readonly law: LawFiles;
  readonly assets: Assets;
  /** The day, by the house's clock. */
  readonly today: () => string;
  readonly languages: readonly string[];
  /** The words to answer a request in. */
  readonly wordsFor: (asked: string | undefined, accepted: string | undefined) => Words;
}

/** The rules as people read them: all of them, each aid, and the figures they share. Made once a day and language. */
export function rulesRoutes({ law, assets, today, languages, wordsFor }: RulesOptions): Hono {
  let made = { day: "", pages: new Map<string, Published>() };
  const published = (page: string, words: Words, make: (view: View) => string): Published => {
    const day = today();
    if (made.day !== day) made = { day, pages: new Map() };
    const key = `${page} ${words.language}`;
    const known = made.pages.get(key);
    if (known) return known;
    const { belfry } = assets;
    const style = assets.address("rules.css");
    const fresh = publishPage(make({ law, today: day, words, languages, style, belfry }));
    made.pages.set(key, fresh);
    return fresh;
  };

  const routes = new Hono();
  routes.get("/:page?", (c) => {
    const page = c.req.param("page");
    const aid = law.aids.find(({ id }) => id === page);
    const make =
      page === undefined
        ? indexPage
        : page === SHARED_PAGE
          ? sharedPage
          : aid
            ? (view: View) => aidPage(view, aid)
            : null;
    if (make === null) return refused(c, "NOT_FOUND");
    c.header("Vary", "Accept-Language", { append: true });
    const words = wordsFor(c.req.query("lang"), c.req.header("accept-language"));
    return send(c, published(page ?? "", words, make), "revalidate");
  });
  return routes;
}
