import { actOnReferral, openReferral } from "../../app/follow-referral";
import { writeToResident } from "../../app/write-to-resident";
import { type Action, LIFE } from "../../referral/life";
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
    return done === "sent" ? c.redirect(pathOf(reference), 303) : reception.refuse(c, done, who);
  });
  routes.form("/referrals/:reference/:action", ["operator"], async (c, who) => {
    const { reference, action } = c.req.param();
    if (!isAction(action)) return reception.refuse(c, "NOT_FOUND", who);
    const done = await actOnReferral(house, who, reference, action);
    return done === "moved" ? c.redirect(pathOf(reference), 303) : reception.refuse(c, done, who);
  });
  return routes;
}

const isAction = (text: string): text is Action => Object.hasOwn(LIFE, text);
