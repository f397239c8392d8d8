/** Milliseconds a statement may run, wait for a lock, or leave its transaction idle. */
export const defaultTimeouts = { statementTimeout: 10_000, lockTimeout: 5_000, idleInTransactionTimeout: 15_000 };
