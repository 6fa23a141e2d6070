import { listReferrals } from "../../app/follow-referral";
import type { Reception } from "../reception";
import { Router } from "../router";
import { inboxPage } from "./page";

/** What arrived for an operator's structure. */
export function inboxRoutes(reception: Reception): Router {
  const { house } = reception;
  const routes = new Router(reception);

  routes.page("/", ["operator"], async (c, who) =>
    reception.show(c, inboxPage(reception.page(c, who), await listReferrals(house, who), house.snapshot())),
  );
  return routes;
}
