// Every page of the site, with the states that matter, for walks and pictures of them all. The addresses are of the demo
// data; those that carry a number are asked for.
import type { Page } from 'playwright-core';

export interface KnownPage {
  readonly name: string;
  /** Path and query. */
  readonly address: string;
  /** Who looks; a visitor else. */
  readonly as?: Persona;
}

type Persona = 'maya.lindqvist' | 'daniel.osei' | 'rosa.benitez' | 'helen.abara';

const STUDENT = 'maya.lindqvist';
const DEPARTMENT_ADMIN = 'rosa.benitez';
const ADMIN = 'helen.abara';

/** `origin` is a server with the demo data. */
export async function everyPage(origin: string): Promise<readonly KnownPage[]> {
  const mentors = await results<{ unique_id: string }>(`${origin}/api/search/mentors/?query=rubber+duck`);
  const prompts = await results<{ id: number }>(`${origin}/api/search/prompts/?query=explain+error+beginner`);
  const mentor = mentors[0]?.unique_id ?? '';
  const prompt = prompts[0]?.id ?? 0;
  const compared = ['course:northmoor:COM-101', 'course:northmoor:COM-104', 'program:northmoor:PRG-COM-1'];
  const compare = compared.map((one) => `compare=${encodeURIComponent(one)}`).join('&');
  return [
    { name: 'catalog', address: '/catalog?level=Beginner&query=data' },
    { name: 'catalog-none', address: '/catalog?query=calculus&subject=Languages' },
    { name: 'course', address: '/courses/COM-101' },
    { name: 'program', address: '/programs/PRG-COM-1' },
    { name: 'pathway', address: '/pathways/PATH-full-stack-engineer' },
    { name: 'skill', address: '/skills/python' },
    { name: 'role', address: '/roles/data-analyst' },
    { name: 'resource', address: '/resources/RES-PDF-01' },
    { name: 'item-not-found', address: '/courses/NO-SUCH' },
    { name: 'for-you', address: '/for-you', as: STUDENT },
    { name: 'for-you-visitor', address: '/for-you' },
    { name: 'skill-gap', address: '/skill-gap', as: STUDENT },
    { name: 'skill-gap-closed', address: '/skill-gap' },
    { name: 'plan', address: '/plan?role=data-analyst&hours=6&drop=DAT-101' },
    { name: 'plan-start', address: '/plan' },
    { name: 'mentors', address: '/mentors?query=data' },
    { name: 'mentor', address: `/mentors/${mentor}` },
    { name: 'prompts', address: '/prompts?query=explain' },
    { name: 'prompt', address: `/prompts/${prompt}` },
    { name: 'people-closed', address: '/people' },
    { name: 'people', address: '/people', as: DEPARTMENT_ADMIN },
    { name: 'groups', address: '/groups', as: ADMIN },
    { name: 'profile', address: '/profile', as: STUDENT },
    { name: 'saved', address: '/saved' },
    { name: 'compare', address: `/compare?${compare}` },
    { name: 'sign-in', address: '/sign-in' },
    { name: 'not-found', address: '/nowhere' },
  ];
}

async function results<One>(address: string): Promise<readonly One[]> {
  const answer = (await (await fetch(address)).json()) as { results: One[] };
  if (answer.results.length === 0) throw new Error(`The demo data has nothing at ${address}.`);
  return answer.results;
}

/** Signs in as a persona of Northmoor, as the sign-in page does. The page must be one of the site's. */
export async function signIn(page: Page, username: Persona): Promise<void> {
  await page.evaluate(
    async (body) => {
      const headers = { 'Content-Type': 'application/json' };
      const { ok, status } = await fetch('/api/discovery/session/', { method: 'POST', headers, body });
      if (!ok) throw new Error(`Nobody could be signed in: ${status}.`);
    },
    JSON.stringify({ tenant: 'northmoor', username }),
  );
}
