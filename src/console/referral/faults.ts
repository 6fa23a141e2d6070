import { wrongAppointment } from "../../app/appointments";
import type { FollowedReferral } from "../../app/follow-referral";
import type { House } from "../../app/house";
import { wrongDay } from "../../app/said-aloud";
import { MESSAGE_MAX_CHARACTERS } from "../../app/thread";
import { onOneLine, withoutUnseen } from "../../dialogue/readers/clean";
import { PLACE_MAX_CHARACTERS } from "../../referral/appointment";
import { momentOf } from "../../referral/local-time";
import type { Form } from "../form";
import { appointmentIn } from "./act";
import { outcomeFaults } from "./outcome-form";
import type { Fault } from "./shown";

/** Why a form was refused, field by field; none when it is for another reason. */
export function faultsOf(house: House, referral: FollowedReferral, action: string, form: Form): readonly Fault[] {
  const now = house.clock.now();
  const day = (field: string): Fault[] => {
    const wrong = wrongDay(form.text(field), referral, now);
    return wrong === null ? [] : [{ field, fault: `day_${wrong}` }];
  };
  const missing = (field: string, fault: string): Fault[] => (form.text(field) === "" ? [{ field, fault }] : []);
  switch (action) {
    case "appointment":
      return appointmentFaults(house, appointmentIn(form));
    case "message":
      return letterFaults(withoutUnseen(form.text("letter")).trim());
    case "outcomes":
    case "close":
      return outcomeFaults(house, form);
    case "transfer-ask":
      return missing("to", "to_missing");
    case "transfer-oral":
      return [...missing("to", "to_missing"), ...day("oral_on")];
    case "consent":
      return [...missing("consent", "consent_missing"), ...missing("answer", "answer_missing"), ...day("said_on")];
    case "case": {
      const wrong = day("consented_on");
      return wrong.length > 0 ? wrong : [{ field: "case_aid", fault: "case_known" }];
    }
    default:
      return [];
  }
}

function appointmentFaults(house: House, { day, time, place }: ReturnType<typeof appointmentIn>): readonly Fault[] {
  const known = momentOf(day, "12:00") !== null;
  const at = momentOf(day, time);
  const wrong = at === null ? null : wrongAppointment(house, at);
  return [
    ...(known ? [] : [{ field: "day", fault: "day_missing" }]),
    ...(known && at === null ? [{ field: "time", fault: "time_missing" }] : []),
    ...(wrong === null ? [] : [{ field: "day", fault: `moment_${wrong}` }]),
    ...(onOneLine(place) === "" ? [{ field: "place", fault: "place_missing" }] : []),
    ...(onOneLine(place).length > PLACE_MAX_CHARACTERS ? [{ field: "place", fault: "place_long" }] : []),
  ];
}

function letterFaults(letter: string): readonly Fault[] {
  if (letter === "") return [{ field: "letter", fault: "letter_missing" }];
  return letter.length > MESSAGE_MAX_CHARACTERS ? [{ field: "letter", fault: "letter_long" }] : [];
}
