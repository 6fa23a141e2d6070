import type { Context } from "hono";
import { documentFigures, structuresThatRead } from "../../app/documents/figures";
import { type FollowUpSheet, followUpSheet } from "../../app/documents/follow-up-sheet";
import { openReferral } from "../../app/follow-referral";
import { isErased } from "../../referral/life";
import type { AccountOf } from "../../store/accounts";
import { structuresByName } from "../directory/structures";
import type { Html, Page } from "../layout";
import { periodIn } from "../period";
import type { Reception } from "../reception";
import { Router } from "../router";
import { beforeAfterPage } from "./before-after-page";
import { indexPage } from "./index-page";
import { minutesPage } from "./minutes-page";
import { reportPage } from "./report-page";
import { resultsPage } from "./results-page";
import { sheetPage } from "./sheet-page";

const OVERSEERS = ["coordinator", "territory"] as const;

/** Documents to print: of one request, by its operator; of many, by those who coordinate and decide. */
export function documentRoutes(reception: Reception): Router {
  const { house } = reception;
  const routes = new Router(reception);
  const lotName = (wanted: number) => house.directory.data().lots.lots.find(({ lot }) => lot === wanted)?.libelle ?? "";

  routes.page("/documents", ["operator", ...OVERSEERS], async (c, who) => {
    const page = reception.page(c, who);
    const readers = who.role === "operator" ? new Set<string>() : await structuresThatRead(house);
    const structures = structuresByName(house.directory.data(), page).filter(({ id }) => readers.has(id));
    return reception.show(c, indexPage(page, who.role, structures));
  });

  const ofOne =
    (made: (page: Page, sheet: FollowUpSheet, lotName: (lot: number) => string) => Html) =>
    async (c: Context, who: AccountOf<"operator">) => {
      const referral = await openReferral(house, who, c.req.param("reference") ?? "");
      if (!referral || isErased(referral.state)) return reception.refuse(c, "NOT_FOUND", who);
      return reception.show(c, made(reception.page(c, who), followUpSheet(house, referral), lotName));
    };
  routes.page("/referrals/:reference/sheet", ["operator"], ofOne(sheetPage));
  routes.page("/referrals/:reference/before-after", ["operator"], ofOne(beforeAfterPage));

  for (const [path, made] of [
    ["/documents/results", resultsPage],
    ["/documents/minutes", minutesPage],
  ] as const)
    routes.page(path, OVERSEERS, async (c, who) =>
      reception.show(c, made(reception.page(c, who), await documentFigures(house, periodIn(c, "start"), null))),
    );

  const report = async (c: Context, who: AccountOf<"operator" | (typeof OVERSEERS)[number]>, structure: string) => {
    const figures = await documentFigures(house, periodIn(c, "start"), structure);
    return reception.show(c, reportPage(reception.page(c, who), figures, reception.structureName(structure)));
  };
  routes.page("/documents/report", ["operator"], (c, who) => report(c, who, who.structure));
  routes.page("/documents/report/:structure", OVERSEERS, async (c, who) => {
    const structure = c.req.param("structure");
    const known = house.snapshot().structures.some(({ id }) => id === structure);
    return known ? await report(c, who, structure) : reception.refuse(c, "NOT_FOUND", who);
  });
  return routes;
}
