// The search box of the header. In a list it finds as one types; elsewhere it leads to the catalog.
import { useRef, useState, type SubmitEvent } from 'react';
import { useHref, useNavigate } from 'react-router';
import { useText } from '#text/text-context.tsx';
import type { MessageKey } from '#text/messages.ts';
import { SearchField } from '#ui/controls/field.tsx';
import { CATALOG } from '#url/catalog.ts';
import type { Collection } from '#url/collection.ts';
import { decode, setText } from '#url/filters.ts';
import { paths } from '#url/paths.ts';
import { useFilters } from '#url/use-filters.ts';
import { useTypedText } from '#url/use-typed-text.ts';

/** Finds in the list of the page that is shown. */
export function TypingBox({ collection, placeholder }: { collection: Collection; placeholder: Placeholder }) {
  const { text, type, commit } = useTypedText(useFilters(collection));
  return <Box text={text} placeholder={placeholder} onType={type} onDone={commit} onLeave={commit} />;
}

/** Leads to the catalog. */
export function LeadingBox() {
  const [text, setWords] = useState('');
  const navigate = useNavigate();
  const search = () => void navigate(paths.catalog(setText(decode(CATALOG), text)));
  return <Box text={text} placeholder="search.placeholder" onType={setWords} onDone={search} />;
}

type Placeholder = Extract<MessageKey, `search.placeholder${string}`>;

interface BoxProps {
  text: string;
  placeholder: Placeholder;
  onType: (text: string) => void;
  onDone: () => void;
  onLeave?: () => void;
}

function Box({ text, placeholder, onType, onDone, onLeave }: BoxProps) {
  const { t } = useText();
  const field = useRef<HTMLInputElement>(null);
  const catalog = useHref(paths.catalog());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onDone();
  };
  return (
    <search>
      <form action={onLeave === undefined ? catalog : undefined} onSubmit={submit}>
        <SearchField
          ref={field}
          name="query"
          size="large"
          // The catalog's box looks for everything that can be learned.
          label={t(placeholder === 'search.placeholder' ? 'search.label' : placeholder)}
          placeholder={t(placeholder)}
          value={text}
          onChange={(event) => onType(event.currentTarget.value)}
          onBlur={onLeave}
        />
      </form>
    </search>
  );
}
