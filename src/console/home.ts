import { DESTINATIONS } from "./navigation";
import { CONSOLE_PATH } from "./path";
import type { Reception } from "./reception";
import { Router } from "./router";
import { signInPage } from "./sign-in/page";

/** The front door: the first page of one's role, or the ways to sign in. */
export function homeRoutes(reception: Reception): Router {
  const routes = new Router(reception);
  routes.anyone.get("/", async (c, next) => {
    const who = await reception.visitor(c);
    if ("refused" in who) {
      // Who comes for the first time is refused nothing.
      if (who.refused !== "NOT_SIGNED_IN") return reception.turnAway(c, who);
      return reception.show(
        c,
        signInPage(reception.page(c), reception.signIn, {
          code: "SIGN_IN_REQUIRED",
          to: "",
          mails: reception.house.mailOpen,
          unsent: null,
        }),
        401,
      );
    }
    const [{ path }] = DESTINATIONS[who.role];
    return path === CONSOLE_PATH ? next() : c.redirect(path, 303);
  });
  return routes;
}
