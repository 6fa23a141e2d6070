import type { Context } from "hono";
import { dayOf } from "../../app/calendar";
import { setHolder, withdrawHolder } from "../../app/directory/holders";
import type { AccountOf } from "../../store/accounts";
import type { Form } from "../form";
import type { Reception } from "../reception";
import { Router } from "../router";
import { type HolderFields, lotsPage, NO_HOLDER } from "./lots-page";
import { DIRECTORY_PATH, WHOLE } from "./parts";
import { structuresByName } from "./structures";
import { versionIn } from "./version";

type Who = AccountOf<(typeof WHOLE)[number]>;

/** Who holds the lots: a change of hands is data, effective at its day. */
export function lotRoutes(reception: Reception): Router {
  const { house } = reception;
  const routes = new Router(reception);

  const show = (c: Context, who: Who, fields: HolderFields = NO_HOLDER, code: "HOLDER_INVALID" | null = null) => {
    const data = house.directory.data();
    const shown = {
      ...{ lots: data.lots.lots, today: dayOf(house.clock.now()), version: house.directory.version() },
      ...{ structures: structuresByName(data, reception.page(c, who)), done: c.req.query("done"), fields, code },
    };
    return reception.show(c, lotsPage(reception.page(c, who), who, shown), code === null ? 200 : 422);
  };

  routes.page("/directory/lots", WHOLE, (c, who) => show(c, who));

  routes.form("/directory/lots", WHOLE, async (c, who, form) => {
    const fields = fieldsFrom(form);
    const { structure, du, au } = fields;
    const change = { lot: Number(fields.lot), structure, du, au: au === "" ? null : au, version: versionIn(form) };
    const done = await setHolder(house, who, change);
    if (done === "HOLDER_INVALID") return show(c, who, fields, done);
    return done === "done"
      ? c.redirect(`${DIRECTORY_PATH}/lots?done=handed_over`, 303)
      : reception.refuse(c, done, who);
  });

  routes.form("/directory/lots/withdraw", WHOLE, async (c, who, form) => {
    const { lot, structure, du } = fieldsFrom(form);
    const done = await withdrawHolder(house, who, { lot: Number(lot), structure, du, version: versionIn(form) });
    return done === "done" ? c.redirect(`${DIRECTORY_PATH}/lots?done=taken_back`, 303) : reception.refuse(c, done, who);
  });
  return routes;
}

const fieldsFrom = (form: Form): HolderFields => ({
  lot: form.text("lot"),
  structure: form.text("structure"),
  du: form.text("du"),
  au: form.text("au"),
});
