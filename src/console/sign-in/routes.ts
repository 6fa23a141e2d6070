import { lookAtLink, signOut, useLink } from "../../app/sign-in";
import { ROLES } from "../../store/port";
import { CONSOLE_PATH } from "../path";
import type { Reception } from "../reception";
import { Router } from "../router";
import { endSession, readSession, writeSession } from "../session";
import { linkPage } from "./page";

/** Coming in by a one-time link, and going out. */
export function signInRoutes(reception: Reception): Router {
  const { house } = reception;
  const routes = new Router(reception);

  routes.anyone.get("/sign-in/:token", async (c) => {
    const token = c.req.param("token");
    const account = await lookAtLink(house, token);
    if (!account) return reception.refuse(c, "SIGN_IN_LINK_INVALID");
    return reception.show(c, linkPage(reception.page(c), reception.structureName(account.structure), token));
  });
  routes.anyone.post("/sign-in/:token", async (c) => {
    const session = await useLink(house, c.req.param("token"));
    if (!session) return reception.refuse(c, "SIGN_IN_LINK_INVALID");
    writeSession(c, session.token, session.expires);
    return c.redirect(CONSOLE_PATH, 303);
  });

  routes.form("/sign-out", ROLES, async (c) => {
    await signOut(house, readSession(c) ?? "");
    endSession(c);
    return c.redirect(CONSOLE_PATH, 303);
  });
  return routes;
}
