import { startTestServer } from './test-server.ts';

/** Called by jest once per project before its tests. */
export default startTestServer;
