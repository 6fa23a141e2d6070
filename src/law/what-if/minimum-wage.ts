import type { Month } from "../../household/month";
import type { LinkedLaw } from "../computation";
import { figureSlots } from "../slots";

const SMIC = figureSlots.of("commun.smic_horaire_brut");
const HOURS = figureSlots.of("commun.heures_mensuelles_temps_plein");
const NET = figureSlots.of("conversion.salaire_net_sur_brut");

/** The net minimum wage of a month of full time, EUR, to the euro. */
export const netMinimumWage = ({ parameters }: Pick<LinkedLaw, "parameters">, month: Month): number =>
  Math.round([SMIC, HOURS, NET].reduce((product, slot) => product * parameters.inForce(slot, month).value, 1));
