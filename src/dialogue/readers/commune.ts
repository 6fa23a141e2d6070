import { findCommune } from "../../territory/communes";
import { NO_HOME, notUnderstood, type Reading, value, type Wanted } from "./reading";

/** The INSEE code of one of the communes, or `NO_HOME`. */
export function readCommune(text: string, wanted: Wanted): Reading {
  const found = findCommune(text, wanted.snapshot);
  switch (found.kind) {
    case "found":
      return value(found.insee);
    case "several":
      return { kind: "several", values: found.insees };
    case "outside":
      return { kind: "outside_territory" };
    case "no_home":
      return value(NO_HOME);
    case "unknown":
      return notUnderstood("commune");
  }
}
