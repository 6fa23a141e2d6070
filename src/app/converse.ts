import { listen, speak, switchedOffAids, toldRights, worldsToAssess } from "../dialogue/step";
import { assess } from "../law/rights";
import { assessWithEngine } from "../law/rights-with-engine";
import type { Converse } from "./house";

/**
 * A step of the dialogue. The rights of one household come from json-rules-engine, the reference; those of the many that
 * "je ne sais pas" leaves possible, from the compiled rules, which say the same in a third of the time.
 */
export const converse: Converse = async (conversation, input, context) => {
  const heard = listen(conversation, input, context);
  const worlds = worldsToAssess(heard, context);
  if (!worlds) return speak(heard, context, null);
  const { law, month } = context;
  const options = { switchedOff: switchedOffAids(heard.conversation, context) };
  const [only, ...others] = worlds;
  const rights =
    only && others.length === 0
      ? [await assessWithEngine(law, only.household, month, options)]
      : worlds.map(({ household }) => assess(law, household, month, options));
  return speak(heard, context, toldRights(worlds, rights, heard.conversation, context));
};
