/** The parameters of one place; those of the path in the order in which the path has them. */
export function parametersOf(place, { path, parameters }) {
  const own = parameters.filter((parameter) => parameter.in === place);
  if (place !== "path") return own;
  const position = ({ name }) => path.indexOf(`{${name}}`);
  return own.toSorted((left, right) => position(left) - position(right));
}
