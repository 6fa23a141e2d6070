import { type Month, monthNumber, yearOf } from "./month";

/**
 * Where a child of that age is taught in the school year of the month: three years old in the calendar year for
 * maternelle, six for primaire, eleven for collège, fifteen for lycée (code de l'éducation, L. 113-1, L. 131-1).
 */
export function schoolingAt(birthDate: string, month: Month): string | null {
  const schoolYear = yearOf(month) - (monthNumber(month) < 9 ? 1 : 0);
  const turning = schoolYear - Number(birthDate.slice(0, 4));
  if (turning < 3) return null;
  if (turning < 6) return "maternelle";
  if (turning < 11) return "primaire";
  if (turning < 15) return "college";
  if (turning < 18) return "lycee";
  return turning < 26 ? "enseignement_superieur" : null;
}
