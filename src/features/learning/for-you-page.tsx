// What to learn next, and why: for who is signed in by what they know, want and took; for visitors by what others take.
import { useSession } from '#client/session-context.ts';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { usePageHead } from '#ui/content/page-head.ts';
import { Beginnings } from './beginnings-list.tsx';
import { ForYou } from './for-you.tsx';

/** `tenant` is the one that the site is for. */
export function ForYouPage({ tenant }: { tenant: string | undefined }) {
  const { who } = useSession();
  if (who.kind === 'user') return <ForYou who={who} />;
  return <Visitor tenant={tenant} />;
}

function Visitor({ tenant }: { tenant: string | undefined }) {
  const { t } = useText();
  usePageHead({ title: t('site.for-you'), description: t('site.description') });
  return (
    <Frame>
      <main id="main">
        <Beginnings tenant={tenant} />
      </main>
    </Frame>
  );
}
