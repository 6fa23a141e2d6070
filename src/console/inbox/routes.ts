import { listReferrals } from "../../app/inbox/list-referrals";
import { listPassedOn } from "../../app/transfer-referral";
import type { Reception } from "../reception";
import { Router } from "../router";
import { inboxPage } from "./page";
import { passedOnPage } from "./passed-on-page";
import { readPlace, readView } from "./place";

/** What arrived for an operator's structure, and what it passed on to others. */
export function inboxRoutes(reception: Reception): Router {
  const { house } = reception;
  const routes = new Router(reception);

  routes.page("/", ["operator"], async (c, who) => {
    const [view, after] = [readView(c.req.query("show")), readPlace(c.req.query("after"))];
    const inbox = await listReferrals(house, who, { view, after });
    const around = { snapshot: house.snapshot(), reader: who.structure, now: house.clock.now() };
    return reception.show(c, inboxPage(reception.page(c, who), inbox, { ...around, isFirst: after === null }));
  });

  routes.page("/passed-on", ["operator"], async (c, who) =>
    reception.show(c, passedOnPage(reception.page(c, who), await listPassedOn(house, who), reception.structureName)),
  );
  return routes;
}
