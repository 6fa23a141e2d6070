import type { Aid } from "../law/aid";
import type { Right } from "../law/rights";
import { command } from "./choices";
import type { Choice } from "./message";
import { phrase } from "./phrase";
import { isOut } from "./sorted-rights";

/** The way back to the list, behind the rights, where an aid is found; none for those that the rights tell themselves. */
export function backToList(right: Right, { decided_by, theme }: Aid, isReceived: boolean): Choice[] {
  const back = (list: Choice): Choice[] => [{ ...list, label: phrase("dialogue.right.back_to_list") }];
  if (decided_by !== "law") return back(command(right.status === "no" ? "refused_aids" : "more_aids", theme));
  return isOut(right) && !isReceived ? back(command("refused_aids")) : [];
}
