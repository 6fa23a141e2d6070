import { overview } from "../../app/overview";
import type { Reception } from "../reception";
import { Router } from "../router";
import { overviewPage } from "./page";

/** How many wait and for how long, by structure: never who. */
export function overviewRoutes(reception: Reception): Router {
  const routes = new Router(reception);
  routes.page("/overview", ["coordinator", "territory"], async (c, who) => {
    const lines = await overview(reception.house);
    const named = lines.map((line) => ({ ...line, name: reception.structureName(line.structure) }));
    return reception.show(c, overviewPage(reception.page(c, who), named));
  });
  return routes;
}
