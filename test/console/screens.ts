/** Each screen of the console that a test in a browser looks at, and the route that answers at its address. */
const SCREENS = {
  "sign-in-page": "/",
  "inbox-empty": "/",
  "inbox-three": "/",
  "inbox-sixty": "/",
  "inbox-next": "/",
  "inbox-closed": "/",
  "inbox-search": "/search",
  "inbox-not-found": "/search",
  mailed: "/sign-in/mail",
  "sign-in": "/sign-in/:token",
  "sign-in-to": "/sign-in/:token/:to{.+}",
  "signed-out": "/signed-out",
  "signed-out-of-provider": "/signed-out",
  accounts: "/accounts",
  "account-faults": "/accounts/new",
  "accounts-journal": "/accounts/journal",
  account: "/accounts/:id",
  "account-disabled": "/accounts/:id",
  "account-change": "/accounts/:id/change",
  "account-link": "/accounts/:id/link",
  me: "/me",
  overview: "/overview",
  monday: "/overview",
  cases: "/cases",
  "dead-letters": "/dead-letters",
  directory: "/directory",
  "directory-structure": "/directory/structures/:id",
  "directory-validated": "/directory/structures/:id",
  "directory-fault": "/directory/structures/:id/validate",
  lots: "/directory/lots",
  visits: "/directory/visits",
  "visit-new": "/directory/visits/new",
  visit: "/directory/visits/:id",
  imports: "/directory/imports",
  "import-faults": "/directory/imports",
  "imports-read": "/directory/imports",
  import: "/directory/imports/:id",
  "import-applied": "/directory/imports/:id",
  documents: "/documents",
  results: "/documents/results",
  minutes: "/documents/minutes",
  report: "/documents/report/:structure",
  "own-report": "/documents/report",
  menu: "/referrals/:reference",
  "passed-on": "/passed-on",
  "request-new": "/referrals/:reference",
  "request-appointment": "/referrals/:reference",
  "request-closed": "/referrals/:reference",
  "request-transfer": "/referrals/:reference",
  "request-passed": "/referrals/:reference",
  "request-faults": "/referrals/:reference/:action",
  "request-unsent": "/referrals/:reference/:action",
  "request-changed": "/referrals/:reference/:action",
  "request-state-sheet": "/referrals/:reference/state-sheet",
  sheet: "/referrals/:reference/sheet",
  "before-after": "/referrals/:reference/before-after",
} as const satisfies Record<string, string>;

/** Screens that say no, whatever the address: they do not show what its page looks like. */
const REFUSALS = ["sign-in-with-provider", "session-over", "not-allowed"] as const;

/** What answers a browser and is no page, and why. */
export const NOT_PAGES: Readonly<Record<string, string>> = {
  "/style.css": "the looks of the pages",
  "/sign-in/provider": "leads to the provider",
  "/sign-in/callback": "leads in, from the provider",
  "/cases/kept": "a file to download",
};

export type Screen = keyof typeof SCREENS | (typeof REFUSALS)[number];
export const ALL_SCREENS: readonly string[] = [...Object.keys(SCREENS), ...REFUSALS];
export const LOOKED_AT: ReadonlySet<string> = new Set(Object.values(SCREENS));

/** The route at which a screen is to be looked at; null: wherever it is. */
export const routeOf = (screen: Screen): string | null =>
  new Map<string, string>(Object.entries(SCREENS)).get(screen) ?? null;

/** The route, of all those known here, that answers at an address: the one that leaves the least open. */
export function routeAt(path: string): string | null {
  const open = (route: string) => route.split(":").length + (route.includes("{") ? 1 : 0);
  const [found = null] = [...LOOKED_AT, ...Object.keys(NOT_PAGES)]
    .filter((route) => patternOf(route).test(path))
    .sort((a, b) => open(a) - open(b));
  return found;
}

const patternOf = (route: string): RegExp =>
  new RegExp(`^${route.replace(/:\w+\{(.+?)\}/g, "$1").replace(/:\w+/g, "[^/]+")}$`);
