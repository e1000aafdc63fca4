import { type ComponentChildren, render } from 'preact';
import { createFormats } from '../i18n/formats.ts';
import { directionOf, nearestLanguage } from '../i18n/languages.ts';
import type { Translator } from '../i18n/translator.ts';
import { type HostActions, HostActionsProvider } from '../ui/host-actions.tsx';
import { LoadFailed } from './load-failed.tsx';
import { ListSkeleton } from '../ui/list-skeleton.tsx';
import { PageFrame } from './page-frame.tsx';
import type { I18n } from '../i18n/i18n-context.tsx';
import type { Agent } from '../zendesk/agent.ts';
import type { ColorScheme } from '../zendesk/color-scheme.ts';

/** What the drawing of every page depends on. */
export interface AgentPage {
  readonly colorScheme: ColorScheme;
  /** Null until it is known: nothing is drawn before that would have to change its language. */
  readonly reader: Reader | null;
  /** True where no language could be loaded. */
  readonly isSpeechless: boolean;
  readonly hostActions: HostActions | null;
}

/** Who looks at the page. */
export interface Reader {
  /** User id; empty where the host does not tell. */
  readonly id: string;
  readonly locale: string;
  readonly i18n: I18n;
  /** Names agent and installation, for what the page keeps. */
  readonly storageKey: string;
}

/** @param load the words of a language, as far as the page needs them */
export async function readerOf(
  { id, locale, timeZone }: Agent,
  installation: string,
  load: (locale: string) => Promise<Translator>,
): Promise<Reader> {
  const t = await load(locale);
  return {
    id,
    locale,
    i18n: { t, formats: createFormats(locale, timeZone) },
    storageKey: `${installation} ${id}`,
  };
}

/** Draws a page: its content for the reader, or what stands there before there is one. */
export function drawPage(
  { colorScheme, reader, isSpeechless, hostActions }: AgentPage,
  content: (reader: Reader) => ComponentChildren,
): void {
  const root = document.getElementById('app');
  if (!root) return;
  const locale = reader?.locale ?? 'en';
  render(
    <PageFrame
      i18n={reader?.i18n ?? null}
      colorScheme={colorScheme}
      direction={directionOf(locale)}
      language={nearestLanguage(locale)}
    >
      <HostActionsProvider actions={hostActions}>
        {reader ? content(reader) : isSpeechless ? <LoadFailed /> : <ListSkeleton />}
      </HostActionsProvider>
    </PageFrame>,
    root,
  );
}
