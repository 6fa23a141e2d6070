import type { Home } from "./people";

/** A rent told with its charges is about that much higher. */
const CHARGES = 1.15;
/** What reaches the account, the tax and the complementary insurance taken off, is about that part of the net social. */
const BANK = 0.95;

/** The same household, told as people plausibly get it wrong: rent with charges, what reaches the account as wage. */
export const mistaken = (home: Home): Home => ({
  ...home,
  adultes: home.adultes.map((adult) => {
    const { salaire_net } = adult.revenus;
    return salaire_net
      ? { ...adult, revenus: { ...adult.revenus, salaire_net: Math.round(salaire_net * BANK) } }
      : adult;
  }),
  logement: { ...home.logement, loyer: Math.round(home.logement.loyer * CHARGES) },
});
