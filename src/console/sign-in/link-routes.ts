import { lookAtLink, useLink } from "../../app/access/links";
import { say } from "../layout";
import type { Reception } from "../reception";
import { Router } from "../router";
import { linkPage } from "./page";
import { returnPath } from "./return-path";

/** A link, alone or followed by where it leads. */
const PATHS = ["/sign-in/:token", "/sign-in/:token/:to{.+}"] as const;

/** Coming in by a one-time link: looked at as often as one likes, used by its button. */
export function linkRoutes(reception: Reception): Router {
  const { house, cookies } = reception;
  const routes = new Router(reception);

  for (const path of PATHS) {
    routes.anyone.get(path, async (c) => {
      const account = await lookAtLink(house, c.req.param("token"));
      if ("refused" in account) return reception.turnAway(c, account);
      const page = reception.page(c);
      const space =
        account.role === "operator"
          ? reception.structureName(account.structure)
          : say(page, `console.roles.${account.role}`);
      return reception.show(c, linkPage(page, space));
    });

    routes.anyone.post(path, async (c) => {
      const { token, to = "" }: { token: string; to?: string } = c.req.param();
      const session = await useLink(house, token);
      if ("refused" in session) return reception.turnAway(c, session);
      cookies.writeSession(c, session.token, session.expires);
      return c.redirect(returnPath(`/${to}`), 303);
    });
  }
  return routes;
}
