import { DEFAULT_THEME, getColor, getFocusBoxShadow } from '@zendeskgarden/react-theming';
import { css, type DefaultTheme } from 'styled-components';

/** The props of Garden's own components that the styles below depend on. */
interface GardenProps {
  readonly theme: DefaultTheme;
  readonly $isLink?: boolean;
  readonly $isFocused?: boolean;
  readonly $isHovered?: boolean;
  readonly $validation?: string;
}

/** The smallest target that WCAG 2.2 allows. */
const TARGET = '24px';

const target = css`
  min-width: ${TARGET};
  min-height: ${TARGET};
`;

/** Makes a line of text as high as a target. A border, because Garden positions parts of it from its padding. */
const choiceLabel = css`
  border-block: max(0px, calc((${TARGET} - 1lh) / 2)) solid transparent;
`;

const field = ({ theme, $isFocused, $isHovered, $validation }: GardenProps) => css`
  ${
    !$isFocused &&
    !$isHovered &&
    !$validation &&
    `border-color: ${getColor({ theme, hue: 'neutralHue', light: { shade: 600 }, dark: { shade: 600 } })};`
  }

  &::placeholder {
    color: ${getColor({ theme, variable: 'foreground.subtle' })};
  }
`;

/**
 * What Garden lacks for WCAG 2.2, by the id of a Garden component: contrasts of 3:1 for fields and pressed buttons and of
 * 4.5:1 for placeholders, targets of 24 px, reduced motion, and tooltips that fit into a narrow frame.
 */
const COMPONENTS = {
  'buttons.anchor': css`
    display: inline-block;
    padding-block: max(0px, calc((${TARGET} - 1lh) / 2));
  `,
  'buttons.button': ({ theme, $isLink }: GardenProps) => {
    if ($isLink) return target;
    const color = getColor({ theme, variable: 'border.primaryEmphasis' });
    const ring = `inset 0 0 0 1px ${color}`;
    return css`
      &[aria-pressed='true'] {
        border-color: ${color};
        box-shadow: ${ring};
      }

      &[aria-pressed='true']:focus-visible {
        box-shadow: ${getFocusBoxShadow({ theme, boxShadow: ring })};
      }
    `;
  },
  'forms.input': field,
  'forms.faux_input': field,
  'forms.media_input': field,
  'forms.textarea': field,
  'forms.checkbox_label': choiceLabel,
  'forms.radio_label': choiceLabel,
  'loaders.skeleton': css`
    @media (prefers-reduced-motion: reduce) {
      &,
      &::before {
        animation: none;
      }
    }
  `,
  'tags.close': target,
  'tags.tag_view': target,
  'tooltip.tooltip': css`
    /* Wider ones fit at neither end of a button in the middle of a frame of 280 px. */
    max-width: 168px;
    overflow-wrap: anywhere;
    white-space: normal;
  `,
};

/** Garden's theme with what it lacks. */
export function gardenTheme(colorScheme: 'light' | 'dark', direction: 'ltr' | 'rtl'): DefaultTheme {
  return {
    ...DEFAULT_THEME,
    rtl: direction === 'rtl',
    colors: { ...DEFAULT_THEME.colors, base: colorScheme },
    components: COMPONENTS,
  };
}
