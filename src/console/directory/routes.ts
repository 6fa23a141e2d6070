import type { Context } from "hono";
import { reviewed, showStructure, validateFact, withdrawFact } from "../../app/directory/facts";
import { actsOn } from "../../app/directory/history";
import { knownVisits } from "../../app/directory/visits";
import type { AccountOf } from "../../store/accounts";
import type { Reception } from "../reception";
import { Router } from "../router";
import { listPage } from "./list-page";
import { ANY, DIRECTORY_PATH, WHOLE } from "./parts";
import type { ShownStructure } from "./shown-structure";
import { structurePage } from "./structure-page";
import { versionIn } from "./version";

type Who = AccountOf<(typeof ANY)[number]>;

/** What is said of structures: what waits to be checked, and what people decide of it. */
export function directoryRoutes(reception: Reception): Router {
  const { house } = reception;
  const routes = new Router(reception);

  const titles = () => {
    const known = new Map(house.directory.data().sources.sources.map(({ id, titre }) => [id, titre]));
    return (id: string) => known.get(id) ?? id;
  };

  routes.page("/directory", ANY, (c, who) => {
    const visits = who.role === "operator" ? [] : knownVisits(house);
    return reception.show(
      c,
      listPage(reception.page(c, who), who, { structures: reviewed(house, who), visits, sourceTitle: titles() }),
    );
  });

  const show = async (c: Context, who: Who, id: string, refused: ShownStructure["refused"] = null) => {
    const structure = reviewed(house, who).find((each) => each.id === id);
    if (!structure) return reception.refuse(c, "NOT_FOUND", who);
    const shown = {
      ...{ structure, history: await actsOn(house, id), version: house.directory.version() },
      ...{ done: c.req.query("done"), refused, sourceTitle: titles() },
    };
    return reception.show(c, structurePage(reception.page(c, who), who, shown), refused ? 422 : 200);
  };
  const after = (id: string, done: string) => `${DIRECTORY_PATH}/structures/${encodeURIComponent(id)}?done=${done}`;

  routes.page("/directory/structures/:id", ANY, (c, who) => show(c, who, c.req.param("id")));

  routes.form("/directory/structures/:id/validate", ANY, async (c, who, form) => {
    const id = c.req.param("id");
    const [champ, valeur, until] = [form.text("champ"), form.text("valeur"), form.text("until")];
    const verdict = { structure: id, champ, valeur, until: until === "" ? null : until, version: versionIn(form) };
    const done = await validateFact(house, who, verdict);
    if (done === "FACT_INVALID" || done === "FACT_HOURS_INVALID")
      return show(c, who, id, { champ, valeur, until, code: done });
    return done === "done" ? c.redirect(after(id, "validated"), 303) : reception.refuse(c, done, who);
  });

  routes.form("/directory/structures/:id/withdraw", ANY, async (c, who, form) => {
    const id = c.req.param("id");
    const verdict = { structure: id, champ: form.text("champ"), valeur: form.text("valeur"), version: versionIn(form) };
    const done = await withdrawFact(house, who, verdict);
    return done === "done" ? c.redirect(after(id, "withdrawn"), 303) : reception.refuse(c, done, who);
  });

  for (const [action, shown] of [
    ["show", true],
    ["hide", false],
  ] as const)
    routes.form(`/directory/structures/:id/${action}`, WHOLE, async (c, who, form) => {
      const id = c.req.param("id");
      const done = await showStructure(house, who, { structure: id, shown, version: versionIn(form) });
      return done === "done" ? c.redirect(after(id, shown ? "shown" : "hidden"), 303) : reception.refuse(c, done, who);
    });
  return routes;
}
