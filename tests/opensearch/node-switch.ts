// Stops and starts single nodes of the cluster, and waits for it to be whole.
import type { Nodes } from './cluster.ts';

async function turn({ control }: Nodes, way: 'stop' | 'start', node: number): Promise<void> {
  const answer = await fetch(`${control}/${way}/${node}`, { method: 'POST' });
  if (!answer.ok) throw new Error(`Node ${node}, ${way}: ${await answer.text()}`);
}

/** Nodes are numbered from 1. */
export const stopNode = (nodes: Nodes, node: number) => turn(nodes, 'stop', node);

/** Comes back when the node is in the cluster again and every shard has its copy. */
export async function startNode(nodes: Nodes, node: number): Promise<void> {
  await turn(nodes, 'start', node);
  const query = `wait_for_status=green&wait_for_nodes=${nodes.urls.length}&timeout=60s`;
  const answer = await fetch(`${nodes.urls[node - 1]}/_cluster/health?${query}`);
  if (!answer.ok)
    throw new Error(`Node ${node} is back, but the cluster is not whole: ${await answer.text()}`);
}
