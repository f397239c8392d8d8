import type { ServiceConfig } from '../../../platform/config/config.ts';
import { algolia } from './algolia.ts';
import { local } from './local.ts';
import type { SearchEngine } from './search.ts';

type Choice = ServiceConfig['providers']['search'];

const made = new WeakMap<Choice, SearchEngine>();

const make = (choice: Choice): SearchEngine => {
  const engine = choice.kind === 'algolia' ? algolia(choice) : local;
  made.set(choice, engine);
  return engine;
};

/** The search engine that the configuration names, one for a configuration: it keeps its connections. */
export const searchEngine = ({ providers }: Pick<ServiceConfig, 'providers'>): SearchEngine => made.get(providers.search) ?? make(providers.search);
