import type { PlanNode } from '@apollo/query-planner';
import { compileEntityFetch } from './entity-fetch.ts';
import { compileRootFetch, type Step } from './fetch.ts';
import { flattenPathOf } from './flatten-path.ts';
import { requestTemplateOf } from './planned-request.ts';
import type { Run } from './run.ts';
import type { ExecutionServices } from './services.ts';

const nothing: Step = async () => {};

/** Compiles the nodes of a plan (https://www.apollographql.com/docs/graphos/reference/federation/query-plans) to steps. */
export const compileSteps = (plan: PlanNode, services: ExecutionServices): Step => {
  const { repeated, shareable } = surveyOf(plan);

  const compile = (node: PlanNode, path: readonly (string | number)[]): Step => {
    switch (node.kind) {
      case 'Sequence': {
        const steps = node.nodes.map((child) => compile(child, path));
        return async (run) => {
          for (const step of steps) await step(run);
        };
      }
      case 'Parallel': {
        const steps = node.nodes.map((child) => compile(child, path));
        return async (run) => void (await Promise.all(steps.map((step) => step(run))));
      }
      case 'Flatten':
        return compile(node.node, [...path, ...node.path]);
      case 'Condition': {
        const yes = node.ifClause ? compile(node.ifClause, path) : nothing;
        const no = node.elseClause ? compile(node.elseClause, path) : nothing;
        return (run) => (run.isTrue(node.condition) ? yes(run) : no(run));
      }
      case 'Fetch': {
        const flatten = flattenPathOf(path);
        const step = node.requires
          ? compileEntityFetch(node, flatten, services, { repeated: repeated.has(keyOf(node)), shareable })
          : compileRootFetch(node, flatten, services);
        return marked(unlessGone(step), node.id);
      }
      case 'Defer':
        throw new Error('A part of a plan is deferred where nothing can be.');
    }
  };
  return compile(plan, []);
};

/** Nobody waits for the answer any more: nothing further is fetched. */
const unlessGone =
  (step: Step): Step =>
  (run) =>
    run.call.signal?.aborted ? nothing(run) : step(run);

/** Tells deferred parts that what they depend on is there. */
const marked = (step: Step, id: string | undefined): Step => {
  if (id === undefined) return step;
  return async (run: Run) => {
    await step(run);
    run.fetched?.get(id)?.resolve();
  };
};

type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>;

const keyOf = (node: FetchNode): string => `${node.serviceName}\n${requestTemplateOf(node).query}`;

/** What can be said of a plan as a whole: which fetches ask the same as others, and whether answers may be shared between places. */
const surveyOf = (plan: PlanNode): { repeated: ReadonlySet<string>; shareable: boolean } => {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  let shareable = true;
  const visit = (node: PlanNode): void => {
    if (node.kind === 'Sequence' || node.kind === 'Parallel') node.nodes.forEach(visit);
    else if (node.kind === 'Flatten') {
      shareable &&= !flattenPathOf(node.path).conditional;
      visit(node.node);
    } else if (node.kind === 'Condition') [node.ifClause, node.elseClause].forEach((child) => child && visit(child));
    else if (node.kind === 'Fetch') {
      shareable &&= !node.contextRewrites?.length;
      const key = keyOf(node);
      if (seen.has(key)) repeated.add(key);
      seen.add(key);
    }
  };
  visit(plan);
  return { repeated, shareable };
};
