import { route } from "../../src/territory/route";
import { type Contact, NEEDS, type Place, type Routing, type Snapshot } from "../../src/territory/snapshot";
import { placesOf, snapshotOf } from "./beffroi";
import { type Axis, rowsOf } from "./product";
import { DAYS, type State } from "./routing-states";
import { linesOf, wrapped } from "./told-alike";

/**
 * Every routing of a state, all places × needs × days × languages, so that it can be read: which places are always
 * routed alike, then who helps near home, what each need adds around them, and who reads a hand-off.
 */
export function tableOf(state: State, located: readonly Located[] = placesOf(snapshotOf(state.data))): string[] {
  const told = toldIn(state, located);
  const places = located.map(({ label }) => label);
  const PLACE: Axis = { labels: places };
  const NEED: Axis = { labels: NEEDS };
  const DAY: Axis = { labels: Object.keys(DAYS), ordered: true };
  const LANGUAGE: Axis = { labels: state.languages };

  const rows = rowsOf([PLACE, NEED, DAY, LANGUAGE], (p = 0, n = 0, d = 0, l = 0) => told(p, n, d, l).whole);
  const classes = [...new Map(rows.map(({ of: [labels] }) => [labels?.join(), labels ?? places])).values()];
  const KIND: Axis = { labels: classes.map(nameOf) };
  const any = classes.map(([label = ""]) => places.indexOf(label));
  const of = (k: number, n: number, d: number, l: number) => told(any[k] ?? 0, n, d, l);
  const near = [KIND, NEED, LANGUAGE, DAY];
  const around = [NEED, LANGUAGE, KIND, DAY];
  return [
    "— places that are always routed alike",
    "",
    ...classes.flatMap((labels) => (labels.length > 1 ? [`${nameOf(labels)}:`, ...wrapped(labels, "  "), ""] : [])),
    "— who helps near home",
    "",
    ...linesOf(
      near,
      rowsOf(near, (k = 0, n = 0, l = 0, d = 0) => of(k, n, d, l).near),
    ),
    "— whom each need adds, around those who help near home",
    "",
    ...linesOf(
      around,
      rowsOf(around, (n = 0, l = 0, k = 0, d = 0) => of(k, n, d, l).around),
    ),
    "— who reads a hand-off",
    "",
    ...linesOf(
      around,
      rowsOf(around, (n = 0, l = 0, k = 0, d = 0) => of(k, n, d, l).readBy),
    ),
  ];
}

const nameOf = ([first = "", ...others]: readonly string[]): string =>
  others.length === 0 ? first : `${first} and ${others.length} like it`;

type Located = ReturnType<typeof placesOf>[number];

interface Told {
  readonly near: string;
  readonly around: string;
  readonly readBy: string;
  readonly whole: string;
}

/** What is told in a cell, worked out once; the snapshot is that of the day. */
function toldIn({ data, options, languages }: State, places: readonly Located[]) {
  const days = Object.keys(DAYS);
  const snapshots = days.map((date) => snapshotOf(data, { ...options, date }));
  const known = new Map<number, Told>();
  return (p: number, n: number, d: number, l: number): Told => {
    const cell = ((p * NEEDS.length + n) * days.length + d) * languages.length + l;
    const [place, need, date, language, snapshot] = [places[p]?.place, NEEDS[n], days[d], languages[l], snapshots[d]];
    if (!place || !need || !date || !language || !snapshot) throw new Error("there is no such cell");
    const told = known.get(cell) ?? tell(route(snapshot, place, need, { language, date }), snapshot, place);
    known.set(cell, told);
    return told;
  };
}

/** The contacts, those near home by their rank; all of them in a row are "near home". */
function tell({ contacts, byNeighbourhood, readBy: reader }: Routing, snapshot: Snapshot, place: Place): Told {
  const helping = contacts.filter(({ rule }) => ruleOf(rule, snapshot)?.role === "nearby");
  const ranks = helping.map((_, rank) => `near home ${rank + 1}`);
  const either = byNeighbourhood ? "either, by the neighbourhood: " : "";
  const near = either + (helping.map((contact) => named(contact, snapshot, place)).join(", ") || "nobody");
  const around = contacts
    .map((contact) => ranks[helping.indexOf(contact)] ?? named(contact, snapshot, place))
    .join(", ")
    .replace(ranks.join(", "), "near home");
  const readBy = reader ?? "nobody: it is said that nothing can be sent from here";
  return { near, around, readBy, whole: [near, around, readBy].join(" / ") };
}

const ruleOf = (id: string, { routes }: Snapshot) => routes.find((rule) => rule.id === id);

/** Who, and why; whoever is there for one commune is the same decision in each. */
function named({ structure, rule, reason }: Contact, snapshot: Snapshot, { commune }: Place): string {
  const own = ruleOf(rule, snapshot)?.scope === "commune" && structure.communes?.includes(commune ?? "");
  const known = own && (structure.network === "ccas" || structure.network === "mairie");
  return `${known ? `its own ${structure.network}` : structure.id} [${reason.split(".").at(-1)}]`;
}
