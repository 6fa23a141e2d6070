import type { BroughtStructure } from "../contribution";
import { csvRows, type Row } from "./csv-rows";
import { DOWNLOADS } from "./downloads";
import { fault } from "./faults";
import { hoursOfWeek } from "./hours";
import { addressLine, factsOf, type ImportContext, type ImportRead, Reading, telephoneIn, textIn } from "./reading";
import type { Bytes } from "./text";

const SOURCE = "france-services";
const DAYS = ["h_lundi", "h_mardi", "h_mercredi", "h_jeudi", "h_vendredi", "h_samedi"];
const COLUMNS = [
  ...["id_fs", "lib_fs", "adresse", "complement_adresse", "insee_com", "code_postal", "lib_com", "mail", "telephone"],
  ...["format_fs", ...DAYS],
];
/** Those of the list that keep the hours of a desk; the hours of a bus are those of its round. */
const WITH_DESK: ReadonlySet<string> = new Set(["Fixe", "Fixe_antenne(s)", "Multisites"]);

/** The list of France Services (ANCT, CSV). Its rows have no date: it is that of the file. */
export async function readFranceServices(bytes: Bytes, context: ImportContext): Promise<ImportRead> {
  const reading = new Reading(context);
  const { date } = context;
  if (date === null) return { kind: "faulty", faults: [fault("date_missing")] };
  const communes = new Set(context.territory.communes.communes.map(({ insee }) => insee));
  const structures: BroughtStructure[] = [];
  for (const row of await csvRows(bytes, COLUMNS)) {
    if (reading.full) break;
    const id = reading.identify(row.value.id_fs, row.line);
    if (id === null) continue;
    if (!communes.has(row.value.insee_com ?? "")) reading.leftAside++;
    else {
      const brought = reading.conform(broughtBy(row, id, date, reading), row.line);
      if (brought) structures.push(brought);
    }
  }
  return reading.ended({
    source: {
      id: "import-france-services",
      titre: "ANCT, liste des structures France Services",
      url: DOWNLOADS["france-services"],
      date,
    },
    ...{ structures, services: [], neighbourhoods: [] },
  });
}

function broughtBy({ value, line }: Row, id: string, date: string, reading: Reading): BroughtStructure {
  const address = addressLine(value.adresse, value.complement_adresse, value.code_postal, value.lib_com);
  const telephone = telephoneIn(value.telephone);
  const email = textIn(value.mail);
  const hours = deskHours(value, line, reading);
  const optional = {
    ...(textIn(value.adresse) ? { adresse: value.adresse } : {}),
    ...(textIn(value.complement_adresse) ? { complement_adresse: value.complement_adresse } : {}),
    ...(telephone ? { telephone } : {}),
    ...(email ? { courriel: email } : {}),
    ...(hours ? { horaires_accueil: hours } : {}),
  };
  return {
    record: {
      ...{ source: SOURCE, id: `${SOURCE}--${id}`, nom: (value.lib_fs ?? "").slice(0, 150), date_maj: date },
      ...{ code_insee: value.insee_com, code_postal: value.code_postal, commune: value.lib_com },
      ...{ reseaux_porteurs: ["france-service"], ...optional },
    },
    reseau: "france_services",
    communes: null,
    faits: factsOf(date, { adresse: address, telephone, courriel: email, horaires_accueil: hours }),
  };
}

/** "09:00 - 12:00 / 13:30 - 17:00" of each day; null, and a note, when they cannot be those of a desk. */
function deskHours(value: Row["value"], line: number, reading: Reading): string | null {
  const week = DAYS.map((day) =>
    (value[day] ?? "")
      .split("/")
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => {
        const [opens = "", closes = ""] = part.split(" - ");
        return [opens.trim(), closes.trim()] as const;
      }),
  );
  const hours = hoursOfWeek([...week, []]);
  if (hours === null) return null;
  const reason = !WITH_DESK.has(value.format_fs ?? "") ? "mobile" : hours === "contradictory" ? hours : null;
  if (reason === null) return hours;
  reading.notes.push(fault("field_invalid", line, { field: "horaires", why: reason }));
  return null;
}
