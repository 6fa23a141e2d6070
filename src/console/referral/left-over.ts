import { aidName } from "../figures";
import { say } from "../layout";
import type { Shown } from "./shown";

/** What was typed in a form that the page has no more, for whoever wants to use it elsewhere. */
export function leftOver({ page, trouble, targets, aids }: Shown): readonly string[] {
  if (trouble === null) return [];
  const { form, typed } = trouble;
  const text = (field: string) => typed.text(field).trim();
  switch (form) {
    case "appointment":
      return [[text("day"), text("time")].join(" ").trim(), text("place")].filter((each) => each !== "");
    case "transfer":
      return targets.flatMap(({ structure, name }) => (structure === text("to") ? [name] : []));
    case "outcomes":
      return aids.flatMap(({ id }) => {
        const became = text(`${id}.outcome`);
        const key = `console.follow.became.${became}`;
        return page.words.has(key)
          ? [[aidName(page, id), say(page, key), text(`${id}.amount`)].filter((each) => each !== "").join(" · ")]
          : [];
      });
    default:
      return [];
  }
}
