import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useStore } from '../app/use-store.ts';
import type { AgeLimits } from '../turns/waiting.ts';
import type { WorkingTime } from '../turns/working-time.ts';
import type { AccountActions } from './account-actions.ts';
import type { AccountState, AccountStore } from './account-store.ts';

/** What the account page is about. */
export interface Account {
  readonly store: AccountStore;
  readonly actions: AccountActions;
  /** False if this browser refuses storage: then exports live as long as the page. */
  readonly isPersistent: boolean;
  /** True if the person is an admin, as far as the host says. Whether they may export is up to the account. */
  readonly isAdmin: boolean;
  readonly ageLimits: AgeLimits;
  /** Measures all waits and reply times of the page, as long as it is open. */
  readonly workingTime: WorkingTime;
  /** Working time within which a first reply is on time, in milliseconds; null without a target. */
  readonly targetMs: number | null;
  /** After how many days without use stored events are deleted. */
  readonly retentionDays: number;
  /** Names agent and installation, for what the page stores. */
  readonly storageKey: string;
}

const AccountContext = createContext<Account | null>(null);

export interface AccountProviderProps {
  readonly account: Account;
  readonly children: ComponentChildren;
}

/** Gives the account to the components below. */
export function AccountProvider({ account, children }: AccountProviderProps) {
  return <AccountContext.Provider value={account}>{children}</AccountContext.Provider>;
}

/** The account and its state. The component renders again after each change. */
export function useAccount(): Account & { readonly state: AccountState } {
  const account = useContext(AccountContext);
  if (!account) throw new Error('useAccount needs an AccountProvider');
  return { ...account, state: useStore(account.store) };
}
