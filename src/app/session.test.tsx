// Signing in and out, as the whole app does it over an API that the test answers.
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { type Answer, openApp, sampleCatalog } from './app.case.tsx';

const ANN = { tenant: 'north', username: 'ann', name: 'Ann Oak', role: 'member', departments: ['Maths'] };
const catalog = sampleCatalog([{ name: 'Knots', level: 'Beginner', skills: [] }]);

/** An API with one persona; `refuse` is how signing in ends. */
function api(refuse?: number) {
  let caller: object = { kind: 'anonymous' };
  return (url: URL, { method }: Request): Answer => {
    if (!url.pathname.endsWith('/session/')) return catalog(url);
    if (method === 'POST' && refuse !== undefined) return { status: refuse, body: { title: 'No' } };
    if (method === 'POST') caller = { kind: 'user', ...ANN };
    if (method === 'DELETE') caller = { kind: 'anonymous' };
    return { body: { caller, personas: [ANN] } };
  };
}

const persona = () => screen.findByRole('button', { name: /Ann Oak/ });

test('who signs in is asked for by name from then on, and by none after signing out', async () => {
  const { asked } = await openApp('/sign-in', api());
  expect((await persona()).textContent).toContain('what is for Maths alone');
  await userEvent.click(await persona());
  await screen.findByRole('link', { name: 'Knots' });
  expect(asked.at(-1)?.url).toContain('/personalized-catalog/ann/');
  const account = screen.getByRole('link', { name: 'Your account: Ann Oak' });
  expect(document.activeElement).toBe(account);

  await userEvent.click(account);
  await userEvent.click(await screen.findByRole('button', { name: 'Sign out' }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Sign in'));
  const before = asked.length;
  const main = screen.getByRole('navigation', { name: 'Main' });
  await userEvent.click(within(main).getByRole('link', { name: 'Catalog' }));
  await screen.findByRole('link', { name: 'Knots' });
  expect(asked).toHaveLength(before + 1);
  expect(asked.at(-1)?.url).toContain('/search/catalog/');
});

test('signing in that fails says so, and can be tried again', async () => {
  await openApp('/sign-in', api(429));
  await userEvent.click(await persona());
  expect((await screen.findByRole('alert')).textContent).toBe('That was too many requests in a short time.');
  expect(await persona()).toHaveProperty('disabled', false);
  expect(screen.getByRole('link', { name: 'Sign in' })).toBeTruthy();
});

test('where nobody can sign in, the page says where to come from', async () => {
  await openApp('/sign-in', () => ({ body: { caller: { kind: 'anonymous' } } }));
  expect(await screen.findByText(/your organisation’s own portal/)).toBeTruthy();
});

test('a server that cannot say who asks makes a message with a way to ask again', async () => {
  let broken = true;
  await openApp('/sign-in', (url, request) => (broken ? { status: 500, body: {} } : api()(url, request)));
  await screen.findByText('The catalog did not answer.');
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await persona()).toBeTruthy();
});
