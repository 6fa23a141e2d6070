import { listDeadLetters, sendAgain } from "../../app/notify/dead-letters";
import type { Reception } from "../reception";
import { Router } from "../router";
import { DEAD_LETTERS_PATH, deadLettersPage } from "./page";

/** Mails and webhooks that did not arrive, for administrators: looked at, and sent again. */
export function deadLetterRoutes(reception: Reception): Router {
  const { house } = reception;
  const routes = new Router(reception);

  routes.page("/dead-letters", ["administrator"], async (c, who) => {
    const sent = /^\d{1,3}$/.exec(c.req.query("sent") ?? "")?.[0];
    const letters = await listDeadLetters(house);
    return reception.show(
      c,
      deadLettersPage(reception.page(c, who), letters, sent === undefined ? null : Number(sent)),
    );
  });

  routes.form("/dead-letters/again", ["administrator"], async (c, who, form) => {
    const asked = form.text("id");
    const letters = await listDeadLetters(house);
    const chosen = letters.filter(({ id, canBeSentAgain }) => canBeSentAgain && (asked === "all" || id === asked));
    // One that someone else sent again meanwhile is on its way.
    if (asked !== "all" && chosen.length === 0) return reception.refuse(c, "NOT_FOUND", who);
    let sent = 0;
    for (const { id } of chosen) if (await sendAgain(house, id)) sent++;
    return c.redirect(`${DEAD_LETTERS_PATH}?sent=${sent}`, 303);
  });
  return routes;
}
