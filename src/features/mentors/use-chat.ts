// The address of a chat with a mentor, where the site has chats.
import type { Mentor } from '#client/mentor.ts';
import { useSite } from '#client/site-context.ts';
import { chatAddress } from '#url/chat-address.ts';

/** Gives the address of a chat that opens with `prompt`; undefined where no chat is configured. */
export function useChat({ id, tenant }: Mentor): (prompt?: string) => string | undefined {
  const { chatUrl, tenant: own } = useSite();
  return (prompt) => chatAddress(chatUrl, { mentor: id, prompt, tenant: tenant === '' ? own : tenant });
}
