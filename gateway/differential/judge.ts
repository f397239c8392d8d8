import type { Case, Reply } from './case.ts';
import { errorsDiffer, faultsOf, unordered } from './compare.ts';
import type { Federated } from './federated.ts';

export interface Verdict {
  /** What is wrong with our reply; empty when nothing is. */
  readonly ours: readonly string[];
  /** What is wrong with stock's. */
  readonly stock: readonly string[];
  /** Whether the true answer has errors. */
  readonly failed: boolean;
}

/** Runs an operation everywhere. Ours has to be true, and equal to stock wherever that is true as well. */
export const judge = async ({ ours, stock, truth, failures }: Federated, operation: Case): Promise<Verdict> => {
  const [expected, possible] = [await truth(operation), await failures(operation)];
  const [our, peer] = [await attempt(ours(operation)), await attempt(stock(operation))];
  const wrong = [...our.faults, ...faultsOf(our, expected, possible)];
  const peerWrong = [...peer.faults, ...faultsOf(unordered(peer), unordered(expected), possible)];
  const difference = wrong.length === 0 && peerWrong.length === 0 ? errorsDiffer(our, peer) : null;
  return { ours: difference === null ? wrong : [difference], stock: peerWrong, failed: expected.errors.length > 0 };
};

const attempt = (reply: Promise<Reply>): Promise<Reply> =>
  reply.catch((error: unknown) => ({
    data: 'null',
    errors: [],
    faults: [`thrown: ${error instanceof Error ? error.message : String(error)}`],
  }));
