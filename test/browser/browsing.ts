import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type ServedHouse, serveHouse } from "../support/served-house";
import { CHROMIUM, launch } from "./support";

/** A house that is served and a browser, for all the tests of a file; neither, where the machine has no browser. */
export interface Browsing {
  readonly served: ServedHouse;
  readonly browser: Browser;
}

export function browsing(): Browsing {
  const open: { served?: ServedHouse; browser?: Browser } = {};
  beforeAll(async () => {
    if (CHROMIUM === null) return;
    open.served = await serveHouse();
    open.browser = await launch();
  });
  afterAll(async () => {
    await open.browser?.close();
    await open.served?.close();
  });
  const opened = <T>(one: T | undefined): T => {
    if (one === undefined) throw new Error("only a test in a browser may ask for it, once the tests have begun");
    return one;
  };
  return {
    get served() {
      return opened(open.served);
    },
    get browser() {
      return opened(open.browser);
    },
  };
}
