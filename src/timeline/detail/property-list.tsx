import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { safeText, shortJson } from '../../events/wire-values.ts';
import { lineHeight } from '../../ui/line-height.ts';

/** A name and its value. Properties without a value are not shown. */
export type Property = readonly [name: string, value: string | null | undefined];

const List = styled.dl`
  display: grid;
  grid-template-columns: minmax(72px, auto) minmax(0, 1fr);
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.xs}`};
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};

  dt {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
`;

/** Lists properties and their values. */
export function PropertyList({ properties }: { readonly properties: readonly Property[] }) {
  return (
    <List>
      {properties.map(
        ([name, value]) =>
          value && (
            <>
              <dt>{name}</dt>
              <dd>
                <bdi lang="">{safeText(value)}</bdi>
              </dd>
            </>
          ),
      )}
    </List>
  );
}

/** Joins several values into one, with one line each; null if there are no values. */
export function lines(values: readonly string[] | undefined): string | null {
  return values?.join('\n') ?? null;
}

/** Formats values as `name: JSON`, with one line each. For values without a documented shape. */
export function namedValues(
  values: readonly (readonly [string, unknown])[] | undefined,
): string | null {
  return lines(values?.map(([name, value]) => `${name}: ${shortJson(value)}`));
}
