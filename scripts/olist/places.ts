/**
 * Where the capital of each Brazilian state is, in degrees north and east. The files tell city, state and a part of the postal code, but no
 * coordinates: everybody lives in their state's capital.
 */
const capitals: Readonly<Record<string, readonly [number, number]>> = {
  AC: [-9.97, -67.81], AL: [-9.67, -35.74], AM: [-3.12, -60.02], AP: [0.03, -51.07], BA: [-12.97, -38.5], CE: [-3.72, -38.54], DF: [-15.79, -47.88],
  ES: [-20.32, -40.34], GO: [-16.69, -49.26], MA: [-2.53, -44.3], MG: [-19.92, -43.94], MS: [-20.44, -54.65], MT: [-15.6, -56.1], PA: [-1.46, -48.5],
  PB: [-7.12, -34.86], PE: [-8.05, -34.88], PI: [-5.09, -42.8], PR: [-25.43, -49.27], RJ: [-22.91, -43.17], RN: [-5.79, -35.21], RO: [-8.76, -63.9],
  RR: [2.82, -60.67], RS: [-30.03, -51.23], SC: [-27.6, -48.55], SE: [-10.91, -37.07], SP: [-23.55, -46.63], TO: [-10.18, -48.33],
};

/** That of the whole country's capital for what is no state. */
export const locationOf = (state: string): { latitude: number; longitude: number } => {
  const [latitude, longitude] = capitals[state] ?? capitals.DF!;
  return { latitude, longitude };
};
