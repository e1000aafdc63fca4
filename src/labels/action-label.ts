import type { Formats } from '../i18n/formats.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Change } from '../events/change.ts';
import type { SideConversationEvent } from '../events/event.ts';

/** Describes an event's action, phrased to follow the actor's name: "replied", "closed the conversation". */
export function actionLabel(event: SideConversationEvent, t: Translator, formats: Formats): string {
  const changes = event.changes.map((change) => changeLabel(change, t));
  if (event.type === 'update')
    return changes.length > 0 ? formats.list(changes) : t('actions.update');
  return formats.list([typeLabel(event, t), ...changes]);
}

function typeLabel({ type, typeName }: SideConversationEvent, t: Translator): string {
  if (type !== 'other') return t(`actions.${type}`);
  return typeName === null ? t('actions.unknown') : t('actions.other', { type: typeName });
}

function changeLabel(change: Change, t: Translator): string {
  const { to } = change;
  switch (change.property) {
    case 'state':
      if (to === 'closed') return t('actions.closed');
      return to === 'open' ? t('actions.reopened') : t('actions.state', { state: to });
    case 'subject':
      return change.from === null
        ? t('actions.named', { to })
        : t('actions.renamed', { from: change.from, to });
    case 'other':
      return t('actions.changed', { property: change.name });
  }
}
