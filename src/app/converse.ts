import { listen, speak, switchedOffAids, worldsToAssess } from "../dialogue/step";
import { assessWithEngine } from "../law/rights-with-engine";
import { mergeRights } from "../law/worlds";
import type { Converse } from "./house";

/** A step of the dialogue whose rights come from json-rules-engine, the reference. */
export const converse: Converse = async (conversation, input, context) => {
  const heard = listen(conversation, input, context);
  const worlds = worldsToAssess(heard, context);
  if (!worlds) return speak(heard, context, null);
  const switchedOff = switchedOffAids(heard.conversation, context);
  const assessed = worlds.map((world) => assessWithEngine(context.law, world, context.month, { switchedOff }));
  return speak(heard, context, mergeRights(await Promise.all(assessed)));
};
