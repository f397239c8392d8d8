import { startTestServer } from './server.ts';

/** Called by jest once per project before its tests. */
export default startTestServer;
