import type { Aid } from "../../../law/aid";
import { factsOf } from "../../../law/conditions";
import type { LawFiles } from "../../../law/law";
import type { Parameter } from "../../../law/parameters";

const FIGURE = "figure:";

/** The figures an aid's own rules name: in a condition, as an amount or a bound. */
function namedBy({ conditions, amount, range }: Aid): ReadonlySet<string> {
  const trees = Object.values(conditions).flatMap((tree) => (tree ? factsOf(tree) : []));
  const names = [...trees, amount ?? "", range?.max ?? ""];
  return new Set(names.filter((name) => name.startsWith(FIGURE)).map((name) => name.slice(FIGURE.length)));
}

/** Figures of `css` are those of `css_gratuite` too, and those of `bourses` of `bourse_college`. */
const isOf = (domain: string, aid: string): boolean =>
  aid === domain || aid.startsWith(`${domain}_`) || aid.startsWith(`${domain.replace(/s$/, "")}_`);

const domainOf = ({ id }: Parameter): string => id.split(".")[0] ?? "";

/** The figures of an aid: those of its domain, and those its rules name. */
export function figuresOf(aid: Aid, { parameters }: LawFiles): Parameter[] {
  const named = namedBy(aid);
  return parameters.filter((parameter) => isOf(domainOf(parameter), aid.id) || named.has(parameter.id));
}

/** The figures that formulas of several aids read, by domain: resources, taxes, minimum wage… */
export function sharedFigures({ parameters, aids }: LawFiles): Map<string, Parameter[]> {
  const shared = new Map<string, Parameter[]>();
  for (const parameter of parameters) {
    const domain = domainOf(parameter);
    if (aids.some(({ id }) => isOf(domain, id))) continue;
    shared.set(domain, [...(shared.get(domain) ?? []), parameter]);
  }
  return shared;
}

/** Where a figure is told: the page of the first aid it belongs to, or that of the shared ones. */
export const homeOf = (parameter: Parameter, { aids }: LawFiles): Aid | null =>
  aids.find(({ id }) => isOf(domainOf(parameter), id)) ?? null;
