import type { TerritoryData } from "./schema";
import { NEEDS, type RouteRule } from "./snapshot";
import { localId } from "./structures";

type Step = TerritoryData["routes"]["etapes"][number];

/** The cascade of a territory: each step of the file, networks written out, one rule for each holder of a lot. */
export function routesOf(data: TerritoryData): RouteRule[] {
  return data.routes.etapes.flatMap((step) => {
    const common = ruleOf(step);
    if ("structures" in step) return [{ ...common, structures: step.structures }];
    if ("reseau" in step) return [{ ...common, structures: network(data, step.reseau) }];
    return "annuaire" in step ? ofTheDirectory(data, common) : holders(data, common);
  });
}

const ruleOf = ({ id, role, raison, besoins, ou, portee, communes, du, au }: Step): Omit<RouteRule, "structures"> => ({
  id,
  role,
  reason: raison,
  where: ou,
  scope: portee,
  needs: besoins,
  from: du,
  until: au,
  lot: null,
  communes,
});

function network(data: TerritoryData, reseau: string): string[] {
  const members = new Set(
    data.annotations.structures.filter((one) => one.reseau === reseau && one.pour_les_habitants).map(({ id }) => id),
  );
  return data.structures.filter(({ id }) => members.has(id)).map(localId);
}

/** For each need, those who say that they answer it. */
function ofTheDirectory(data: TerritoryData, common: Omit<RouteRule, "structures">): RouteRule[] {
  const asked = common.needs === "any" ? NEEDS : common.needs;
  const annotated = new Map(data.annotations.structures.map((one) => [one.id, one]));
  return asked.flatMap((need) => {
    const structures = data.structures.filter(({ id }) => {
      const annotation = annotated.get(id);
      return annotation?.pour_les_habitants === true && annotation.besoins.includes(need);
    });
    return structures.length === 0
      ? []
      : [{ ...common, id: `${common.id}_${need}`, needs: [need], structures: structures.map(localId) }];
  });
}

/** Holders of the same lot for the same time and communes share a rule: residents are shown all of them. */
function holders(data: TerritoryData, common: Omit<RouteRule, "structures">): RouteRule[] {
  const rules = new Map<string, RouteRule>();
  for (const { lot, titulaires } of data.lots.lots)
    for (const { structure, du, au, communes } of titulaires) {
      const id = [common.id, lot, du, ...(communes ?? [])].join("_");
      const key = `${id} ${au}`;
      const rule = rules.get(key) ?? { ...common, id, lot, from: du, until: au, communes, structures: [] };
      rules.set(key, { ...rule, structures: [...rule.structures, structure] });
    }
  return [...rules.values()];
}
