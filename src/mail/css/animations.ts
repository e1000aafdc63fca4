import type { Block, Declaration } from './rewriters.ts';

/** By the name of an animation: the declarations with which its end shows an element. */
export type Animations = Map<string, readonly Declaration[]>;

/** Adds the animations in a list of rules. */
export function addAnimations(rules: CSSRuleList, animations: Animations): void {
  for (const rule of rules) {
    if (rule instanceof CSSKeyframesRule) animations.set(rule.name, endOf(rule));
    else if (rule instanceof CSSGroupingRule) addAnimations(rule.cssRules, animations);
  }
}

/** The declarations that replace an animation. An element may be hidden until its animation shows it. */
export function shownBy(animations: Animations, block: Block): readonly Declaration[] {
  if (animations.size === 0) return [];
  const modes = block('animation-fill-mode').split(', ');
  const shown = block('animation-name')
    .split(', ')
    .flatMap((name, index) =>
      /forwards|both/.test(modes[index % modes.length] ?? '') ? (animations.get(name) ?? []) : [],
    );
  return [...new Map(shown)];
}

/** The declarations at the end of an animation that show an element. */
function endOf(animation: CSSKeyframesRule): readonly Declaration[] {
  const shown = new Map<string, string>();
  for (const frame of animation.cssRules) {
    if (!(frame instanceof CSSKeyframeRule) || !/(?:^|\s)100%/.test(frame.keyText)) continue;
    const { style } = frame;
    if (Number(style.opacity) > 0) shown.set('opacity', '1');
    if (style.visibility === 'visible') shown.set('visibility', 'visible');
    if (style.maxHeight && !style.maxHeight.startsWith('0')) shown.set('max-height', 'none');
    if (style.height && !style.height.startsWith('0')) shown.set('height', 'auto');
  }
  return [...shown];
}
