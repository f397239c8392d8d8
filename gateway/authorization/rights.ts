import type { Caller } from '../../platform/auth/caller.ts';
import type { AccessPlan } from './access-plan.ts';
import type { Policies } from './policies.ts';
import type { Requirement } from './requirement.ts';

/** One character for each requirement of an operation, `1` where it holds. Callers with equal rights get equal answers from it. */
export type Rights = string;

const HOLDS = '1';
const FAILS = '0';

/** Which requirements of an operation hold for a caller. A promise only where a policy's decision is one. Never rejects. */
export const evaluateRights = ({ requirements }: AccessPlan, caller: Caller, policies: Policies): Rights | Promise<Rights> => {
  const outcomes = requirements.map((requirement) => fulfils(requirement, caller, policies));
  const isSettled = (outcome: boolean | Promise<boolean>) => typeof outcome === 'boolean';
  return outcomes.every(isSettled) ? rightsOf(outcomes as boolean[]) : Promise.all(outcomes).then(rightsOf);
};

export const isFulfilled = (rights: Rights, requirement: number): boolean => rights[requirement] === HOLDS;

/** Whether these rights restrict nothing. */
export const areFull = (rights: Rights): boolean => !rights.includes(FAILS);

const rightsOf = (outcomes: readonly boolean[]): Rights => outcomes.map((holds) => (holds ? HOLDS : FAILS)).join('');

const fulfils = (requirement: Requirement, caller: Caller, policies: Policies): boolean | Promise<boolean> => {
  if (requirement.kind === 'policies') return fulfilsPolicies(requirement.anyOf, policies);
  if (caller.kind === 'anonymous') return false;
  return requirement.kind === 'authenticated' || requirement.anyOf.some((scopes) => scopes.every((scope) => caller.scopes.includes(scope)));
};

const fulfilsPolicies = (anyOf: readonly (readonly string[])[], policies: Policies): boolean | Promise<boolean> => {
  const groups = anyOf.map((group) => group.map(policies));
  if (groups.some((group) => group.every((decision) => decision === true))) return true;
  const open = groups.filter((group) => !group.includes(false));
  if (open.length === 0) return false;
  return Promise.all(open.map(async (group) => (await Promise.all(group)).every(Boolean))).then((outcomes) => outcomes.some(Boolean));
};
