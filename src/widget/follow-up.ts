/**
 * A link to one's own page holds the number and the code after its "#", which browsers send to nobody: they are put in the
 * form, which is sent, and taken out of the address. Without this script the two are typed.
 */
const [reference = "", secret = ""] = location.hash.slice(1).split(".");
const form = document.querySelector<HTMLFormElement>("#entry");
const fields = ["reference", "secret"].map((id) => document.querySelector<HTMLInputElement>(`#${id}`));
if (form && reference !== "" && secret !== "") {
  history.replaceState(null, "", location.pathname + location.search);
  for (const [index, field] of fields.entries()) if (field) field.value = [reference, secret][index] ?? "";
  form.submit();
}
