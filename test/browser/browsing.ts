import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type ServedHouse, serveHouse } from "../support/served-house";
import { CHROMIUM, launch } from "./support";

/** What is served and a browser, for all the tests of a file; neither, where the machine has no browser. */
export interface Browsing<S> {
  readonly served: S;
  readonly browser: Browser;
}

/** Over a house that is served, or over what `serve` opens. */
export function browsing(): Browsing<ServedHouse>;
export function browsing<S extends Closable>(serve: () => Promise<S>): Browsing<S>;
export function browsing(serve: () => Promise<Closable> = serveHouse): Browsing<Closable> {
  const open: { served?: Closable; browser?: Browser } = {};
  beforeAll(async () => {
    if (CHROMIUM === null) return;
    open.served = await serve();
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

interface Closable {
  close(): Promise<void>;
}
