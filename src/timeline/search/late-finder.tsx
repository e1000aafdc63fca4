import { useRef, useState } from 'preact/hooks';
import { FacetPanel } from '../facets/facet-panel.tsx';
import { FacetTags } from '../facets/facet-tags.tsx';
import type { FinderProps } from './finder-props.ts';
import { SearchBar } from './search-bar.tsx';

/** Search, facets, and what of them is active; for `finder.tsx` alone. */
export default function LateFinder(props: FinderProps) {
  const [isOpen, setIsOpen] = useState(false);
  const filterButton = useRef<HTMLButtonElement>(null);

  function close(): void {
    setIsOpen(false);
    filterButton.current?.focus();
  }

  return (
    <>
      <SearchBar
        {...props}
        filterButton={filterButton}
        isPanelOpen={isOpen}
        onPanel={() => setIsOpen(!isOpen)}
      />
      {isOpen && <FacetPanel {...props} onClose={close} />}
      {props.children}
      <FacetTags {...props} onGone={() => filterButton.current?.focus()} />
    </>
  );
}
