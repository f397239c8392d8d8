/** What other subgraphs may do with communication, inside their own transaction. */
export { notify, type Notify } from './actions/notify.ts';
export type { NotificationTypeName, VariablesOf } from './domain/notification-types.ts';
