// What to ask: all prompts, narrowed by what the address says.
import { useMemo } from 'react';
import { useUsername } from '#client/session-context.ts';
import { PromptCard } from '#discovery/cards/prompt-card.tsx';
import { Explore } from '#discovery/results/explore.tsx';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { PROMPTS } from '#url/prompts.ts';
import { useFilters } from '#url/use-filters.ts';
import { promptSource } from './prompt-source.ts';

export function PromptsPage({ tenant }: { tenant: string | undefined }) {
  const { t } = useText();
  const filters = useFilters(PROMPTS);
  const username = useUsername();
  const source = useMemo(() => promptSource({ tenant, username }), [tenant, username]);
  return (
    <Frame>
      <Explore
        source={source}
        filters={filters}
        head={{ title: t('site.prompts'), description: t('prompt.listHelp') }}
        renderCard={(prompt) => <PromptCard key={prompt.id} prompt={prompt} />}
        empty={{ title: t('prompt.none'), help: t('prompt.noneHelp') }}
      />
    </Frame>
  );
}
