import { html } from "hono/html";
import type { Aid, ConditionGroup } from "../../../law/aid";
import { CONDITION_GROUPS } from "../../../law/aid";
import { type Conditions, leavesOf } from "../../../law/conditions";
import { conditionWords, leafWords, technical } from "./leaf";
import { type Html, say, type View } from "./view";

/** The conditions of an aid in words, scope by scope; the comparison that is really made stands beside each. */
export function conditionsOf(view: View, aid: Aid): Html {
  const scopes = CONDITION_GROUPS.flatMap((group) => {
    const tree = aid.conditions[group];
    return tree ? [{ group, tree }] : [];
  });
  if (scopes.length === 0) return html`<p>${say(view, "rules.conditions_none")}</p>`;
  return html`${scopes.map(
    ({ group, tree }) => html`
<h3>${say(view, `rules.scopes.${scopeKey(aid, group)}`)}</h3>
<ul class="conditions">${"all" in tree && tree.name === undefined ? tree.all.map((part) => item(view, part)) : item(view, tree)}</ul>`,
  )}`;
}

/** Of an aid due to each adult, resources are a person's. */
const scopeKey = ({ per }: Aid, group: ConditionGroup): string =>
  group === "adult" || group === "resources" ? `${group}_${per}` : group;

function item(view: View, tree: Conditions): Html {
  if ("all" in tree) return group(view, tree, "all", tree.all);
  if ("any" in tree) return group(view, tree, "any", tree.any);
  if ("not" in tree) return group(view, tree, "not", [tree.not]);
  const words = leafWords(view, tree);
  return html`<li>${words === null ? "" : html`<p>${words}</p>`}<p class="small">${technical(view, tree)}</p></li>`;
}

function group(view: View, tree: Conditions, kind: "all" | "any" | "not", parts: readonly Conditions[]): Html {
  const words = tree.name === undefined ? null : conditionWords(view, tree.name, leavesOf(tree)[0]);
  return html`<li class="group">${words === null ? "" : html`<p>${words}</p>`}
<p class="how">${say(view, `rules.groups.${kind}`)}</p>
<ul>${parts.map((part) => item(view, part))}</ul></li>`;
}
