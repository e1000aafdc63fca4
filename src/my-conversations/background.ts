import { loadLanguage } from '../i18n/languages.ts';
import { type Agent, storageKeyOf } from '../zendesk/agent.ts';
import type { Host } from '../zendesk/host.ts';
import { countSymbol, createNavBarIcon } from '../zendesk/nav-bar-icon.ts';
import { showNotice } from '../zendesk/notice.ts';
import { watchNewMessages } from './notices/watch-new-messages.ts';
import { openMyConversations } from './open-my-conversations.ts';
import { openRecordStore, type OpenedRecordStore } from './open-record-store.ts';

/** What the background page does while an agent is signed in: it checks their tickets, or follows the frame that does. */
export async function runBackground(host: Host, agent: Agent): Promise<void> {
  const storageKey = storageKeyOf(host.installation, agent.id);
  const conversations = await openMyConversations({ host, agent });
  const icon = createNavBarIcon(host);
  let opened: Promise<OpenedRecordStore> | null = null;
  watchNewMessages({
    store: conversations.store,
    agentId: agent.id,
    storageKey,
    loadTexts: () => loadLanguage(agent.locale, ['notices']),
    async claimNotices(keys) {
      opened ??= openRecordStore(storageKey);
      return (await opened).records.claimNotices(keys);
    },
    showCount: (count) => icon.show(countSymbol(count)),
    showNotice: (text) => showNotice(host, text),
  });
}
