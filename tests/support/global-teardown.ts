import { stopTestServer } from './test-server.ts';

/** Called by jest once per project after its tests. */
export default stopTestServer;
