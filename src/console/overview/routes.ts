import { monday } from "../../app/monday/monday";
import { periodIn } from "../period";
import type { Reception } from "../reception";
import { Router } from "../router";
import { overviewPage } from "./page";

/** How many, how long and how much, over the whole territory: never who. */
export function overviewRoutes(reception: Reception): Router {
  const { house } = reception;
  const routes = new Router(reception);
  routes.page("/overview", ["coordinator", "territory"], async (c, who) => {
    const shown = await monday(house, periodIn(c, "week"));
    const { communes, lots, neighbourhoods } = house.directory.data();
    const names = {
      structure: reception.structureName,
      lot: (wanted: number) => lots.lots.find(({ lot }) => lot === wanted)?.libelle ?? "",
      commune: (id: string) => communes.communes.find(({ insee }) => insee === id)?.nom ?? id,
      neighbourhood: (wanted: string) => neighbourhoods.quartiers.find(({ id }) => id === wanted)?.nom ?? wanted,
    };
    return reception.show(c, overviewPage(reception.page(c, who), shown, house.delays, names));
  });
  return routes;
}
