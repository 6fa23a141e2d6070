import type { Home } from "./people";

/** A rent told with its charges is about that much higher. */
const CHARGES = 1.15;
/** What reaches the account, the tax and the complementary insurance taken off, is about that part of the net social. */
const BANK = 0.95;

const withCharges = (home: Home): Home => ({
  ...home,
  logement: { ...home.logement, loyer: Math.round(home.logement.loyer * CHARGES) },
});

const withBankNet = (home: Home): Home => ({
  ...home,
  adultes: home.adultes.map((adult) => {
    const { salaire_net } = adult.revenus;
    return salaire_net
      ? { ...adult, revenus: { ...adult.revenus, salaire_net: Math.round(salaire_net * BANK) } }
      : adult;
  }),
});

/** The same household, told as people plausibly get it wrong. */
export const MISTAKES: readonly { readonly name: string; readonly told: (home: Home) => Home }[] = [
  { name: "the charges in the rent", told: withCharges },
  { name: "the bank's net as wage", told: withBankNet },
  { name: "both", told: (home) => withCharges(withBankNet(home)) },
];
