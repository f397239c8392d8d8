import type { Subgraph } from '../platform/graphql/subgraph.ts';
import type { AnyJob } from '../platform/jobs/job.ts';
import { maintenanceJobs } from '../platform/jobs/maintenance.ts';

/** Every job a worker runs for these subgraphs: theirs, their consumers', and the platform's own. */
export const jobsOf = (subgraphs: readonly Subgraph[]): AnyJob[] => [...maintenanceJobs, ...subgraphs.flatMap((subgraph) => subgraph.allJobs)];
