// A book on the shelf: drawn, with its picture over the drawing where there is one that loads.
import { memo, useCallback, useState } from 'react';
import { drawCover } from './draw-cover.ts';
import styles from './cover.module.css';

interface CoverProps {
  /** What it belongs to: chooses the inks. */
  series?: string | null | undefined;
  title: string;
  /** What kind of thing it is, see `drawCover`. */
  form?: number;
  /** Address of a picture, one that may be loaded (the client drops all others). */
  picture?: string | null | undefined;
  size?: 'large';
}

/** Says nothing to a screen reader: the title stands beside it. */
export const Cover = memo(function Cover({ series, title, form = 0, picture, size }: CoverProps) {
  const [broken, setBroken] = useState(false);
  // The server's page may have tried and failed before there was anyone to hear of it.
  const check = useCallback((image: HTMLImageElement | null) => {
    if (image !== null && image.complete && image.naturalWidth === 0) setBroken(true);
  }, []);
  const { inks, strokes } = drawCover(series, title, form);
  return (
    <span className={styles.book} data-size={size} data-cover="">
      <svg
        className={styles.drawing}
        viewBox="0 0 96 144"
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
        strokeLinecap="round"
        fill="none"
      >
        <path fill={inks[0]} d="M0 0h96v144H0z" />
        {strokes.map(({ d, ink, width }) =>
          width === undefined ? (
            <path key={`${ink}${d}`} fill={inks[ink]} d={d} />
          ) : (
            <path key={`${ink}${width}${d}`} stroke={inks[ink]} strokeWidth={width} d={d} />
          ),
        )}
      </svg>
      {typeof picture === 'string' && picture !== '' && !broken && (
        <img
          ref={check}
          className={styles.picture}
          src={picture}
          alt=""
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          onError={() => setBroken(true)}
        />
      )}
    </span>
  );
});
