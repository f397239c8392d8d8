import { Kind, parse, visit } from 'graphql';

/** The labels of a supergraph's progressive overrides (`@override(label:)`), split into shares of callers and named switches. */
export interface OverrideLabels {
  /** Every label, sorted: the order of the bits in `OverrideDecision.key`. */
  readonly all: readonly string[];
  /** `percent(n)` labels with their n, 0 to 100. */
  readonly percentages: ReadonlyMap<string, number>;
}

export interface OverrideOptions {
  /** Whether a caller may choose labels with the header `x-plaza-override`. Default false. */
  readonly headerAllowed?: boolean;
  /** Labels that are on for everybody: how labels that are not `percent(n)` are switched. */
  readonly on?: ReadonlySet<string>;
}

export interface OverrideAsker {
  /** What stays the same for one caller: its id, or its address when it is anonymous. Null: unknown, on only at 100 %. */
  readonly callerKey: string | null;
  /** The value of the header `x-plaza-override`: labels divided by commas are on, all others are off. */
  readonly header?: string | undefined;
}

export interface OverrideDecision {
  /** For `QueryPlanner.buildQueryPlan`: true takes a field from the subgraph that overrides. */
  readonly conditions: Map<string, boolean>;
  /** One character a label; equal for callers who get the same plans, and empty when the supergraph has no labels. */
  readonly key: string;
}

export const OVERRIDE_HEADER = 'x-plaza-override';

const NO_LABELS: OverrideLabels = { all: [], percentages: new Map() };
const NO_DECISION: OverrideDecision = { conditions: new Map(), key: '' };
/** Below 100, and above every share below 100 that can be written. */
const LAST_PLACE = 100 - 1e-9;
const PERCENT = /^percent\((\d{1,3}(?:\.\d{1,8})?)\)$/;

/** The override labels of a composed supergraph; cheap when it has none. */
export const readOverrideLabels = (supergraphSdl: string): OverrideLabels => {
  if (!supergraphSdl.includes('overrideLabel:')) return NO_LABELS;
  const labels = new Set<string>();
  visit(parse(supergraphSdl, { noLocation: true }), {
    [Kind.DIRECTIVE]: ({ name, arguments: args = [] }) => {
      if (name.value !== 'join__field') return;
      const label = args.find((argument) => argument.name.value === 'overrideLabel')?.value;
      if (label?.kind === Kind.STRING) labels.add(label.value);
    },
  });
  const all = [...labels].toSorted();
  const percentages = all.flatMap((label): [string, number][] => {
    const share = PERCENT.exec(label)?.[1];
    return share === undefined ? [] : [[label, Number(share)]];
  });
  return { all, percentages: new Map(percentages) };
};

/**
 * Which overrides are on for one caller. A caller has one place between 0 and 100, so `percent(n)` is stable for it, and raising n only
 * adds callers: whoever was on the new subgraph at 10 % is still there at 30 %.
 */
export const decideOverrides = (
  { all, percentages }: OverrideLabels,
  { callerKey, header }: OverrideAsker,
  { headerAllowed = false, on }: OverrideOptions = {},
): OverrideDecision => {
  if (all.length === 0) return NO_DECISION;
  const chosen = headerAllowed && header !== undefined ? new Set(header.split(',').map((label) => label.trim())) : null;
  const place = callerKey === null ? LAST_PLACE : placeOf(callerKey);
  const isOn = (label: string): boolean => {
    if (chosen) return chosen.has(label);
    return on?.has(label) === true || place < (percentages.get(label) ?? 0);
  };
  const conditions = new Map(all.map((label) => [label, isOn(label)]));
  return { conditions, key: [...conditions.values()].map(Number).join('') };
};

/**
 * Where a caller stands, from 0 to below 100: FNV-1a, finished as in MurmurHash3 because FNV alone leaves similar keys close together. Not
 * for secrets.
 */
const placeOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32) * 100;
};
