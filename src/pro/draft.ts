import {
  adultGroups,
  childFields,
  dwellingFields,
  type Field,
  householdFields,
  livesInCouple,
  pastFields,
  receivedFields,
} from "./fields";

/** What is typed, as it is typed, by path; and how many rows there are of what may be several. */
export interface Draft {
  readonly values: Map<string, string>;
  children: number;
  /** Earlier situations of each adult. */
  readonly past: [number, number];
}

export const newDraft = (month: string): Draft => ({
  values: new Map([
    ["mois", `${month.slice(5, 7)}/${month.slice(0, 4)}`],
    ["situation_familiale", "celibataire"],
    ["adultes.0.nationalite", "FR"],
    ["adultes.1.nationalite", "FR"],
  ]),
  children: 0,
  past: [0, 0],
});

export const valueIn =
  ({ values }: Draft) =>
  (path: string): string =>
    values.get(path) ?? "";

export const adultsIn = (draft: Draft): readonly (0 | 1)[] => (livesInCouple(valueIn(draft)) ? [0, 1] : [0]);

/** Every field that is shown now, in the order of the page. */
export function fieldsIn(draft: Draft): Field[] {
  const all = [
    ...householdFields,
    ...adultsIn(draft).flatMap((who) => [
      ...adultGroups(who).flatMap(({ fields }) => fields),
      ...rows(draft.past[who]).flatMap((index) => pastFields(who, index)),
    ]),
    ...rows(draft.children).flatMap(childFields),
    ...dwellingFields,
    ...receivedFields,
  ];
  return all.filter(({ when }) => when?.(valueIn(draft)) ?? true);
}

export const rows = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Takes out row `at` of a list (`enfants`, `adultes.0.avant`), whose later rows move up. */
export function removeRow({ values }: Draft, list: string, at: number): void {
  for (const [path, value] of [...values]) {
    if (!path.startsWith(`${list}.`)) continue;
    const [row = "", ...rest] = path.slice(list.length + 1).split(".");
    if (Number(row) < at) continue;
    values.delete(path);
    if (Number(row) > at) values.set([list, Number(row) - 1, ...rest].join("."), value);
  }
}
