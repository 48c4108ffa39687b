// Starts the cluster once for all tests of it.
import type { TestProject } from 'vitest/node';
import { type Nodes, startCluster } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    opensearch: string;
    nodes: Nodes | undefined;
  }
}

export default async function setup(project: TestProject) {
  const cluster = await startCluster((line) => process.stdout.write(`${line}\n`));
  project.provide('opensearch', cluster?.url ?? '');
  project.provide('nodes', cluster?.nodes);
  return () => cluster?.stop();
}
