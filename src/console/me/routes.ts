import { actsOn } from "../../app/access/journal";
import { ownSessions } from "../../app/access/sessions";
import { choosePreference, preferenceOf } from "../../app/notify/preferences";
import { type Account, ROLES } from "../../store/accounts";
import type { Reception } from "../reception";
import { Router } from "../router";
import { mePage } from "./page";

const SHOWN_ACTS = 10;

/** One's own account. */
export function meRoutes(reception: Reception): Router {
  const { house } = reception;
  const routes = new Router(reception);
  const mine = async (who: Account, saved: boolean) => ({
    sessions: await ownSessions(house, who),
    preference: await preferenceOf(house, who),
    acts: await actsOn(house, who, SHOWN_ACTS),
    saved,
  });
  routes.page("/me", ROLES, async (c, who) =>
    reception.show(c, mePage(reception.page(c, who), who, await mine(who, false))),
  );
  routes.form("/me/told", ["operator", "coordinator"], async (c, who, form) => {
    const saved = await choosePreference(house, who, form.text("preference"));
    return reception.show(c, mePage(reception.page(c, who), who, await mine(who, saved)));
  });
  return routes;
}
