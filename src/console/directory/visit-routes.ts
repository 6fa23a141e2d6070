import type { Context } from "hono";
import { knownVisits, tellVisit, withdrawVisit } from "../../app/directory/visits";
import type { AccountOf } from "../../store/accounts";
import type { Form } from "../form";
import type { Reception } from "../reception";
import { Router } from "../router";
import { WHOLE } from "./parts";
import { structuresByName } from "./structures";
import { versionIn } from "./version";
import { NO_VISIT, type ShownForm, type TypedVisit, visitForm } from "./visit-form";
import { VISITS_PATH, visitsPage } from "./visits-page";

type Who = AccountOf<(typeof WHOLE)[number]>;

/** Permanences beyond walls: told, told anew, withdrawn. */
export function visitRoutes(reception: Reception): Router {
  const { house } = reception;
  const routes = new Router(reception);
  const communes = () => house.directory.data().communes.communes.map(({ insee, nom }) => ({ id: insee, name: nom }));

  routes.page("/directory/visits", WHOLE, (c, who) => {
    const page = reception.page(c, who);
    const nameIn = (all: readonly { readonly id: string; readonly name: string }[]) => {
      const names = new Map(all.map(({ id, name }) => [id, name]));
      return (id: string) => names.get(id) ?? id;
    };
    const shown = {
      ...{ visits: knownVisits(house), version: house.directory.version(), done: c.req.query("done") },
      structureName: nameIn(structuresByName(house.directory.data(), page)),
      communeName: nameIn(communes()),
    };
    return reception.show(c, visitsPage(page, who, shown));
  });

  const show = (c: Context, who: Who, { id, typed, code }: Pick<ShownForm, "id" | "typed" | "code">) => {
    const page = reception.page(c, who);
    const { directory } = house;
    const choices = { structures: structuresByName(directory.data(), page), communes: communes() };
    const form = { id, typed, code, version: directory.version(), ...choices };
    return reception.show(c, visitForm(page, form), code === null ? 200 : 422);
  };

  const tell = async (c: Context, who: Who, form: Form, id: string | null) => {
    const typed = typedIn(form);
    const said = (text: string) => (text.trim() === "" ? null : text.trim());
    const { structure, commune, lieu, de, a } = typed;
    const optional = { structure: said(structure), commune: said(commune), lieu: said(lieu), de: said(de), a: said(a) };
    const near = typed.near === "everyone" ? "everyone" : "commune";
    const fields = { id, quoi: typed.quoi, date: typed.date, near, ...optional } as const;
    const done = await tellVisit(house, who, fields, versionIn(form));
    if (done === "VISIT_INVALID") return show(c, who, { id, typed, code: done });
    return done === "done" ? c.redirect(`${VISITS_PATH}?done=told`, 303) : reception.refuse(c, done, who);
  };

  routes.page("/directory/visits/new", WHOLE, (c, who) => show(c, who, { id: null, typed: NO_VISIT, code: null }));
  routes.form("/directory/visits/new", WHOLE, (c, who, form) => tell(c, who, form, null));

  routes.page("/directory/visits/:id", WHOLE, (c, who) => {
    const id = c.req.param("id");
    const found = knownVisits(house).find(({ visit }) => visit.id === id)?.visit;
    if (!found) return reception.refuse(c, "NOT_FOUND", who);
    const { quoi, structure, commune, pour, lieu, date, de, a } = found;
    const typed = {
      quoi,
      structure: structure ?? "",
      commune: commune ?? "",
      lieu: lieu ?? "",
      near: pour === null ? "everyone" : "commune",
    };
    return show(c, who, { id, typed: { ...typed, date: date ?? "", de: de ?? "", a: a ?? "" }, code: null });
  });
  routes.form("/directory/visits/:id", WHOLE, (c, who, form) => tell(c, who, form, c.req.param("id")));

  routes.form("/directory/visits/:id/withdraw", WHOLE, async (c, who, form) => {
    const done = await withdrawVisit(house, who, c.req.param("id"), versionIn(form));
    return done === "done" ? c.redirect(`${VISITS_PATH}?done=visit_withdrawn`, 303) : reception.refuse(c, done, who);
  });
  return routes;
}

const typedIn = (form: Form): TypedVisit => ({
  quoi: form.text("quoi"),
  structure: form.text("structure"),
  commune: form.text("commune"),
  near: form.text("near"),
  lieu: form.text("lieu"),
  date: form.text("date"),
  de: form.text("de"),
  a: form.text("a"),
});
