import { fail, ok, type Result } from '../kernel/result.ts';

export interface Transition<S extends string, E extends string> {
  readonly event: E;
  readonly from: readonly S[];
  readonly to: S;
}

/** The states an entity can be in and the events that move it, as data. `table` has columns `id` and `status`. */
export interface Machine<S extends string, E extends string> {
  readonly table: string;
  readonly initial: S;
  readonly transitions: readonly Transition<S, E>[];
}

/** Declares a machine; states and events are inferred from the data. */
export const defineMachine = <const S extends string, const E extends string>(machine: Machine<S, E>): Machine<S, E> => machine;

export const statesOf = <S extends string, E extends string>(machine: Machine<S, E>): S[] =>
  [...new Set([machine.initial, ...machine.transitions.flatMap((t) => [...t.from, t.to])])];

/** Where an event leads from a state, or a refusal when it leads nowhere. */
export const next = <S extends string, E extends string>(machine: Machine<S, E>, from: S, event: E): Result<S, 'INVALID_TRANSITION'> => {
  const found = machine.transitions.find((t) => t.event === event && t.from.includes(from));
  return found ? ok(found.to) : fail('INVALID_TRANSITION');
};

/** The events that an entity in this state accepts: what entities expose as `availableTransitions`. */
export const available = <S extends string, E extends string>(machine: Machine<S, E>, from: S): E[] => [
  ...new Set(machine.transitions.filter((t) => t.from.includes(from)).map((t) => t.event)),
];

/** States that no path from the initial one reaches. Empty for a sound machine; a test of each subgraph checks it. */
export const unreachable = <S extends string, E extends string>(machine: Machine<S, E>): S[] => {
  const reached = new Set<S>([machine.initial]);
  for (const state of reached) for (const t of machine.transitions) if (t.from.includes(state)) reached.add(t.to);
  return statesOf(machine).filter((state) => !reached.has(state));
};
