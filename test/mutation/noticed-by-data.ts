import { LawError } from "../../src/law/errors";
import { type LawFiles, loadLaw } from "../../src/law/law";
import { exampleFiles, mismatches } from "../law/examples/check";
import { instancesOf } from "../law/examples/schema";
import { HOUSING_AIDS, LOCAL_AIDS, readToldCases, tellingOf } from "../law/told-cases";

const examples = [...exampleFiles.values()].flat().flatMap(instancesOf);
const toldFiles = [LOCAL_AIDS, HOUSING_AIDS].map(readToldCases);

/**
 * True when some worked example, or some case of the aids that whoever delivers them decides on, is no longer right
 * under these rules: what their tests would find, without starting them.
 */
export function noticedByData(files: LawFiles): boolean {
  try {
    const law = loadLaw(files);
    return (
      examples.some((example) => mismatches(law, example).length > 0) ||
      toldFiles.some((file) => {
        const { told } = tellingOf(law, file);
        return file.cases.some((one) => {
          const { ours, wanted } = told(one);
          return JSON.stringify(ours) !== JSON.stringify(wanted);
        });
      })
    );
  } catch (error) {
    if (error instanceof LawError) return true;
    throw error;
  }
}
