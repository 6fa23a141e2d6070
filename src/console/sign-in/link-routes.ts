import { lookAtLink, useLink } from "../../app/access/links";
import { refusal } from "../../app/access/refusal";
import { formTokenOf, newToken } from "../../app/access/sessions";
import { same } from "../../referral/secret";
import { readForm } from "../form";
import { say } from "../layout";
import type { Reception } from "../reception";
import { Router } from "../router";
import { enter } from "./enter";
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
      const entry = cookies.readEntry(c) ?? newToken(house);
      cookies.writeEntry(c, entry);
      const space =
        account.role === "operator"
          ? reception.structureName(account.structure)
          : say(page, `console.roles.${account.role}`);
      return reception.show(c, linkPage(page, space, formTokenOf(entry)));
    });

    routes.anyone.post(path, async (c) => {
      const { token, to = "" }: { token: string; to?: string } = c.req.param();
      const account = await lookAtLink(house, token);
      if ("refused" in account) return reception.turnAway(c, account);
      // Pressed in the browser that was shown it: another site cannot make someone come in as someone else.
      const entry = cookies.readEntry(c);
      const shown = (await readForm(c)).text("form_token");
      if (!entry || !same(shown, formTokenOf(entry)))
        return reception.turnAway(c, refusal("FORM_FROM_ELSEWHERE", account.id));
      const session = await useLink(house, token);
      if ("refused" in session) return reception.turnAway(c, session);
      await enter(reception, c, session);
      cookies.endEntry(c);
      return c.redirect(returnPath(`/${to}`), 303);
    });
  }
  return routes;
}
