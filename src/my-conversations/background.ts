import { loadLanguage } from '../i18n/languages.ts';
import { type Agent, storageKeyOf } from '../zendesk/agent.ts';
import type { Host } from '../zendesk/host.ts';
import { countSymbol, createNavBarIcon } from '../zendesk/nav-bar-icon.ts';
import { showNotice } from '../zendesk/notice.ts';
import { openForAgent } from './frames/open-for-agent.ts';
import { watchNewMessages } from './notices/watch-new-messages.ts';

/**
 * What the background page does while an agent is signed in: it checks their tickets, or follows the frame that does, and says what
 * is new.
 */
export async function runBackground(host: Host, agent: Agent): Promise<void> {
  const storageKey = storageKeyOf(host.installation, agent.id);
  const { store, claimNotices } = await openForAgent({ host, agentId: agent.id, isActive: false });
  const icon = createNavBarIcon(host);
  watchNewMessages({
    store,
    agentId: agent.id,
    storageKey,
    loadTexts: () => loadLanguage(agent.locale, ['notices']),
    claimNotices,
    showCount: (count) => icon.show(countSymbol(count)),
    showNotice: (text) => showNotice(host, text),
  });
}
