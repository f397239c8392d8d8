/** The samples of a scrape in Prometheus' text format, by their name with labels. */
export const samplesOf = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text.split('\n').flatMap((line): [string, number][] => {
      const [, series, value] = /^([^#\s]\S*) (\S+)$/.exec(line) ?? [];
      return series === undefined ? [] : [[series, Number(value)]];
    }),
  );
