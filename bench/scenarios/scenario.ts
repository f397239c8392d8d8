import type { Limit } from '../limits.ts';
import type { Send } from '../load/load.ts';

/** One operation to be measured. */
export interface Scenario {
  readonly name: string;
  readonly limit: Limit;
  readonly send: Send;
  /** Called before each measurement, and not part of it: makes what the requests use up. Answers how many can be sent then. */
  readonly prepare?: () => Promise<number>;
}

/** One that holds connections or a process until it is disposed of. */
export interface OpenScenario extends Scenario, AsyncDisposable {}
