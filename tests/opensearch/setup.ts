// Starts the cluster once for all tests of it.
import type { TestProject } from 'vitest/node';
import { startCluster } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    opensearch: string;
  }
}

export default async function setup(project: TestProject) {
  const cluster = await startCluster((line) => process.stdout.write(`${line}\n`));
  project.provide('opensearch', cluster?.url ?? '');
  return () => cluster?.stop();
}
