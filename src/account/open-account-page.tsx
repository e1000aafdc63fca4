import type { ComponentType } from 'preact';
import { convertHtml } from '../events/html-to-text.ts';
import { setHtmlConverter } from '../events/plain-text.ts';
import { I18nProvider } from '../i18n/i18n-context.tsx';
import { loadLanguage } from '../i18n/languages.ts';
import { parseBusinessSettings } from '../zendesk/business-settings.ts';
import { createCompleteFetcher } from '../zendesk/complete-response.ts';
import { createSingleTryFetcher, withRateLimit } from '../zendesk/single-try-fetcher.ts';
import { agentWindow, createRateLimiter } from '../zendesk/rate-limiter.ts';
import { ageLimitsOf, parseSettings } from '../zendesk/settings.ts';
import { openTabChannel } from '../zendesk/tab-channel.ts';
import type { Host } from '../zendesk/host.ts';
import type { CurrentAgent } from '../app/current-agent.tsx';
import { AccountApp } from './account-app.tsx';
import type { Account } from './account-context.tsx';
import { createExportController } from './export/export-controller.ts';
import { openExportStore } from './export/open-export-store.ts';
import { deleteUnusedOfOthers } from './export/retention.ts';
import { openWorkingTime } from './open-working-time.ts';

/**
 * Opens the account page of an agent: loads its texts, and starts its requests. Called once.
 *
 * @returns the page
 * @throws if its texts cannot be loaded
 */
export async function openAccountPage(host: Host, agent: CurrentAgent): Promise<ComponentType> {
  setHtmlConverter(convertHtml);
  const account = openAccount(host, agent);
  const t = await loadLanguage(agent.locale, ['ticket', 'account']);
  const i18n = { ...agent.i18n, t };
  return function OpenedAccountPage() {
    return (
      <I18nProvider i18n={i18n}>
        <AccountApp account={account} />
      </I18nProvider>
    );
  };
}

/** Opens what the browser has stored, and finds out whether this person may export. */
async function openAccount(
  host: Host,
  { storageKey, i18n, isAdmin }: CurrentAgent,
): Promise<Account> {
  const fetchJson = createSingleTryFetcher(host);
  const sharedWindow = agentWindow(openTabChannel(host.installation));
  const [{ store: exports, isPersistent }, workingTime] = await Promise.all([
    openExportStore(storageKey),
    openWorkingTime({
      host,
      fetchJson: withRateLimit(fetchJson, createRateLimiter({ windows: [sharedWindow] })),
      timeZone: i18n.formats.timeZone,
    }),
  ]);
  const settings = parseSettings(host);
  const { retentionDays } = settings;
  const ageLimits = ageLimitsOf(settings);
  const { firstReplyTargetMs } = parseBusinessSettings(host);
  const { store, actions, open, onShown } = createExportController({
    fetchJson,
    fetchComplete: createCompleteFetcher(host),
    sharedWindow,
    origin: host.origin,
    installation: host.installation,
    exports,
    storageKey,
    retentionDays,
    ageLimits,
    workingTime,
    firstReplyTargetMs,
    dayOf: i18n.formats.dayKey,
    timeZone: i18n.formats.timeZone,
  });
  // The day may have changed while the page was not in front of the agent.
  host.on('pane.activated', onShown);
  void open();
  if (isPersistent)
    void deleteUnusedOfOthers(storageKey, { nowMs: Date.now(), days: retentionDays });
  return {
    store,
    actions,
    isPersistent,
    isAdmin,
    ageLimits,
    workingTime,
    targetMs: firstReplyTargetMs,
    retentionDays,
    storageKey,
  };
}
