import { ownSessions } from "../../app/access/sessions";
import { ROLES } from "../../store/accounts";
import type { Reception } from "../reception";
import { Router } from "../router";
import { mePage } from "./page";

/** One's own account. */
export function meRoutes(reception: Reception): Router {
  const routes = new Router(reception);
  routes.page("/me", ROLES, async (c, who) =>
    reception.show(c, mePage(reception.page(c, who), who, await ownSessions(reception.house, who))),
  );
  return routes;
}
