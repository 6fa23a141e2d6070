import { casesToRead, exportCases, readCase } from "../../app/reference-cases";
import type { Reception } from "../reception";
import { Router } from "../router";
import { casesPage } from "./page";
import { CASES_PATH } from "./path";

/** Those who know the work: an operator of any structure, or who coordinates them. */
const READERS = ["operator", "coordinator"] as const;

/** The reference cases that were proposed: a second person reads each before it is kept. */
export function caseRoutes(reception: Reception): Router {
  const { house } = reception;
  const routes = new Router(reception);

  routes.page("/cases", READERS, async (c, who) =>
    reception.show(c, casesPage(reception.page(c, who), await casesToRead(house, who))),
  );
  routes.page("/cases/kept", READERS, async (c) => {
    const headers = {
      "Content-Type": "application/x-ndjson; charset=utf-8",
      "Content-Disposition": 'attachment; filename="cases.jsonl"',
    };
    return c.body(await exportCases(house), 200, headers);
  });
  for (const [action, keep] of [
    ["keep", true],
    ["drop", false],
  ] as const)
    routes.form(`/cases/:id/${action}`, READERS, async (c, who) => {
      const done = await readCase(house, who, c.req.param("id"), keep);
      return done === "done" ? c.redirect(CASES_PATH, 303) : reception.refuse(c, done, who);
    });
  return routes;
}
