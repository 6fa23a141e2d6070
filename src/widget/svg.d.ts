/** A drawing, as its text: the build puts it in. */
declare module "*.svg" {
  const text: string;
  export default text;
}
