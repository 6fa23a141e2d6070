import type { Context } from "hono";
import { actsOfImport, namesOf } from "../../app/directory/history";
import { applyImport, listImports, lookAtImport, proposeImport, undoImport } from "../../app/directory/imports";
import { IMPORT_KINDS } from "../../directory/contribution";
import { fault } from "../../directory/imports/faults";
import type { AccountOf } from "../../store/accounts";
import type { Reception } from "../reception";
import { Router } from "../router";
import { importPage } from "./import-page";
import { IMPORTS_PATH, importsPage, type ShownImports } from "./imports-page";
import { WHOLE } from "./parts";
import { versionIn } from "./version";

type Who = AccountOf<(typeof WHOLE)[number]>;

/** Files that are read, looked at, applied and undone. */
export function importRoutes(reception: Reception): Router {
  const { house } = reception;
  const routes = new Router(reception);
  const nameOf = async (ids: readonly string[]) => {
    const names = await namesOf(house.store, ids);
    return (id: string) => names.get(id) ?? null;
  };

  const show = async (c: Context, who: Who, refused: ShownImports["refused"] = null) => {
    const imports = await listImports(house, who);
    const shown = { imports, nameOf: await nameOf(imports.map(({ by }) => by)), refused, done: c.req.query("done") };
    return reception.show(c, importsPage(reception.page(c, who), who, shown), refused ? 422 : 200);
  };

  routes.page("/directory/imports", WHOLE, (c, who) => show(c, who));

  routes.form("/directory/imports", WHOLE, async (c, who, form) => {
    const [sent, date, file] = [form.text("kind"), form.text("listed"), form.file("file")];
    const kind = IMPORT_KINDS.find((each) => each === sent);
    if (!kind || !file) return show(c, who, { kind: sent, date, faults: [fault("empty")] });
    const read = await proposeImport(house, who, { kind, bytes: file.stream(), date: date === "" ? null : date });
    if (read.kind === "refused") return reception.refuse(c, read.code, who);
    if (read.kind === "faulty") return show(c, who, { kind, date, faults: read.faults });
    return c.redirect(`${IMPORTS_PATH}/${read.id}?done=read`, 303);
  });

  routes.page("/directory/imports/:id", WHOLE, async (c, who) => {
    const read = await lookAtImport(house, who, c.req.param("id"));
    if (!read) return reception.refuse(c, "NOT_FOUND", who);
    const history = await actsOfImport(house, read.id);
    const shown = { nameOf: await nameOf([read.by]), done: c.req.query("done"), history };
    return reception.show(c, importPage(reception.page(c, who), who, read, shown));
  });

  for (const [action, act, done] of [
    ["apply", applyImport, "applied"],
    ["undo", undoImport, "undone"],
  ] as const)
    routes.form(`/directory/imports/:id/${action}`, WHOLE, async (c, who, form) => {
      const id = c.req.param("id");
      const outcome = await act(house, who, id, versionIn(form));
      return outcome === "done"
        ? c.redirect(`${IMPORTS_PATH}/${encodeURIComponent(id)}?done=${done}`, 303)
        : reception.refuse(c, outcome, who);
    });
  return routes;
}
