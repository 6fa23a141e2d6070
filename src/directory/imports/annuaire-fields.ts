import { hoursOfWeek } from "./hours";
import { textIn } from "./reading";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A list of objects: the base holds it as such, its API as a text. Null when that text is no list. */
export function listIn(value: unknown): readonly Fields[] | null {
  if (value === undefined || value === null || value === "") return [];
  if (Array.isArray(value)) return value.filter(isFields);
  if (typeof value !== "string") return null;
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) ? parsed.filter(isFields) : null;
  } catch {
    return null;
  }
}

/** The first value of a list: `[{"valeur": "03 21 …"}]`, `["a@b.fr"]`, or a text that parts several by signs. */
export function firstIn(value: unknown): string | null {
  const list = Array.isArray(value) ? value : (listIn(value) ?? []);
  const [first] = list;
  if (isFields(first)) return textIn(first.valeur);
  if (typeof first === "string") return textIn(first);
  return typeof value === "string" && !value.startsWith("[") ? textIn(value.split(/[;,\s]+/)[0]) : null;
}

/** "22/12/2023 10:38:56" or "2026-09-01T…": the day; null for neither. */
export function dayIn(value: unknown): string | null {
  const text = typeof value === "string" ? value : "";
  const french = /^(\d{2})\/(\d{2})\/(\d{4})\b/.exec(text);
  if (french) return `${french[3]}-${french[2]}-${french[1]}`;
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? null;
}

const DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/** `plage_ouverture`: days from one to another, with one or two spans, and a comment, which is kept beside. */
export function annuaireHours(value: unknown): string | null {
  const spans = listIn(value) ?? [];
  const comments = new Set(spans.map(({ commentaire }) => textIn(commentaire)));
  const [comment = null] = comments;
  // A comment on some days only says of them what hours cannot.
  if (comments.size > 1) return "contradictory";
  const week: [string, string][][] = DAYS.map(() => []);
  for (const span of spans) {
    const first = dayNamed(span.nom_jour_debut);
    const last = dayNamed(span.nom_jour_fin) ?? first;
    if (first === null || last === null) continue;
    for (const [opens, closes] of [
      [span.valeur_heure_debut_1, span.valeur_heure_fin_1],
      [span.valeur_heure_debut_2, span.valeur_heure_fin_2],
    ])
      for (let day = first; day <= last; day++) {
        const times = [textIn(opens)?.slice(0, 5), textIn(closes)?.slice(0, 5)];
        if (times[0] !== undefined && times[1] !== undefined) week[day]?.push([times[0], times[1]]);
      }
  }
  return hoursOfWeek(week, comment);
}

function dayNamed(value: unknown): number | null {
  const day = DAYS.indexOf(
    String(value ?? "")
      .trim()
      .toLowerCase(),
  );
  return day < 0 ? null : day;
}
