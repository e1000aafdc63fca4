import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { shortJson } from '../../events/wire-values.ts';

/** A name and its value; without a value the property is left out. */
export type Property = readonly [name: string, value: string | null | undefined];

const List = styled.dl`
  display: grid;
  grid-template-columns: minmax(72px, auto) minmax(0, 1fr);
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.xs}`};
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};

  dt {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
`;

/** Properties and their values, one below the other. */
export function PropertyList({ properties }: { readonly properties: readonly Property[] }) {
  return (
    <List>
      {properties.map(
        ([name, value]) =>
          value && (
            <>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </>
          ),
      )}
    </List>
  );
}

/** Several values in the place of one, a line each. */
export function lines(values: readonly string[] | undefined): string | null {
  return values?.join('\n') ?? null;
}

/** Named values nobody has documented, a line each. */
export function namedValues(
  values: readonly (readonly [string, unknown])[] | undefined,
): string | null {
  return lines(values?.map(([name, value]) => `${name}: ${shortJson(value)}`));
}
