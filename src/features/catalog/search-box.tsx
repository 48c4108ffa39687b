// The search box of the header. In the catalog it finds as one types; elsewhere it leads there.
import { useEffect, useRef, useState, type RefObject, type SubmitEvent } from 'react';
import { useHref, useNavigate } from 'react-router';
import { useText } from '#text/text-context.tsx';
import { SearchField } from '#ui/controls/field.tsx';
import { decode, setText } from '#url/filters.ts';
import { paths } from '#url/paths.ts';
import { useFilters } from '#url/use-filters.ts';
import { useTypedText } from '#url/use-typed-text.ts';

export function SearchBox({ inCatalog }: { inCatalog: boolean }) {
  return inCatalog ? <TypingBox /> : <LeadingBox />;
}

function TypingBox() {
  const { text, type, commit } = useTypedText(useFilters());
  return <Box text={text} onType={type} onDone={commit} onLeave={commit} />;
}

function LeadingBox() {
  const [text, setWords] = useState('');
  const navigate = useNavigate();
  const search = () => void navigate(paths.catalog(setText(decode(new URLSearchParams()), text)));
  return <Box text={text} onType={setWords} onDone={search} />;
}

interface BoxProps {
  text: string;
  onType: (text: string) => void;
  onDone: () => void;
  onLeave?: () => void;
}

function Box({ text, onType, onDone, onLeave }: BoxProps) {
  const { t } = useText();
  const field = useRef<HTMLInputElement>(null);
  useShortcut(field);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onDone();
  };
  return (
    <search>
      <form action={useHref(paths.catalog())} onSubmit={submit}>
        <SearchField
          ref={field}
          name="query"
          size="large"
          shortcut="/"
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          value={text}
          onChange={(event) => onType(event.currentTarget.value)}
          onBlur={onLeave}
        />
      </form>
    </search>
  );
}

/** `/` leads to the field, unless text is being typed. */
function useShortcut(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [role=dialog]'))
        return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [field]);
}
