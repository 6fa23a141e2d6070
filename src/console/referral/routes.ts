import { closeReferral } from "../../app/close-referral";
import { actOnReferral, openReferral, PLAIN_ACTIONS, type PlainAction } from "../../app/follow-referral";
import { writeToResident } from "../../app/thread";
import { CONSOLE_PATH } from "../path";
import type { Reception } from "../reception";
import { Router } from "../router";
import { answersAsRead } from "./answers";
import { referralPage } from "./page";

/** One hand-off: what it holds, and what is done about it. */
export function referralRoutes(reception: Reception): Router {
  const { house } = reception;
  const routes = new Router(reception);
  const pathOf = (reference: string) => `${CONSOLE_PATH}/referrals/${reference}`;

  routes.page("/referrals/:reference", ["operator"], async (c, who) => {
    const referral = await openReferral(house, who, c.req.param("reference"));
    if (!referral) return reception.refuse(c, "NOT_FOUND", who);
    const around = { snapshot: house.snapshot(), answers: answersAsRead(house, referral), reader: who.structure };
    return reception.show(c, referralPage(reception.page(c, who), referral, around));
  });

  routes.form("/referrals/:reference/message", ["operator"], async (c, who, form) => {
    const reference = c.req.param("reference");
    const done = await writeToResident(house, who, reference, form.text("letter"));
    return done === "done" ? c.redirect(pathOf(reference), 303) : reception.refuse(c, done, who);
  });
  routes.form("/referrals/:reference/:action", ["operator"], async (c, who, form) => {
    const { reference, action } = c.req.param();
    const version = Number(form.text("version"));
    if (action !== "close" && !isPlain(action)) return reception.refuse(c, "NOT_FOUND", who);
    const done =
      action === "close"
        ? await closeReferral(house, who, reference, [], version)
        : await actOnReferral(house, who, reference, action, version);
    return done === "done" ? c.redirect(pathOf(reference), 303) : reception.refuse(c, done, who);
  });
  return routes;
}

const isPlain = (text: string): text is PlainAction => PLAIN_ACTIONS.some((action) => action === text);
